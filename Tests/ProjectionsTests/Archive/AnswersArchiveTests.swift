import Domain
import Projections
import Testing
import Wire

extension Answers {
  fileprivate init(_ facts: some Sequence<Fact>) {
    self.init()
    for fact in facts { apply(fact) }
  }

  fileprivate init(_ bytes: [UInt8], _ flaws: ArchiveFlaws = ArchiveFlaws()) throws(ArchiveError) {
    var reader = try ArchiveReader(sealed: ArchivePages(bytes), flaws: flaws)
    self = try reader.read()
    try reader.end()
  }

  fileprivate var bytes: [UInt8] {
    var writer = ArchiveWriter()
    writer.write(self)
    return writer.sealed
  }

  /// Asks all there is to ask about a few days.
  fileprivate func everything(on days: [Day] = ["2024-02-29", "2025-06-30", .last, .first]) -> [Everything] {
    days.map { Everything(self, on: $0) }
  }
}

@Suite struct `A folded state kept as bytes` {
  @Test(arguments: UInt64(1)...20)
  func `answers as before, and is written as the same bytes again`(seed: UInt64) throws {
    var college = RandomCollege(seed: seed)
    let state = Answers(college.facts(220))
    let read = try Answers(state.bytes)
    #expect(read.everything() == state.everything())
    #expect(read.bytes == state.bytes)
  }

  @Test(arguments: UInt64(1)...20)
  func `has the same bytes in whatever order and parts its facts are folded`(seed: UInt64) {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    let bytes = Answers(facts).bytes
    #expect(Answers(college.shuffled(facts)).bytes == bytes)
    for count in 2...4 {
      var parts = [Answers](repeating: Answers(), count: count)
      for (index, fact) in college.shuffled(facts).enumerated() { parts[index * index % count].apply(fact) }
      #expect(parts.dropFirst().reduce(into: parts[0]) { $0.merge($1) }.bytes == bytes)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `goes on being folded as if it had never been bytes`(seed: UInt64) throws {
    var college = RandomCollege(seed: seed)
    let facts = college.facts(220)
    var read = try Answers(Answers(facts.prefix(150)).bytes)
    for fact in college.shuffled(Array(facts.dropFirst(150))) { read.apply(fact) }
    #expect(read.bytes == Answers(facts).bytes)
    #expect(read.everything() == Answers(facts).everything())
  }

  @Test func `has other bytes when one fact is missing`() {
    var college = RandomCollege(seed: 3)
    let facts = college.facts(120)
    let bytes = Answers(facts).bytes
    for index in facts.indices {
      var without = facts
      without.remove(at: index)
      // The only fact that no projection keeps is an agreement about no line.
      if case .developmentAgreed(let agreed) = facts[index].event, agreed.line == nil { continue }
      #expect(Answers(without).bytes != bytes, "\(facts[index])")
    }
  }

  @Test func `is refused when it is cut anywhere`() {
    var college = RandomCollege(seed: 4)
    let bytes = Answers(college.facts(50)).bytes
    for count in bytes.indices {
      #expect(throws: ArchiveError.self) { try Answers(Array(bytes.prefix(count))) }
    }
    #expect(throws: ArchiveError.self) { try Answers(bytes + [0]) }
  }

  @Test(arguments: UInt64(5)...6)
  func `is refused, or answers whatever is asked, when any of its bytes are changed`(seed: UInt64) throws {
    var college = RandomCollege(seed: seed)
    let bytes = Answers(college.facts(50)).bytes
    var random = SplitMix64(seed: seed)
    var (read, noted, refused) = (0, 0, 0)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = random.one(of: [0, 1, 0x7F, 0xFF, bytes[index] &+ 1, bytes[index] ^ 0x80, 6])
      guard changed != bytes else { continue }
      let flaws = ArchiveFlaws()
      guard let state = try? Answers(changed, flaws) else {
        refused += 1
        continue
      }
      // Nothing that was changed escapes from being written, which `check` compares.
      let written = state.bytes
      #expect(written != bytes || !flaws.isEmpty)
      if index.isMultiple(of: 40) {
        let answers = state.everything()
        if flaws.isEmpty { #expect(try Answers(written).everything() == answers) }
      }
      if flaws.isEmpty { read += 1 } else { noted += 1 }
    }
    // Most of the bytes are moments, numbers and days, of which nearly all are lawful.
    #expect(read > 200 && noted > 200 && refused > 100, "\(read) \(noted) \(refused)")
  }

  @Test func `keeps something of every fact`() {
    let bytes = Answers(somethingOfEverything).bytes
    for index in somethingOfEverything.indices {
      var without = somethingOfEverything
      without.remove(at: index)
      #expect(Answers(without).bytes != bytes, "\(somethingOfEverything[index])")
    }
  }

  /// Snapshots of an older program are read as long as the format is the same.
  @Test func `has the bytes of its format`() throws {
    let state = Answers(somethingOfEverything)
    #expect(Answers.archiveFormat == 6)
    #expect(
      XXH64.hash(of: state.bytes.span) == 0xE9EF_35EA_27C7_5D41,
      "The bytes of a folded state changed: raise Answers.archiveFormat, and set both numbers here.")
    #expect(try Answers(state.bytes).everything() == state.everything())
  }
}
