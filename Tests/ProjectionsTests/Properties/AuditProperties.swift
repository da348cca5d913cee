import Domain
import Projections
import Testing

@Suite struct `Audits of random histories` {
  private func levels(seed: UInt64) -> DocentLevels {
    var college = RandomCollege(seed: seed)
    var levels = DocentLevels()
    levels.apply(college.facts(220))
    return levels
  }

  /// Every day on which something may happen, and a while after.
  private static let days: [Day] = {
    let first: Day = "2023-07-31"
    return (0...1500).map { first.adding(days: $0) }
  }()

  @Test(arguments: UInt64(1)...8)
  func `lead to the current level, by steps that stand on every day on which it changes`(seed: UInt64) {
    let levels = levels(seed: seed)
    for person in RandomCollege.people {
      let audit = levels.audit(of: person, on: Self.days[1500])
      #expect(audit.level == levels.level(of: person, on: Self.days[1500]))
      #expect(audit.steps.last.map { $0.after == audit.level } ?? (audit.level == nil))
      #expect(zip(audit.steps, audit.steps.dropFirst()).allSatisfy { $0.after == $1.before && $0.on <= $1.on })
      let stepsByDay = Dictionary(grouping: audit.steps, by: \.on)
      var yesterday: CurrentLevel?
      for day in Self.days {
        let today = levels.level(of: person, on: day)
        let steps = stepsByDay[day] ?? []
        #expect(steps.first.map { $0.before == yesterday } ?? (today == yesterday))
        #expect(steps.last.map { $0.after == today } ?? true)
        yesterday = today
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `hold a step of its own for every measurement that decided and expired`(seed: UInt64) {
    let levels = levels(seed: seed)
    var expected: [String] = []
    var found: [String] = []
    for person in RandomCollege.people {
      let audit = levels.audit(of: person, on: Self.days[1500])
      found += audit.steps.filter { $0.kind == .expired }.map { "\(person) \($0.on) \($0.event)" }
      for (yesterday, today) in zip(Self.days, Self.days.dropFirst()) {
        // What decided yesterday was valid then, and by the rule of then it is not today.
        guard let decided = levels.level(of: person, on: yesterday), !decided.isOutOfDate else { continue }
        guard decided.on < today.adding(months: -levels.rule(on: yesterday).validity) else { continue }
        expected.append("\(person) \(today) \(decided.measurement)")
      }
    }
    #expect(found == expected)
    #expect(!found.isEmpty)
  }
}
