import Testing
import Wire

@Suite struct `A short text` {
  @Test func `gives back what it was made of`() {
    var texts = RandomTexts(seed: 6)
    for count in 1...32 {
      let string = String(decoding: (0..<count).map { _ in UInt8(0x21 + texts.below(0x5E)) }, as: UTF8.self)
      let bytes = Array(string.utf8)
      #expect(ShortText(string)?.string == string)
      #expect(ShortText(bytes.span)?.string == string)
      #expect(ShortText(string)?.count == count)
    }
  }

  @Test(arguments: ["", " ", "a b", "\u{7F}", "é", "\0", "a\0", String(repeating: "a", count: 33)])
  func `is printable ASCII of 1 to 32 bytes`(text: String) {
    #expect(ShortText(text) == nil)
    let bytes = Array(text.utf8)
    #expect(ShortText(bytes.span) == nil)
  }

  @Test func `is ordered as its bytes`() {
    var texts = RandomTexts(seed: 7)
    let strings = (0..<300).map { _ in
      String(decoding: (0..<1 + texts.below(32)).map { _ in texts.one(of: Array("!ab~".utf8)) }, as: UTF8.self)
    }
    let sorted = strings.compactMap { ShortText($0) }.sorted().map(\.string)
    #expect(sorted == strings.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test func `is found to be a code between quotes as if it were looked at by itself`() {
    var found = 0
    func compare(_ text: [UInt8]) {
      let block = text + [0x22] + [UInt8](repeating: 0x2D, count: 48)
      let quick = ShortText.quotedCode(in: block.span, at: 0)
      let end = text.firstIndex(of: 0x22) ?? text.count
      let expected = ShortText(Array(text[..<end]).span).flatMap { $0.isCode ? $0 : nil }
      #expect(quick?.text == expected && quick?.end == (expected == nil ? nil : end), "\(text)")
      if quick != nil { found += 1 }
    }
    let bytes = Array("a9-A\"".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<5 {
      texts.forEach(compare)
      texts = texts.flatMap { text in bytes.map { text + [$0] } }
    }
    var random = RandomTexts(seed: 12)
    for length in 5...40 {
      for _ in 0..<100 { compare((0..<length).map { _ in random.one(of: Array("abz019-".utf8)) }) }
      compare([UInt8](repeating: UInt8(ascii: "z"), count: length))
    }
    #expect(found > 1000)
  }

  @Test func `is equal only to itself`() {
    #expect(ShortText("a") == ShortText("a"))
    #expect(ShortText("a") != ShortText("aa"))
    #expect(Set(["a", "b", "a"].compactMap { ShortText($0) }).count == 2)
  }
}
