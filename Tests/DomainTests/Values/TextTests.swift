import Domain
import Testing

@Suite struct `A note` {
  @Test func `has at most 500 Unicode scalars`() {
    #expect(Note(String(repeating: "é", count: 500)) != nil)
    #expect(Note(String(repeating: "é", count: 501)) == nil)
    #expect(Note(String(repeating: "e\u{301}", count: 250)) != nil)
    #expect(Note(String(repeating: "e\u{301}", count: 251)) == nil)
    #expect(Note("") == nil)
  }
}

@Suite struct `An import key` {
  private func read(_ text: String) -> ImportKey? { ImportKey(text) }

  @Test func `is 1 to 128 of letters, digits and : . _ / -`() {
    let all = "ABCXYZabcxyz0189:._/-"
    #expect(read(all)?.text == all)
    #expect(read(String(repeating: "k", count: 128)) != nil)
    #expect(read(String(repeating: "k", count: 129)) == nil)
    #expect(read("") == nil)
  }

  @Test func `holds no other character`() {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:._/-".unicodeScalars)
    for code in 0..<300 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      #expect((read(String(scalar)) != nil) == allowed.contains(scalar))
    }
  }
}

@Suite struct `What a college calls something` {
  private func read(_ text: String) -> Label? { Label(text) }

  @Test func `is any text but none`() {
    #expect(read("Toetsen in Canvas")?.text == "Toetsen in Canvas")
    #expect(read("") == nil)
  }

  @Test func `is compared as bytes, so that what only looks alike is something else`() {
    #expect(read("caf\u{E9}") != read("cafe\u{301}"))
    #expect(Set(["caf\u{E9}", "cafe\u{301}", "caf\u{E9}"].map(read)).count == 2)
  }
}

@Suite struct `A version` {
  @Test(arguments: ["2", #""2""#, #""02""#, #""2025-2026""#]) func `is a number or a word, and stays what it was`(
    _ json: String
  ) {
    #expect(value(json, as: Version.self).map { written($0) } == json)
  }

  @Test(arguments: ["-1", #""""#, "null", "[1]", "{}"]) func `is nothing else`(_ json: String) {
    #expect(value(json, as: Version.self) == nil)
  }
}
