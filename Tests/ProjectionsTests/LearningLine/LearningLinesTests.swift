import Domain
import Projections
import Testing

@Suite struct `A learning line` {
  private func table(on day: Day, _ said: [Said]) -> LearningLineTable {
    var answers = Answers()
    answers.apply(recorded(said))
    return answers.learningLines(on: day)
  }

  private func status(on day: Day = "2025-01-01", _ said: Said...) -> LearningLineRow.Status? {
    table(on: day, offered + said).rows.first { $0.person == .noor }?.status
  }

  private let offered: [Said] = [
    on("2024-08-01", .formed("zorg")), on("2024-09-01", .joined(.noor, "zorg")),
    on("2024-09-01", .line("digitaal", "canvas", "toetsen")),
  ]

  @Test func `without an agreement is exempt, in progress or not begun`() {
    #expect(status() == .notEnrolled)
    #expect(status(on("2024-10-01", .assigned(.noor, "canvas"))) == .inProgress)
    #expect(status(on("2024-10-01", .completed(.noor, "canvas"))) == .inProgress)
    #expect(status(on("2024-10-01", .assigned(.noor, "elders"))) == .notEnrolled)
    #expect(status(on("2024-10-01", .exempted(.noor, "canvas"))) == .notEnrolled)
    #expect(
      status(
        on("2024-10-01", .exempted(.noor, "canvas")), on("2024-10-01", .exempted(.noor, "toetsen")),
        on("2024-10-01", .assigned(.noor, "toetsen"))) == .exempt)
  }

  @Test func `with an agreement is agreed, in progress or overdue`() {
    let agreed = on("2024-10-01", .agreed(.noor, "digitaal", target: .b1, due: "2024-12-31"))
    #expect(status(on: "2024-12-31", agreed) == .agreed)
    #expect(status(on: "2024-12-31", agreed, on("2024-11-01", .assigned(.noor, "canvas"))) == .inProgress)
    #expect(status(on: "2025-01-01", agreed, on("2024-11-01", .assigned(.noor, "canvas"))) == .overdue)
  }

  @Test func `is achieved by a measurement of somebody else, on or after the agreement`() {
    let agreed = on("2024-10-01", .agreed(.noor, "digitaal", target: .b1, due: "2024-12-31"))
    #expect(status(agreed, on("2024-10-01", .measured(.noor, .b1))) == .achieved)
    #expect(status(agreed, on("2024-09-30", .measured(.noor, .b1))) == .overdue)
    #expect(status(agreed, on("2024-11-01", .measured(.noor, .b1, by: .selfAssessment))) == .overdue)
    #expect(status(agreed, on("2024-11-01", .measured(.noor, .a2))) == .overdue)
    // A level out of date counts.
    #expect(status(on: "2026-06-01", agreed, on("2024-11-01", .measured(.noor, .b1))) == .achieved)
  }

  @Test func `ends after the agreement, until there is a new one`() {
    let agreed = on("2024-10-01", .agreed(.noor, "digitaal"))
    let ended = on("2024-11-01", .agreementEnded(.noor, "digitaal"))
    #expect(status(agreed, ended) == .ended)
    #expect(status(agreed, ended, on("2024-12-01", .agreed(.noor, "digitaal"))) == .agreed)
    #expect(status(ended) == .notEnrolled)
  }

  @Test func `is exempt before it is achieved, and ended before that`() {
    let exempt = [
      on("2024-10-01", .agreed(.noor, "digitaal", target: .b1)), on("2024-10-02", .measured(.noor, .b1)),
      on("2024-10-01", .exempted(.noor, "canvas")), on("2024-10-01", .exempted(.noor, "toetsen")),
    ]
    #expect(table(on: "2025-01-01", offered + exempt).rows.map(\.status) == [.exempt])
    let ended = exempt + [on("2024-11-01", .agreementEnded(.noor, "digitaal"))]
    #expect(table(on: "2025-01-01", offered + ended).rows.map(\.status) == [.ended])
  }

  @Test func `counts the latest agreement with that line`() {
    let said =
      offered + [
        on("2024-10-01", .agreed(.noor, "digitaal", target: .b1, due: "2024-12-31")),
        on("2024-11-01", .agreed(.noor, "digitaal", target: .c1, due: "2025-12-31")),
        on("2024-12-01", .agreed(.noor, nil, target: .c2)),
      ]
    let row = table(on: "2025-01-01", said).rows.first
    #expect(row?.target == .c1)
    #expect(row?.due == "2025-12-31")
  }

  @Test func `takes the latest version of the line as of the day`() {
    let said =
      offered + [
        on("2024-10-01", .assigned(.noor, "canvas")), on("2024-10-01", .assigned(.noor, "toetsen")),
        on("2024-11-01", .completed(.noor, "canvas")), on("2024-11-01", .completed(.noor, "elders")),
        on("2025-01-01", .line("digitaal", version: 2, "toetsen")),
      ]
    let before = table(on: "2024-12-31", said).rows.first
    #expect([before?.modulesDone, before?.modulesAssigned] == [1, 2])
    let after = table(on: "2025-01-01", said)
    #expect([after.rows.first?.modulesDone, after.rows.first?.modulesAssigned] == [0, 1])
    #expect(after.lines.first?.version == 2)
  }

  @Test func `lists all members, and whoever else has to do with the line`() {
    let said =
      offered + [
        on("2024-09-01", .joined(.anna, "zorg", as: .manager)), on("2024-09-01", .joined(.bram, "zorg", as: .staff)),
        on("2024-10-01", .exempted(.anna, "canvas")), on("2024-10-01", .agreed(.cees, "digitaal")),
      ]
    let table = table(on: "2025-01-01", said)
    #expect(table.rows.map(\.person) == [.anna, .cees, .noor])
    #expect(table.rows.map(\.team) == ["zorg", nil, "zorg"])
    #expect(table.count(of: .notEnrolled) == 2)
    #expect(LearningLineRow.Status.allCases.reduce(0) { $0 + table.count(of: $1) } == table.rows.count)
  }

  @Test func `has a stage since a day`() {
    let said =
      offered + [
        on("2024-08-01", .staged("digitaal", .designed)), on("2024-09-15", .staged("digitaal", .offered)),
        on("2024-07-01", .staged("onderzoek", .designed)),
      ]
    let lines = table(on: "2025-01-01", said).lines
    #expect(lines.map(\.line) == ["digitaal", "onderzoek"])
    #expect(lines.map(\.stage) == [.offered, .designed])
    #expect(lines.map(\.since) == ["2024-09-15", "2024-07-01"])
    #expect(lines.map(\.version) == [Version(1), nil])
    #expect(lines.map(\.modules.count) == [2, 0])
  }
}
