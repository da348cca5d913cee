import Domain
import Testing
import Wire

/// Reads text that is no literal, so that it can be refused.
private func read<Thing: CodedThing>(_ text: String, _: Thing.Type = Team.self) -> Code<Thing>? { Code<Thing>(text) }

@Suite struct `A code` {
  @Test(arguments: ["a", "0", "zorg", "2025-najaar", "a-b-c", "x1-2y", String(repeating: "a", count: 32)])
  func `is words of small letters and digits, joined by hyphens`(_ text: String) {
    #expect(read(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "Zorg", "zörg", "zorg_1", "zorg 1", " zorg", "zorg\n", "a.b", "../a", "a/b", "@zorg",
    String(repeating: "a", count: 33), "zorg\u{200B}", "zоrg", "１２", "zorg‑1", "z\u{0}", "zorg\u{301}", "caf\u{E9}",
    "cafe\u{301}",
  ])
  func `is nothing else: no capitals, no accents, nothing that only looks alike`(_ text: String) {
    #expect(read(text) == nil)
    #expect(value("\"\(text)\"", as: TeamCode.self) == nil)
  }

  @Test func `is ordered by its bytes`() {
    var random = SplitMix64(seed: 3)
    let codes: [TeamCode] = (0..<300).compactMap { _ in
      read(
        String((0..<Int.random(in: 1...32, using: &random)).map { _ in "abz09-".randomElement(using: &random) ?? "a" }))
    }
    let sorted = codes.sorted().map(\.description)
    #expect(sorted == codes.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `says of what it is, each in both languages`() {
    let nouns = [
      Team.noun, College.noun, Round.noun, Route.noun, Step.noun, Programme.noun, LearningLine.noun, Module.noun,
      Tool.noun, Ambition.noun, Policy.noun,
    ]
    #expect(Set(nouns.map(\.nl)).count == nouns.count && Set(nouns.map(\.en)).count == nouns.count)
    #expect(nouns.allSatisfy { !$0.nl.isEmpty && !$0.en.isEmpty })
  }
}

@Suite struct `The code of a person` {
  static let alphabet = "abcdefghjkmnpqrstuvwxyz23456789"

  private func read(_ text: String) -> PersonCode? { PersonCode(text) }

  @Test func `is made of the characters that the design names`() {
    #expect(String(decoding: PersonCode.alphabet, as: UTF8.self) == Self.alphabet)
    for character in Self.alphabet {
      let text = "p-" + String(repeating: character, count: 8)
      #expect(read(text)?.description == text)
    }
  }

  @Test(arguments: [
    "", "p-", "p-abcdefg", "p-abcdefghj", "P-abcdefgh", "p_abcdefgh", "pabcdefghj", "p-abcdefgi", "p-abcdefgl",
    "p-abcdefgo", "p-abcdefg0", "p-abcdefg1", "p-Abcdefgh", "p-abcdéfg", "p-abcdef\u{65}\u{301}", "p-abcdefgh ",
    "q-abcdefgh", "p‑abcdefg", "p-аbcdefg",
  ])
  func `is nothing else`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `is drawn at random and read as it was written`() {
    var random = SplitMix64(seed: 5)
    let codes = (0..<2000).map { _ in PersonCode(random: &random) }
    #expect(codes.allSatisfy { read($0.description) == $0 })
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes.flatMap { $0.description.dropFirst(2) }) == Set(Self.alphabet))
  }

  @Test func `is ordered by its bytes`() {
    var random = SplitMix64(seed: 6)
    let codes = (0..<1000).map { _ in PersonCode(random: &random) }
    let byBytes = codes.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(codes.sorted().map(\.description) == byBytes)
  }
}

@Suite struct `A writer` {
  @Test(arguments: ["ab", "west", "a1", "anna2025", "abcdefghijklmnop"])
  func `has a name of a letter and letters or digits`(_ text: String) {
    #expect(Writer(text)?.description == text)
  }

  @Test(arguments: [
    "", "a", "1a", "register", "West", "we-st", "we_st", "abcdefghijklmnopq", "wést", "west ", ".torn", ".sync", "..",
    "wеst",
  ])
  func `has no other name`(_ text: String) {
    #expect(Writer(text) == nil)
  }
}

@Suite struct `The id of an event` {
  private func read(_ text: String) -> EventID? { EventID(text) }

  @Test(arguments: ["west-1", "west-812", "a1-9007199254740991", "abcdefghijklmnop-10"])
  func `is its writer and a number from 1`(_ text: String) {
    #expect(read(text)?.description == text)
  }

  @Test(arguments: [
    "", "west", "west-", "west-0", "west-01", "west--1", "west-+1", "west-1x", "west- 1", "west-9007199254740992",
    "west-99999999999999999999", "west-١", "register-1", "West-1", "w-1", "-1", "west-1-1", "west_1", "west‑1",
  ])
  func `is nothing else`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `is ordered by number, not as text`() {
    let ids: [EventID] = ["west-10", "anna-11", "west-9", "anna-2"]
    #expect(ids.sorted() == ["anna-2", "anna-11", "west-9", "west-10"])
  }

  @Test func `stands in the log by moment, then writer, then number`() {
    let early: Moment = "2025-11-03T14:05:11.123Z"
    let keys = [
      Key(recorded: early.adding(milliseconds: 1), id: "anna-1"), Key(recorded: early, id: "west-10"),
      Key(recorded: early, id: "west-9"), Key(recorded: early, id: "anna-12"),
    ]
    #expect(keys.sorted().map(\.id) == ["anna-12", "west-9", "west-10", "anna-1"])
  }
}

@Suite struct `The name of a kind of event` {
  @Test func `is spelled as a code and compared as bytes`() {
    let kind: EventType = "level-measured"
    let (first, second): (EventType, EventType) = ("a-b", "ab")
    #expect(kind == EventType("level-measured" as String))
    #expect(EventType("Level-measured" as String) == nil)
    #expect(EventType("level measured" as String) == nil)
    #expect(first < second)
  }
}

@Suite struct `The name of an event` {
  static let texts = [
    "west-1", "w2-9007199254740991", "abcdefghijklmnop-1", "abcdefghijklmnop-9007199254740991", "ab-123456789012345",
    "west-0", "west-01", "west-", "-1", "w-1", "West-1", "2w-1", "west-9007199254740992", "register-1", "we-st-1",
    "west-1x", "west1", "abcdefghijklmnopq-1", "west-12345678901234567",
  ]

  @Test(arguments: texts) func `reads alike as a text and as a field`(text: String) throws {
    let field = FieldReader.Value(try JSONText(Array("\"\(text)\"".utf8), rules: .line).root)
    #expect(EventID(reading: field) == EventID(text))
  }

  @Test func `is read from some of these and refused from others`() {
    #expect(Self.texts.filter { EventID($0) != nil }.count == 5)
  }
}
