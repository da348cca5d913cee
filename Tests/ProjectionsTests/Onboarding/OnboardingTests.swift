import Domain
import Projections
import Testing

@Suite struct `Onboarding` {
  private func rows(on day: Day, _ said: [Said]) -> [OnboardingRow] {
    var answers = Answers()
    answers.apply(recorded(said))
    return answers.newcomers(on: day)
  }

  private func run(on day: Day, _ said: [Said]) -> OnboardingRun? {
    rows(on: day, said).first { $0.person == .noor }?.run
  }

  private let begun: [Said] = [
    on("2024-08-01", .formed("zorg")), on("2024-09-01", .joined(.noor, "zorg")),
    on("2024-08-01", .programme("start", ("laptop", 7), ("canvas", 30), ("visit", 90))),
    on("2024-09-02", .started(.noor, "start")),
  ]

  @Test func `lists who started, and who joined in the last twelve months and did not`() {
    let said =
      begun + [
        on("2024-09-15", .joined(.anna, "zorg", as: .manager)), on("2023-09-14", .joined(.bram, "zorg")),
        on("2025-01-01", .left(.noor)),
      ]
    let rows = rows(on: "2025-09-15", said)
    #expect(rows.map(\.person) == [.anna, .noor])
    #expect(rows.map(\.status) == [.notStarted, .inProgress])
    #expect(rows.map(\.team) == ["zorg", nil])
    #expect(self.rows(on: "2025-09-16", said).map(\.person) == [.noor])
  }

  @Test func `takes the programme as it was adopted by the day of the start`() {
    let said = begun + [on("2024-09-03", .programme("start", ("other", 1)))]
    #expect(run(on: "2024-10-01", said)?.steps.map(\.step) == ["laptop", "canvas", "visit"])
  }

  @Test func `counts the steps from the day of the start on`() {
    let said =
      begun + [
        on("2024-09-01", .did(.noor, "laptop")), on("2024-09-02", .did(.noor, "visit")),
        on("2024-09-05", .did(.noor, "tour")),
      ]
    let run = run(on: "2024-10-01", said)
    #expect(run?.done == 1)
    #expect(run?.total == 3)
    #expect(run?.next?.step == "laptop")
  }

  @Test func `opens a new run with the latest start`() {
    let said =
      begun + [
        on("2024-09-03", .did(.noor, "laptop")), on("2024-09-04", .ended(.noor, .stopped)),
        on("2025-01-06", .started(.noor, "start")),
      ]
    #expect(run(on: "2025-01-05", said)?.status == .stopped)
    let again = run(on: "2025-01-06", said)
    #expect(again?.status == .inProgress)
    #expect(again?.started == "2025-01-06")
    #expect(again?.done == 0)
  }

  @Test func `ends as it was said to end, whatever is done`() {
    let steps = [on("2024-09-03", .did(.noor, "laptop")), on("2024-09-03", .did(.noor, "canvas"))]
    #expect(run(on: "2024-12-01", begun + steps + [on("2024-11-01", .ended(.noor, .completed))])?.status == .completed)
    let all = begun + steps + [on("2024-09-03", .did(.noor, "visit"))]
    #expect(run(on: "2024-12-01", all)?.status == .completed)
    #expect(run(on: "2024-12-01", all)?.next == nil)
    #expect(run(on: "2024-12-01", all)?.due == nil)
    #expect(run(on: "2024-12-01", all + [on("2024-11-01", .ended(.noor, .stopped))])?.status == .stopped)
  }

  @Test func `is completed before it is paused, and paused before it is in progress`() {
    let paused = begun + [on("2024-09-04", .paused(.noor))]
    #expect(run(on: "2024-09-04", paused)?.status == .paused)
    #expect(run(on: "2024-09-05", paused + [on("2024-09-05", .resumed(.noor))])?.status == .inProgress)
    let done = ["laptop", "canvas", "visit"].map { (step: StepCode) in on("2024-09-05", .did(.noor, step)) }
    #expect(run(on: "2024-09-05", paused + done)?.status == .completed)
  }

  @Test func `is due so many days after the start, and overdue the day after`() {
    #expect(run(on: "2024-09-09", begun)?.due == "2024-09-09")
    #expect(run(on: "2024-09-09", begun)?.isOverdue == false)
    #expect(run(on: "2024-09-10", begun)?.isOverdue == true)
  }

