import Domain
import Testing
import Wire

@Suite struct `A history of many subjects` {
  /// What somebody said of something.
  private struct Saying {
    let subject: PersonCode
    let turn: Turn
  }

  /// Sayings by some writers about a few people on a few days, each at a turn of its own.
  private static func sayings(
    _ count: Int, by names: [String] = ["west"], using random: inout SplitMix64
  ) -> [Saying] {
    let people = (0..<Int.random(in: 1...5, using: &random)).map { _ in PersonCode(random: &random) }
    let writers = names.compactMap { Writer($0) }
    return (1...count).map { number in
      let person = people[Int.random(in: people.indices, using: &random)]
      let writer = writers[Int.random(in: writers.indices, using: &random)]
      return Saying(
        subject: person, turn: `A timeline`.turn(Int.random(in: 0..<6, using: &random), number, by: writer))
    }
  }

  private static func history(_ sayings: some Sequence<Saying>) -> History<PersonCode, Int> {
    var history = History<PersonCode, Int>()
    for saying in sayings { history.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    return history
  }

  /// The same, told many at a time.
  private static func settled(_ sayings: some Sequence<Saying>, on base: History<PersonCode, Int>) -> History<
    PersonCode, Int
  > {
    var history = base
    for saying in sayings { history.note(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    history.settle()
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
    let sayings = Self.sayings(30, by: ["west", "anna", "oost"], using: &random)
    #expect(Self.agrees(Self.history(sayings), with: sayings))
    #expect(Self.agrees(Self.history(sayings.shuffled(using: &random)), with: sayings))
  }

  @Test func `answers for thousands of statements as for a few`() {
    var random = SplitMix64(seed: 9)
    let sayings = Self.sayings(3000, by: ["west", "anna", "oost"], using: &random)
    #expect(Self.agrees(Self.history(sayings), with: sayings))
    var merged = Self.history(sayings.prefix(1500))
    merged.merge(Self.history(sayings.dropFirst(1500)))
    #expect(Self.agrees(merged, with: sayings))
  }

  @Test(arguments: UInt64(21)...40)
  func `is the same when many statements settle together, new subjects and old ones`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(Int.random(in: 1...200, using: &random), by: ["west", "anna", "oost"], using: &random)
    let told = sayings.shuffled(using: &random)
    #expect(Self.agrees(Self.settled(told, on: History()), with: sayings))
    let before = Int.random(in: 0...sayings.count, using: &random)
    let base = Self.history(told.prefix(before))
    #expect(Self.agrees(Self.settled(told.dropFirst(before), on: base), with: sayings))
    #expect(Self.agrees(Self.settled(told.dropFirst(before), on: try value(of: bytes(base))), with: sayings))
  }

  @Test func `is not asked before what was noted has settled`() async {
    await #expect(processExitsWith: .failure) {
      var history = History<PersonCode, Int>()
      let person: PersonCode = "p-abcdefgh"
      history.note(1, about: person, at: `A timeline`.turn(1, 1))
      _ = history.knows(person)
    }
    await #expect(processExitsWith: .success) {
      var history = History<PersonCode, Int>()
      let person: PersonCode = "p-abcdefgh"
      history.note(1, about: person, at: `A timeline`.turn(1, 1))
      history.settle()
      _ = history.knows(person)
    }
  }

  @Test func `merges what has not settled`() {
    var random = SplitMix64(seed: 83)
    let sayings = Self.sayings(60, using: &random)
    var (merged, other) = (History<PersonCode, Int>(), History<PersonCode, Int>())
    for saying in sayings.prefix(30) { merged.note(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    for saying in sayings.suffix(30) { other.note(saying.turn.key.id.number, about: saying.subject, at: saying.turn) }
    merged.merge(other)
    #expect(Self.agrees(merged, with: sayings))
  }

  @Test(arguments: UInt64(41)...80)
  func `is the same when it is told in parts and merged, however it is parted`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(40, by: ["west", "anna", "oost"], using: &random)
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

  /// The history as it is read from the bytes of another one.
  private static func frozen(_ sayings: some Sequence<Saying>) throws -> History<PersonCode, Int> {
    try value(of: bytes(history(sayings)))
  }

  @Test(arguments: UInt64(101)...140)
  func `answers in the bytes of an archive as in memory, and goes on being told`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(40, using: &random)
    let told = sayings.shuffled(using: &random)
    #expect(Self.agrees(try Self.frozen(told), with: sayings))
    let before = Int.random(in: 0...40, using: &random)
    var history = try Self.frozen(told.prefix(before))
    for saying in told.dropFirst(before) {
      history.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn)
    }
    #expect(Self.agrees(history, with: sayings))
    #expect(bytes(history) == bytes(Self.history(sayings)))
    var merged = try Self.frozen(told.prefix(before))
    merged.merge(try Self.frozen(told.dropFirst(before)))
    #expect(Self.agrees(merged, with: sayings))
    #expect(bytes(merged) == bytes(Self.history(sayings)))
  }

