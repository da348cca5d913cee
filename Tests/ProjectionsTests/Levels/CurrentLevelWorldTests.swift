import Domain
import Projections
import Testing

/// Every history of up to three measurements in a small world, against section 8.1 said again in the plainest way.
@Suite struct `The current level in a small world` {
  private struct Choice {
    let on: Day
    let level: Level?
    let method: Method
  }

  private static let days: [Day] = ["2024-02-28", "2024-02-29", "2024-08-31"]
  private static let asked: [Day] = [
    "2024-02-28", "2024-02-29", "2024-08-31", "2025-02-28", "2025-03-01", "2025-08-31", "2025-09-01",
  ]
  private static let choices = days.flatMap { day in
    [Level.a2, .b1, nil].flatMap { level in
      [Method.iCoach, .manager, .selfAssessment].map { Choice(on: day, level: level, method: $0) }
    }
  }

  private static func plain(_ facts: [Fact], on day: Day) -> (level: Level, id: EventID, isOutOfDate: Bool)? {
    let rankOf: [Method: Int] = [.iCoach: 0, .manager: 0, .peer: 1, .selfAssessment: 2]
    var all: [(fact: Fact, level: Level, rank: Int)] = []
    for fact in facts {
      guard fact.on <= day, case .levelMeasured(let said) = fact.event, let level = said.level else { continue }
      all.append((fact, level, rankOf[said.method] ?? 9))
    }
    let valid = all.filter { $0.fact.on >= day.adding(months: -12) }
    let bestRank = valid.map(\.rank).min()
    if let best = valid.filter({ $0.rank == bestRank }).max(by: { $0.fact.turn < $1.fact.turn }) {
      return (best.level, best.fact.id, false)
    }
    return all.max { $0.fact.turn < $1.fact.turn }.map { ($0.level, $0.fact.id, true) }
  }

  private func disagreements(_ facts: [Fact], askedOf levels: DocentLevels) -> Int {
    Self.asked.count { day in
      let (found, expected) = (levels.level(of: .noor, on: day), Self.plain(facts, on: day))
      return found?.level != expected?.level || found?.measurement != expected?.id
        || found?.isOutOfDate != expected?.isOutOfDate
    }
  }

  private func folded(_ choices: [Choice]) -> (facts: [Fact], levels: DocentLevels) {
    let facts = recorded(choices.map { on($0.on, .measured(.noor, $0.level, by: $0.method)) })
    var levels = DocentLevels()
    levels.apply(facts)
    return (facts, levels)
  }

  @Test func `is what the plain reading says, of every history of up to three measurements`() {
    var histories: [[Choice]] = [[]]
    var disagreements = 0
    for _ in 0...3 {
      for history in histories {
        let (facts, levels) = folded(history)
        disagreements += self.disagreements(facts, askedOf: levels)
      }
      if histories.first?.count == 3 { break }
      histories = histories.flatMap { history in Self.choices.map { history + [$0] } }
    }
    #expect(histories.count == 27 * 27 * 27)
    #expect(disagreements == 0)
  }

  @Test func `would be noticed to differ when a measurement were forgotten`() {
    let (facts, _) = folded([Self.choices[0], Self.choices[10]])
    var levels = DocentLevels()
    levels.apply(facts.dropLast())
    #expect(disagreements(facts, askedOf: levels) > 0)
  }
}