  @Test func `does not count paused days, of which the day of resuming is none`() {
    let said =
      begun + [
        on("2024-09-04", .paused(.noor)), on("2024-09-05", .paused(.noor)), on("2024-09-06", .resumed(.noor)),
        on("2024-09-06", .resumed(.noor)), on("2024-09-08", .paused(.noor)), on("2024-09-09", .resumed(.noor)),
      ]
    // Two days and one day: the fourth and fifth, and the eighth.
    #expect(run(on: "2024-09-10", said)?.due == "2024-09-12")
    // On the eighth the open pause has lasted one day.
    #expect(run(on: "2024-09-08", said)?.due == "2024-09-12")
    #expect(run(on: "2024-09-07", said)?.due == "2024-09-11")
  }

  @Test func `takes pauses and ends after the start, on its day those recorded later`() {
    let before = [on("2024-09-02", .paused(.noor)), on("2024-09-02", .ended(.noor, .stopped))]
    #expect(run(on: "2024-09-02", before + begun)?.status == .inProgress)
    #expect(run(on: "2024-09-02", begun + before.dropLast())?.status == .paused)
    #expect(run(on: "2024-09-02", begun + before)?.status == .stopped)
  }

  @Test func `is never overdue while paused`() {
    let said = begun + [on("2024-09-20", .paused(.noor))]
    #expect(run(on: "2024-09-19", said)?.isOverdue == true)
    #expect(run(on: "2024-09-20", said)?.isOverdue == false)
  }

  @Test func `of a programme that nobody adopted in time has no steps and is not completed`() {
    let said = [on("2024-09-02", .started(.noor, "start")), on("2024-09-03", .programme("start", ("laptop", 7)))]
    #expect(run(on: "2024-10-01", said)?.total == 0)
    #expect(run(on: "2024-10-01", said)?.status == .inProgress)
  }

  @Test func `closes a gap by a measurement of that area from that day on, at or above the level`() {
    func gaps(_ said: Said...) -> [Int] {
      let row = rows(on: "2025-01-01", begun + [on("2024-10-01", .gap(.noor, .assessment, to: .b1))] + said).first
      return [row?.gapsOpen ?? -1, row?.gapsClosed ?? -1]
    }
    #expect(gaps() == [1, 0])
    #expect(gaps(on("2024-10-01", .measured(.noor, nil, by: .selfAssessment, areas: [.assessment: .b1]))) == [0, 1])
    #expect(gaps(on("2024-09-30", .measured(.noor, nil, areas: [.assessment: .c1]))) == [1, 0])
    #expect(gaps(on("2024-12-01", .measured(.noor, nil, areas: [.assessment: .a2]))) == [1, 0])
    #expect(gaps(on("2024-12-01", .measured(.noor, .c1, areas: [.digitalResources: .c1]))) == [1, 0])
    let scores = Dictionary(uniqueKeysWithValues: Area.assessment.competences.map { ($0, 2) })
    #expect(gaps(on("2024-12-01", .measured(.noor, nil, scores: scores))) == [0, 1])
    #expect(gaps(on("2025-01-02", .measured(.noor, nil, areas: [.assessment: .b1]))) == [1, 0])
  }

  @Test func `tells how long members of one background took to B1`() {
    var answers = Answers()
    answers.apply(
      recorded(
        on("2024-08-01", .formed("zorg")),
        on("2024-09-01", .joined(.anna, "zorg", background: .pdg)), on("2024-09-11", .measured(.anna, .b1)),
        on("2024-09-01", .joined(.bram, "zorg", background: .pdg)), on("2024-09-21", .measured(.bram, .c1)),
        on("2024-09-01", .joined(.cees, "zorg", background: .pdg)), on("2024-09-21", .measured(.cees, .a2)),
        on("2024-08-15", .measured(.daan, .b2)), on("2024-09-01", .joined(.daan, "zorg"))))
    #expect(
      answers.timeToB1(on: "2024-12-01").map { [$0.members, $0.reached, $0.medianDays ?? -1] } == [
        [3, 2, 10], [1, 1, 0],
      ])
    #expect(answers.timeToB1(on: "2024-12-01").map(\.background) == [.pdg, nil])
  }
}
