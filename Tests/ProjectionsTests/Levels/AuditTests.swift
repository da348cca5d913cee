import Domain
import Projections
import Testing

@Suite struct `The audit of a level` {
  private func audit(
    on day: Day, of person: PersonCode = .noor, retracted: [Fact] = [], _ facts: [Fact]
  ) -> Audit {
    var levels = DocentLevels()
    levels.apply(facts)
    return levels.audit(of: person, on: day, retracted: retracted)
  }

  /// A step in few words: day, kind, levels before and after (`!` when out of date), and whether it decides.
  private func story(_ audit: Audit) -> [String] {
    audit.steps.map { step in
      let levels = [step.before, step.after].map { level in
        level.map { $0.level.rawValue + ($0.isOutOfDate ? "!" : "") } ?? "–"
      }
      return "\(step.on) \(step.kind) \(step.event) \(levels[0])→\(levels[1])"
        + (step.decides ? " decides" : "") + (step.isRetracted ? " retracted" : "")
    }
  }

  @Test func `tells a life of measurements, expiries, rules and contests`() {
    let facts = recorded(
      on("2023-10-01", .measured(.noor, .a2, by: .selfAssessment)),
      on("2023-11-01", .measured(.noor, .b1, by: .iCoach, assessor: .bram)),
      on("2023-11-03", .contested(event(2), by: .noor)),
      on("2023-11-10", .settled(event(3))),
      on("2024-09-15", .measured(.noor, .b2, by: .selfAssessment)),
      on("2025-01-01", .adopted(.standard { $0.validity = 3 })),
      on("2025-01-01", .measured(.bram, .c2)))
    let audit = audit(on: "2025-06-30", facts)
    #expect(
      story(audit) == [
        "2023-10-01 measured west-1 –→A2 decides",
        "2023-11-01 measured west-2 A2→B1 decides",
        "2023-11-03 contested west-3 B1→B1",
        "2023-11-10 settled west-4 B1→B1",
        "2024-09-15 measured west-5 B1→B1",
        "2024-11-02 expired west-2 B1→B2",
        "2025-01-01 rule west-6 B2→B2!",
      ])
    #expect(audit.level?.measurement == event(5))
    #expect(audit.rule.validity == 3)
    #expect(audit.steps[1].measurement?.assessor == .bram)
    #expect(audit.steps[2].contested == event(2))
  }

  @Test func `shows an expiry on the first day without, whichever measurement then decides`() {
    let facts = recorded(
      on("2023-11-01", .measured(.noor, .b1)), on("2024-02-01", .measured(.noor, .a2, by: .selfAssessment)))
    #expect(
      story(audit(on: "2025-12-31", facts)) == [
        "2023-11-01 measured west-1 –→B1 decides",
        "2024-02-01 measured west-2 B1→B1",
        "2024-11-02 expired west-1 B1→A2",
        "2025-02-02 expired west-2 A2→A2! decides",
      ])
    #expect(audit(on: "2024-11-01", facts).steps.count == 2)
    #expect(audit(on: "2024-11-02", facts).steps.count == 3)
  }

  @Test func `lets what expires come before the facts of its day`() {
    let facts = recorded(
      on("2023-11-01", .measured(.noor, .b1)), on("2024-11-02", .measured(.noor, .b2)))
    #expect(
      story(audit(on: "2024-11-02", facts)) == [
        "2023-11-01 measured west-1 –→B1 decides",
        "2024-11-02 expired west-1 B1→B1! decides",
        "2024-11-02 measured west-2 B1!→B2 decides",
      ])
  }

  @Test func `takes several facts of one day one by one, in the order of recording`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1, by: .peer)), on("2024-10-01", .measured(.noor, .b2)),
      on("2024-10-01", .adopted(.standard { $0.ranks = [[.peer]] })),
      on("2024-10-01", .measured(.noor, .c1, by: .manager)))
    #expect(
      story(audit(on: "2024-10-01", facts)) == [
        "2024-10-01 measured west-1 –→B1 decides",
        "2024-10-01 measured west-2 B1→B2 decides",
        "2024-10-01 rule west-3 B2→B1",
        "2024-10-01 measured west-4 B1→B1",
      ])
  }

  @Test func `shows a retracted measurement as one that changes nothing`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1)), on("2024-10-02", .measured(.noor, .c2)),
      on("2024-10-03", .measured(.noor, .b2)), on("2024-10-02", .measured(.bram, .c2)),
      on("2024-10-05", .contested(event(2), by: .noor)))
    let audit = audit(on: "2024-10-31", retracted: [facts[1], facts[3]], [facts[0], facts[2], facts[4]])
    #expect(
      story(audit) == [
        "2024-10-01 measured west-1 –→B1 decides",
        "2024-10-02 measured west-2 B1→B1 retracted",
        "2024-10-03 measured west-3 B1→B2 decides",
      ])
    #expect(audit.steps[1].level == .c2)
  }

  @Test func `knows a contest only with its measurement, and a settlement only with its contest`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1)), on("2024-10-02", .contested(event(9), by: .noor)),
      on("2024-10-03", .settled(event(2))), on("2024-10-04", .settled(event(8))))
    #expect(audit(on: "2024-12-31", facts).steps.map(\.kind) == [.measured])
  }

  @Test func `gives the level of a measurement without any as none, and lets it change nothing`() {
    let facts = recorded(on("2024-10-01", .measured(.noor, nil, areas: .six(.b1, .b1))))
    let audit = audit(on: "2024-12-31", facts)
    #expect(story(audit) == ["2024-10-01 measured west-1 –→–"])
    #expect(audit.steps[0].level == nil)
    #expect(audit.level == nil)
  }

  @Test func `of someone never measured holds no more than the rules`() {
    let facts = recorded(on("2024-10-01", .adopted(.standard)))
    #expect(audit(on: "2024-12-31", facts).steps.map(\.kind) == [.rule])
  }
}
