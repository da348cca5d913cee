import Testing
import Wire

@Suite struct `Base 64 for addresses` {
  /// RFC 4648 section 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
    ("foobar", "Zm9vYmFy"),
  ])
  func `agrees with its standard`(bytes: String, text: String) {
    #expect(Base64URL.encode(Array(bytes.utf8)) == text)
    #expect(Base64URL.decode(text) == Array(bytes.utf8))
  }

  @Test func `has a hyphen and an underscore`() {
    #expect(Base64URL.encode([0xFB, 0xFF, 0xBF]) == "-_-_")
    #expect(Base64URL.decode("AAECAwQFBgcICQoLDA0ODw") == Array(0..<16))
  }

  @Test(arguments: ["A", "AAAAA", "Zg==", "Zm8=", "Zh", "Zm9", "-_+/", "Zm 9v", "Zm9v\n", "Zm9vY\0", "Zm9é", "Zm9="])
  func `takes no other spelling`(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test func `is seen to be a text of so many digits as if it were decoded`() {
    var texts = RandomTexts(seed: 10)
    for count in [22, 43, 16, 32] {
      let digits = Array(
        (Base64URL.encode((0..<count).map { _ in UInt8(texts.below(256)) }) as String).utf8.prefix(count - 1))
      var lawful = 0
      for last: UInt8 in 0...255 {
        let text = digits + [last]
        let isText = Base64URL.isText(text.span, at: 0, count: count)
        #expect(isText == (Base64URL.decode(text.span) != nil), "\(last) behind \(digits)")
        if isText { lawful += 1 }
      }
      #expect(lawful > 0 && lawful <= 64)
    }
  }

  @Test func `gives back any bytes, and has one text for each`() {
    var texts = RandomTexts(seed: 9)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8(texts.below(256)) }
      let text: String = Base64URL.encode(bytes)
      #expect(Base64URL.decode(text) == bytes)
    }
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    for digit in digits {
      for last in digits {
        let text = String(decoding: [digit, last], as: UTF8.self)
        guard let bytes = Base64URL.decode(text) else { continue }
        #expect(Base64URL.encode(bytes) == text)
      }
    }
  }
}
