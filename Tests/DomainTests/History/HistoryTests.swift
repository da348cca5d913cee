import Domain
import Testing

@Suite struct `A history of many subjects` {
  /// What somebody said of something.
  private struct Saying {
    let subject: PersonCode
    let turn: Turn
  }

  /// Sayings about a few people on a few days, each at a turn of its own.
  private static func sayings(_ count: Int, using random: inout SplitMix64) -> [Saying] {
    let people = (0..<Int.random(in: 1...5, using: &random)).map { _ in PersonCode(random: &random) }
    return (1...count).map { number in
      let person = people[Int.random(in: people.indices, using: &random)]
      return Saying(subject: person, turn: `A timeline`.turn(Int.random(in: 0..<6, using: &random), number))
    }
  }

  private static func history(_ sayings: some Sequence<Saying>) -> History<PersonCode, Int> {
    var history = History<PersonCode, Int>()
    for saying in sayings { history.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    return history
  }

  /// Whether a history answers every question as a timeline of each subject does.
  private static func agrees(_ history: History<PersonCode, Int>, with sayings: [Saying]) -> Bool {
    var timelines: [PersonCode: Timeline<Int>] = [:]
    for saying in sayings {
      timelines[saying.subject, default: Timeline()].insert(saying.turn.key.id.number, at: saying.turn)
    }
    guard Set(history.subjects) == Set(timelines.keys), history.subjects.count == timelines.count else { return false }
    return timelines.allSatisfy { subject, timeline in
      (0...6).map { Day.first.adding(days: $0) }.allSatisfy { day in
        let expected = timeline.through(day)
        let latest = history.latest(about: subject, on: day)
        return history.statements(about: subject, through: day).map(\.turn) == expected.reversed().map(\.turn)
          && history.statements(about: subject, through: day).map(\.value) == expected.reversed().map(\.value)
          && latest?.turn == expected.last?.turn && latest?.value == expected.last?.value
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `answers for each as a timeline of it alone, in whatever order they are said`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(30, using: &random)
    #expect(Self.agrees(Self.history(sayings), with: sayings))
    #expect(Self.agrees(Self.history(sayings.shuffled(using: &random)), with: sayings))
  }

  @Test(arguments: UInt64(41)...80)
  func `is the same when it is told in parts and merged, however it is parted`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(40, using: &random)
    var parts = [[Saying]](repeating: [], count: Int.random(in: 1...5, using: &random))
    for saying in sayings.shuffled(using: &random) {
      parts[Int.random(in: parts.indices, using: &random)].append(saying)
    }
    var merged = History<PersonCode, Int>()
    for part in parts { merged.merge(Self.history(part)) }
    #expect(Self.agrees(merged, with: sayings))
    let late = Self.sayings(10, using: &random).map { saying in
      Saying(
        subject: saying.subject, turn: `A timeline`.turn(saying.turn.on - Day.first, saying.turn.key.id.number + 40))
    }
    for saying in late { merged.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    #expect(Self.agrees(merged, with: sayings + late))
  }

  @Test func `would be noticed to lack a saying, or to have it on another day`() {
    var random = SplitMix64(seed: 81)
    let sayings = Self.sayings(20, using: &random)
    for index in sayings.indices {
      var others = sayings
      others.remove(at: index)
      #expect(!Self.agrees(Self.history(others), with: sayings))
      let (saying, turn) = (sayings[index], sayings[index].turn)
      others.append(Saying(subject: saying.subject, turn: Turn(on: turn.on.adding(days: 1), key: turn.key)))
      #expect(!Self.agrees(Self.history(others), with: sayings))
    }
  }

  @Test func `knows nothing of a subject of which nothing was said`() {
    var random = SplitMix64(seed: 82)
    var history = History<PersonCode, Int>()
    let person = PersonCode(random: &random)
    #expect(!history.knows(person) && history.subjects.isEmpty && history.latest(about: person, on: .last) == nil)
    history.insert(1, about: person, at: `A timeline`.turn(1, 1))
    #expect(history.knows(person) && history.latest(about: person, on: .first) == nil)
    #expect(!history.knows(PersonCode(random: &random)))
  }
}
