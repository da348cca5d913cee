import Domain
import Testing

@Suite struct `The growth model` {
  @Test func `has six levels in order`() {
    #expect(Level.allCases.map(\.rawValue) == ["A1", "A2", "B1", "B2", "C1", "C2"])
    #expect(Level.allCases == Level.allCases.sorted())
    #expect(Level.allCases.map(\.rank) == Array(0..<6))
    #expect(Level.allCases.map { Level(rank: $0.rank) } == Level.allCases)
    #expect(Level(rank: -1) == .a1 && Level(rank: 6) == .c2)
  }

  @Test func `has six areas with 22 competences`() {
    #expect(Area.allCases.map(\.number) == Array(1...6))
    #expect(Area.allCases.map(\.size) == [4, 3, 4, 3, 3, 5])
    #expect(
      Area.allCases.map(\.rawValue) == [
        "professionalEngagement", "digitalResources", "teachingAndLearning", "assessment", "empoweringLearners",
        "facilitatingLearnersDigitalCompetence",
      ])
  }

  @Test func `numbers its competences from 1.1 to 6.5`() {
    let codes = [
      "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2",
      "5.3", "6.1", "6.2", "6.3", "6.4", "6.5",
    ]
    #expect(Competence.all.map(\.code) == codes)
    #expect(Competence.all.map(\.index) == Array(0..<22))
    #expect(codes.compactMap { Competence($0) } == Competence.all)
    #expect(Area.allCases.flatMap(\.competences) == Competence.all)
    #expect(Competence.all.allSatisfy { $0.code.hasPrefix("\($0.area.number).") })
  }

  @Test(arguments: ["", "1", "1.0", "1.5", "2.4", "6.6", "7.1", "0.1", "01.1", "1.1 ", "1,1", "١.١"])
  func `knows no other competence`(_ code: String) {
    #expect(Competence(code) == nil)
  }

  @Test func `has a name of its own for everything, in both languages`() {
    for labels in [Level.allCases.map(\.label), Area.allCases.map(\.label), Competence.all.map(\.label)] {
      for language in Language.allCases {
        let words = labels.map { $0[language] }
        #expect(words.allSatisfy { !$0.isEmpty } && Set(words).count == words.count)
      }
    }
  }
}

@Suite struct `Levels, scores and counts` {
  @Test func `are written in the order of their list, whatever the order they were read in`() {
    #expect(
      value(#"{"assessment":"B1","professionalEngagement":"A2"}"#, as: AreaLevels.self).map(written)
        == #"{"professionalEngagement":"A2","assessment":"B1"}"#)
    #expect(value(#"{"6.5":1,"1.1":4,"3.2":0}"#, as: Scores.self).map(written) == #"{"1.1":4,"3.2":0,"6.5":1}"#)
    #expect(
      value(#"{"C2":1,"A1":2}"#, as: LevelCounts.self).map(written) == #"{"A1":2,"A2":0,"B1":0,"B2":0,"C1":0,"C2":1}"#)
  }

  @Test(arguments: [
    "{}", "[]", "5", #""B1""#, #"{"assessment":"D1"}"#, #"{"assessment":null}"#, #"{"Assessment":"B1"}"#,
    #"{"4":"B1"}"#,
  ])
  func `of areas are levels by area and nothing else`(_ json: String) {
    #expect(value(json, as: AreaLevels.self) == nil)
  }

  @Test(arguments: ["{}", #"{"1.1":5}"#, #"{"1.1":-1}"#, #"{"1.5":1}"#, #"{"1.1":"4"}"#, #"{"1.1":true}"#])
  func `of competences are 0 to 4`(_ json: String) {
    #expect(value(json, as: Scores.self) == nil)
  }

  @Test(arguments: ["{}", #"{"B1":-1}"#, #"{"B1":100001}"#, #"{"D1":1}"#, #"{"b1":1}"#, #"{"B1":"1"}"#])
  func `of a team are numbers of people`(_ json: String) {
    #expect(value(json, as: LevelCounts.self) == nil)
  }

  @Test func `add up only when all of them are there`() {
    var scores = Scores(Dictionary(uniqueKeysWithValues: Competence.all.map { ($0, 2) }))
    #expect(scores.sum() == 44)
    #expect(scores.sum(in: .assessment) == 6)
    scores["4.2"] = nil
    #expect(scores.sum(in: .assessment) == nil)
    #expect(scores.sum(in: .digitalResources) == 6)
  }

  @Test func `have a lower median, as counted out one by one`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let people = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Level(rank: Int.random(in: 0...5, using: &random))
      }
      let counts = LevelCounts(Dictionary(people.map { ($0, 1) }, uniquingKeysWith: +))
      let sorted = people.sorted()
      #expect(counts.lowerMedian == (sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]))
      #expect(counts.total == people.count)
      for level in Level.allCases { #expect(counts.atLeast(level) == people.count { $0 >= level }) }
    }
  }
}
