import Domain
import Projections
import Testing

/// One claim per sentence of DESIGN.md section 8.1.
@Suite struct `The current level` {
  private func level(of person: PersonCode = .noor, on day: Day, _ facts: [Fact]) -> CurrentLevel? {
    var levels = DocentLevels()
    levels.apply(facts)
    return levels.level(of: person, on: day)
  }

  @Test func `of someone never measured there is none`() {
    #expect(level(on: "2025-01-01", recorded(on("2024-10-01", .measured(.bram, .b1)))) == nil)
    #expect(level(on: "2025-01-01", recorded(on("2025-01-02", .measured(.noor, .b1)))) == nil)
  }

  @Test func `is the asserted level, whatever areas and scores say`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1, areas: .six(.c1, .c1, .c1, .c1, .c1, .c1))))
    #expect(level(on: "2024-10-01", facts)?.level == .b1)
  }

  @Test func `is else the highest level reached in at least four areas`() {
    let facts = recorded(on("2024-10-01", .measured(.noor, nil, areas: .six(.a1, .b2, .b1, .c1, .b1, .a2))))
    #expect(level(on: "2024-10-01", facts)?.level == .b1)
  }

  @Test func `derives an area from its scores when all of its scores are there`() {
    // Area 6 has five competences: 13 to 16 points are B2.
    let scores = Dictionary(
      uniqueKeysWithValues: zip(Area.facilitatingLearnersDigitalCompetence.competences, [3, 3, 3, 2, 2]))
    var areas: [Area: Level] = .six(.b2, .b2, .b2, .a1, .a1)
    #expect(
      level(on: "2024-10-01", recorded(on("2024-10-01", .measured(.noor, nil, areas: areas, scores: scores))))?.level
        == .b2)

    let incomplete = scores.filter { $0.key.code != "6.5" }
    #expect(
      level(on: "2024-10-01", recorded(on("2024-10-01", .measured(.noor, nil, areas: areas, scores: incomplete))))
        == nil)

    // An asserted area is not derived.
    areas[.facilitatingLearnersDigitalCompetence] = .a1
    #expect(
      level(on: "2024-10-01", recorded(on("2024-10-01", .measured(.noor, nil, areas: areas, scores: scores))))?.level
        == .a1)
  }

  @Test func `is none with fewer than six areas, and the measurement is passed over`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .a2, by: .selfAssessment)),
      on("2024-11-01", .measured(.noor, nil, areas: .six(.c1, .c1, .c1, .c1, .c1))))
    #expect(level(on: "2024-12-01", facts)?.measurement == event(1))
  }

  @Test(arguments: [
    (LevelRule.Aggregator.median, Level.b1), (.lowest, .a1), (.kOfSix, .a2),
  ])
  func `follows the aggregator of the rule`(aggregator: LevelRule.Aggregator, expected: Level) {
    let rule = LevelRule.standard {
      $0.aggregator = aggregator
      $0.k = 5
    }
    let facts = recorded(
      on("2024-09-01", .adopted(rule)),
      on("2024-10-01", .measured(.noor, nil, areas: .six(.a1, .a2, .b1, .b2, .c1, .c2))))
    #expect(level(on: "2024-10-01", facts)?.level == expected)
  }

  @Test func `by the total needs all 22 scores`() {
    let rule = LevelRule.standard { $0.aggregator = .total }
    let all = Dictionary(uniqueKeysWithValues: Competence.all.map { ($0, 2) })
    func facts(_ scores: [Competence: Int]) -> [Fact] {
      recorded(
        on("2024-09-01", .adopted(rule)),
        on("2024-10-01", .measured(.noor, nil, areas: .six(.c1, .c1, .c1, .c1, .c1, .c1), scores: scores)))
    }
    // 44 points are B1, 33 still A2.
    #expect(level(on: "2024-10-01", facts(all))?.level == .b1)
    #expect(level(on: "2024-10-01", facts(all.filter { $0.key.code != "1.1" })) == nil)
    let fewer = Dictionary(uniqueKeysWithValues: Competence.all.map { ($0, $0.index % 2 + 1) })
    #expect(level(on: "2024-10-01", facts(fewer))?.level == .a2)
  }

  @Test func `is decided by the best rank, not by the latest`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1, by: .manager)),
      on("2024-11-01", .measured(.noor, .b2, by: .peer)),
      on("2024-12-01", .measured(.noor, .c1, by: .selfAssessment)))
    #expect(level(on: "2025-01-01", facts)?.level == .b1)
    #expect(level(on: "2024-09-30", facts) == nil)
  }

  @Test func `is decided within a rank by the latest day, on one day by the last recorded`() {
    let facts = recorded(
      on("2024-11-01", .measured(.noor, .b2, by: .iCoach)),
      on("2024-10-01", .measured(.noor, .b1, by: .manager)),
      on("2024-11-01", .measured(.noor, .a2, by: .manager)))
    #expect(level(on: "2025-01-01", facts)?.measurement == event(3))
    #expect(level(on: "2024-10-31", facts)?.measurement == event(2))
  }

  @Test func `lets a method that no rank names come last`() {
    let rule = LevelRule.standard { $0.ranks = [[.peer]] }
    let facts = recorded(
      on("2024-09-01", .adopted(rule)),
      on("2024-10-01", .measured(.noor, .a2, by: .peer)),
      on("2024-11-01", .measured(.noor, .b1, by: .iCoach)),
      on("2024-12-01", .measured(.noor, .b2, by: .selfAssessment)))
    #expect(level(on: "2025-01-01", facts)?.level == .a2)
    // Once the peer's is not valid any more, both others are trusted alike.
    #expect(level(on: "2025-10-02", facts)?.level == .b2)
  }

  @Test func `holds for exactly twelve months and not a day longer`() {
    let facts = recorded(on("2024-10-01", .measured(.noor, .b1)))
    #expect(level(on: "2025-10-01", facts)?.isOutOfDate == false)
    #expect(level(on: "2025-10-02", facts)?.isOutOfDate == true)
    #expect(level(on: "2025-10-02", facts)?.level == .b1)
  }

  @Test func `falls back on a valid measurement of a lower rank`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1)), on("2025-01-15", .measured(.noor, .a2, by: .selfAssessment)))
    #expect(level(on: "2025-10-01", facts)?.level == .b1)
    #expect(level(on: "2025-10-02", facts)?.level == .a2)
    #expect(level(on: "2025-10-02", facts)?.isOutOfDate == false)
  }

  @Test func `is out of date the latest of all, whatever its rank`() {
    let facts = recorded(
      on("2024-10-01", .measured(.noor, .b1)), on("2024-11-01", .measured(.noor, .a2, by: .selfAssessment)))
    #expect(level(on: "2026-01-01", facts)?.level == .a2)
    #expect(level(on: "2026-01-01", facts)?.isOutOfDate == true)
  }

  @Test func `takes the rule of the day for all measurements, old ones too`() {
    let facts = recorded(
      on("2024-03-01", .measured(.noor, .b1)), on("2024-04-01", .measured(.noor, .c1, by: .selfAssessment)),
      on("2024-05-01", .adopted(.standard { $0.ranks = [[.selfAssessment], [.iCoach]] })),
      on("2024-06-01", .adopted(.standard { $0.validity = 1 })))
    #expect(level(on: "2024-04-30", facts)?.level == .b1)
    #expect(level(on: "2024-05-01", facts)?.level == .c1)
    #expect(level(on: "2024-06-01", facts)?.isOutOfDate == true)
  }
}