  @Test func `hands out each subject once, wherever what was said about it stands`() throws {
    for seed in UInt64(141)...160 {
      var random = SplitMix64(seed: seed)
      let sayings = Self.sayings(30, by: ["west", "anna", "oost"], using: &random)
      var history = try Self.frozen(sayings.prefix(20))
      for saying in sayings.suffix(10) {
        history.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn)
      }
      for day in (0...6).map({ Day.first.adding(days: $0) }) {
        var found: [PersonCode: [Turn]] = [:]
        history.each(through: day) { subject, said in
          var turns: [Turn] = []
          while let (place, on) = said.step(), let turn = said.turn(at: place), let value = said.value(at: place) {
            #expect(turn.on == on && value == turn.key.id.number)
            turns.append(turn)
          }
          #expect(found.updateValue(turns, forKey: subject) == nil)
        }
        let expected = Dictionary(grouping: sayings.filter { $0.turn.on <= day }, by: \.subject)
        #expect(found == expected.mapValues { $0.map(\.turn).sorted(by: >) })
      }
    }
  }

  @Test(arguments: UInt64(171)...190)
  func `tells a cursor the same as everybody, in whatever order subjects are asked`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(40, using: &random)
    var history = try Self.frozen(sayings.prefix(30))
    for saying in sayings.suffix(10) {
      history.insert(saying.turn.key.id.number, about: saying.subject, at: saying.turn)
    }
    var cursor = history.cursor
    let subjects = (sayings.map(\.subject) + Self.sayings(20, using: &random).map(\.subject)).shuffled(using: &random)
    for subject in subjects {
      let day = Day.first.adding(days: Int.random(in: 0...6, using: &random))
      cursor.seek(subject, through: day)
      var (turns, values): ([Turn], [Int]) = ([], [])
      while let (place, on) = cursor.step(), let turn = cursor.turn(at: place), let value = cursor.value(at: place) {
        #expect(turn.on == on)
        turns.append(turn)
        values.append(value)
      }
      let statements = history.statements(about: subject, through: day)
      #expect(turns == statements.map(\.turn) && values == statements.map(\.value))
    }
  }

  @Test(arguments: UInt64(191)...200)
  func `tells of many subjects together what it tells of each`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sayings = Self.sayings(40, using: &random)
    let history = Self.settled(sayings.suffix(10), on: try Self.frozen(sayings.prefix(30)))
    let some = sayings.map(\.subject) + Self.sayings(20, using: &random).map(\.subject)
    for subjects in [some, Array([some, some, some].joined()).shuffled(using: &random), []] {
      let day = Day.first.adding(days: Int.random(in: 0...6, using: &random))
      var next = 0
      history.each(of: subjects, through: day) { index, said in
        #expect(index == next)
        next += 1
        var turns: [Turn] = []
        while let place = said.back(), let turn = said.turn(at: place) { turns.append(turn) }
        #expect(turns == history.statements(about: subjects[index], through: day).map(\.turn))
      }
      #expect(next == subjects.count)
    }
  }

  /// Everything that can be asked of changed bytes is either answered, or noted; nothing is out of reach of the writing.
  @Test func `whose bytes were changed says what is written of it, or is noted`() throws {
    var random = SplitMix64(seed: 161)
    let sayings = Self.sayings(12, using: &random)
    let written = bytes(Self.history(sayings))
    var (refused, noted, read) = (0, 0, 0)
    for place in written.indices {
      for bit in 0..<8 {
        var changed = written
        changed[place] ^= 1 << UInt8(bit)
        let flaws = ArchiveFlaws()
        guard var reader = try? ArchiveReader(sealed: ArchivePages(changed), flaws: flaws),
          let history = try? reader.read(History<PersonCode, Int>.self), (try? reader.end()) != nil
        else {
          refused += 1
          continue
        }
        for subject in history.subjects {
          _ = history.statements(about: subject).map(\.value)
          _ = history.latest(about: subject, on: .first)
        }
        let again = bytes(history)
        if flaws.isEmpty {
          read += 1
          #expect(again == changed, "\(place)")
        } else {
          noted += 1
        }
      }
    }
    #expect(refused > 50 && noted > 200 && read > 200, "\(refused) \(noted) \(read)")
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
