import Domain
import Testing
import Wire

@Suite struct `The rule for levels` {
  private func measurement(
    level: Level? = nil, areas: [Level]? = nil, scores: [Competence: Int]? = nil
  ) -> Measurement {
    Measurement(
      LevelMeasured(
        person: .anna, method: .iCoach, level: level,
        areas: areas.map { AreaLevels(Dictionary(uniqueKeysWithValues: zip(Area.allCases, $0))) },
        scores: scores.map { Scores($0) }))
  }

  private func rule(_ aggregator: LevelRule.Aggregator, k: Int = 4) -> LevelRule {
    var rule = LevelRule.standard
    rule.aggregator = aggregator
    rule.k = k
    return rule
  }

  /// Scores of an area that add up to a sum.
  private func scores(of area: Area, sum: Int) -> [Competence: Int] {
    var rest = sum
    var scores: [Competence: Int] = [:]
    for competence in area.competences {
      scores[competence] = min(rest, 4)
      rest -= min(rest, 4)
    }
    return scores
  }

  /// What the CheckIn says per size of area: the sums of A1 to C2 (domain.md 1.4).
  static let tables: [(size: Int, sums: [ClosedRange<Int>])] = [
    (3, [0...3, 4...5, 6...7, 8...9, 10...11, 12...12]), (4, [0...4, 5...7, 8...10, 11...13, 14...15, 16...16]),
    (5, [0...5, 6...8, 9...12, 13...16, 17...19, 20...20]),
  ]

  @Test(arguments: Area.allCases) func `derives the level of an area from every sum of its scores`(_ area: Area) throws
  {
    let table = try #require(Self.tables.first { $0.size == area.size })
    for (rank, sums) in table.sums.enumerated() {
      for sum in sums {
        let measurement = measurement(scores: scores(of: area, sum: sum))
        #expect(LevelRule.standard.areaLevel(of: measurement, in: area) == Level(rank: rank))
      }
    }
    #expect(table.sums.last?.upperBound == 4 * area.size)
  }

  @Test func `derives the level of all 22 scores from every sum`() throws {
    let bands = [0...19, 20...33, 34...49, 50...65, 66...80, 81...88]
    for (rank, band) in bands.enumerated() {
      for sum in band {
        var rest = sum
        let scores = Dictionary(
          uniqueKeysWithValues: Competence.all.map { competence in
            defer { rest -= min(rest, 4) }
            return (competence, min(rest, 4))
          })
        #expect(rule(.total).holisticLevel(of: measurement(scores: scores)) == Level(rank: rank))
      }
    }
  }

  @Test func `takes the level that was asserted before any that can be derived`() {
    let both = measurement(level: .a1, areas: Array(repeating: .c2, count: 6))
    for aggregator in LevelRule.Aggregator.allCases {
      #expect(rule(aggregator).holisticLevel(of: both) == .a1)
    }
  }

  @Test func `takes the asserted level of an area before its scores`() {
    var both = measurement(scores: scores(of: .assessment, sum: 12))
    both.areas = AreaLevels([.assessment: .a2])
    #expect(LevelRule.standard.areaLevel(of: both, in: .assessment) == .a2)
    #expect(LevelRule.standard.areaLevel(of: both, in: .digitalResources) == nil)
  }

  @Test func `derives nothing for an area of which a score is missing`() {
    var scores = scores(of: .assessment, sum: 12)
    scores["4.3"] = nil
    #expect(LevelRule.standard.areaLevel(of: measurement(scores: scores), in: .assessment) == nil)
  }

  @Test func `needs all six areas, asserted or derived`() {
    let five: [Level] = [.b1, .b1, .b1, .b1, .b1]
    #expect(LevelRule.standard.holisticLevel(of: measurement(areas: five)) == nil)
    var completed = measurement(areas: five, scores: scores(of: .facilitatingLearnersDigitalCompetence, sum: 20))
    #expect(LevelRule.standard.holisticLevel(of: completed) == .b1)
    completed.scores["6.5"] = nil
    #expect(LevelRule.standard.holisticLevel(of: completed) == nil)
  }

  @Test func `says k-of-6, median and lowest, as counted out for every six levels`() {
    var levels = Array(repeating: 0, count: 6)
    var count = 0
    // Every multiset of six levels: the order of areas makes no difference, which the control below shows.
    func check() {
      let areas = levels.map { Level(rank: $0) }
      let measurement = measurement(areas: areas)
      for k in 1...6 {
        let reached = Level.allCases.last { level in areas.count { $0 >= level } >= k }
        #expect(rule(.kOfSix, k: k).holisticLevel(of: measurement) == reached)
      }
      #expect(rule(.median).holisticLevel(of: measurement) == areas.sorted()[2])
      #expect(rule(.lowest).holisticLevel(of: measurement) == areas.min())
      #expect(rule(.total).holisticLevel(of: measurement) == nil)
      count += 1
    }
    func fill(_ place: Int, from least: Int) {
      guard place < 6 else { return check() }
      for rank in least..<6 {
        levels[place] = rank
        fill(place + 1, from: rank)
      }
    }
    fill(0, from: 0)
    #expect(count == 462)
    let mixed = measurement(areas: [.c2, .a1, .b1, .c2, .a1, .b1])
    #expect(rule(.kOfSix, k: 2).holisticLevel(of: mixed) == .c2)
    #expect(rule(.median).holisticLevel(of: mixed) == .b1)
  }

  @Test func `trusts methods by rank, and those of no rank least`() {
    #expect(Method.allCases.map { LevelRule.standard.rank(of: $0) } == [2, 1, 0, 0])
    var rule = LevelRule.standard
    rule.ranks = [[.peer]]
    #expect(Method.allCases.map { rule.rank(of: $0) } == [1, 0, 1, 1])
  }

  @Test func `has the standard value of a field left out`() throws {
    #expect(try read(rule: #"{"aggregator":"lowest"}"#) == rule(.lowest))
    let table = try read(rule: #"{"areaTable":{"3":[1,2,3,4,5]}}"#).areaTable
    #expect(table == [3: [1, 2, 3, 4, 5], 4: [4, 7, 10, 13, 15], 5: [5, 8, 12, 16, 19]])
  }

  private func read(rule: String) throws -> LevelRule {
    guard case .levelRuleAdopted(let adopted) = try event(#"{"rule":\#(rule)}"#, as: "level-rule-adopted") else {
      return .standard
    }
    return adopted.rule
  }

  @Test(arguments: [
    #"{"k":0}"#, #"{"k":7}"#, #"{"validity":0}"#, #"{"validity":1201}"#, #"{"aggregator":"mean"}"#, #"{"ranks":[]}"#,
    #"{"ranks":[[]]}"#, #"{"ranks":[["coach"]]}"#, #"{"areaTable":{"6":[1,2,3,4,5]}}"#,
    #"{"areaTable":{"3":[1,2,3,4]}}"#,
    #"{"areaTable":{"3":[5,4,3,2,1]}}"#, #"{"totalTable":[1,2,3,4,89]}"#, #"{"totalTable":[1,2,3,4,5,6]}"#,
    #"{"areaTable":{}}"#,
  ])
  func `refuses what no measurement could follow`(_ rule: String) throws {
    let problems = try DomainTests.read(#"{"rule":\#(rule)}"#, as: "level-rule-adopted").problems
    #expect(problems.count == 1 && problems.allSatisfy { $0.path.hasPrefix("rule.") && $0.offset != nil })
  }
}
