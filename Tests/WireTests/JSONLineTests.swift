import Testing
import Wire

@Suite struct `A text of the log` {
  @Test(arguments: canonicalTexts) func `is written again as it was read`(text: String) throws {
    let root = try JSONText(Array(text.utf8), rules: .line).root
    #expect(JSON(root).text == text)
    #expect(root.rawBytes == Array(text.utf8))
  }

  @Test(arguments: wrong + wrongEverywhere) func `has one spelling only`(text: Wrong) {
    #expect(problem(text.bytes, .line) == JSONError(text.fact, at: text.offset))
  }

  static let vector = canonicalTexts[0]

  static let wrong: [Wrong] = [
    Wrong(" 1", 0, .whiteSpace(0x20)), Wrong("1 ", 1, .whiteSpace(0x20)), Wrong("1\n", 1, .whiteSpace(0x0A)),
    Wrong("1\r", 1, .whiteSpace(0x0D)), Wrong(vector + "\r", vector.utf8.count, .whiteSpace(0x0D)),
    Wrong(vector + " ", vector.utf8.count, .whiteSpace(0x20)), Wrong("\n", 0, .whiteSpace(0x0A)),
    Wrong(vector + vector, vector.utf8.count, .trailing(0x7B)), Wrong("[1, 2]", 3, .whiteSpace(0x20)),
    Wrong("[1\t,2]", 2, .whiteSpace(0x09)), Wrong("{ \"a\":1}", 1, .whiteSpace(0x20)),
    Wrong("{\"a\" :1}", 4, .whiteSpace(0x20)), Wrong("{\"a\": 1}", 5, .whiteSpace(0x20)),
    Wrong("{\"a\":1, \"b\":2}", 7, .whiteSpace(0x20)), Wrong("{\"a\":1\n}", 6, .whiteSpace(0x0A)),
    Wrong("\u{FEFF}" + vector, 0, .byteOrderMark), Wrong("true", 0, .literal(.true)),
    Wrong("[false]", 1, .literal(.false)),
    Wrong("{\"a\":true}", 5, .literal(.true)), Wrong("[]", 0, .emptyContainer), Wrong("{}", 0, .emptyContainer),
    Wrong("{\"data\":{}}", 8, .emptyContainer), Wrong("[1,[]]", 3, .emptyContainer),
    Wrong("[1,]", 3, .unexpected(0x5D)),
    Wrong(#""\/""#, 1, .escape(.notCanonical)), Wrong(#""\u0041""#, 1, .escape(.notCanonical)),
    Wrong(#""\u000a""#, 1, .escape(.notCanonical)), Wrong(#""\u0008""#, 1, .escape(.notCanonical)),
    Wrong(#""\u001F""#, 1, .escape(.notCanonical)), Wrong(#""\u000B""#, 1, .escape(.notCanonical)),
    Wrong(#""\u007f""#, 1, .escape(.notCanonical)), Wrong(#""\u0022""#, 1, .escape(.notCanonical)),
    Wrong(#""\u00e9""#, 1, .escape(.notCanonical)), Wrong(#""\ud83d\ude00""#, 1, .escape(.notCanonical)),
    Wrong(#""\ud800""#, 1, .escape(.loneSurrogate)), Wrong(#"{"a":1,"\u0061":2}"#, 8, .escape(.notCanonical)),
    Wrong("[[[[[[[[[1]]]]]]]]]", 8, .tooDeep(limit: 8)),
    Wrong("{\"a\":[[[[[[[[1]]]]]]]]}", 12, .tooDeep(limit: 8)),
    Wrong(String(repeating: "[", count: 65_000), 8, .tooDeep(limit: 8)),
    Wrong("\"" + String(repeating: "a", count: 65_534) + "\"", 65_535, .tooLong(limit: 65_535)),
  ]

  @Test func `is at most 65,536 bytes with its line feed`() {
    let longest = Array(("\"" + String(repeating: "a", count: 65_533) + "\"").utf8)
    #expect(longest.count == 65_535)
    #expect(problem(longest, .line) == nil)
  }

  @Test func `cannot be cut anywhere`() {
    let line = Array(Self.vector.utf8)
    for count in 0..<line.count {
      #expect(problem(Array(line.prefix(count)), .line) == JSONError(.unfinished, at: count))
    }
  }

  @Test func `refills its buffers, and is empty after an error`() throws {
    var text = JSONText()
    #expect(text.root.isNull)
    for line in canonicalTexts {
      let bytes = Array(line.utf8)
      try text.read(bytes.span, rules: .line)
      #expect(text.root.rawBytes == bytes)
    }
    let kept = text.root
    let bad: [UInt8] = [0x5B]
    #expect(throws: JSONError(.unfinished, at: 1)) { try text.read(bad.span, rules: .line) }
    #expect(text.root.isNull)
    #expect(text.root.range == 0..<0)
    #expect(kept.string == "0123456é")
  }
}
