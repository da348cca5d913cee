extension ShortText {
  /// Whether the text is words of lower-case letters and digits joined by single hyphens.
  public var isCode: Bool {
    // Whether the byte behind a word is of a word: its mask, moved into the lowest byte.
    var behind: UInt64 = 0
    for index in stride(from: 3, through: 0, by: -1) where word(index) != 0 {
      let bytes = EightBytes(word(index))
      let isOfWord =
        bytes.isIn(UInt8(ascii: "a")...UInt8(ascii: "z")) | bytes.isIn(UInt8(ascii: "0")...UInt8(ascii: "9"))
      let isHyphen = bytes.isEqual(to: UInt8(ascii: "-"))
      // After each hyphen a word goes on.
      guard isOfWord | isHyphen | bytes.isEqual(to: 0) == EightBytes.all, isHyphen & ~(isOfWord &<< 8 | behind) == 0
      else { return false }
      behind = isOfWord &>> 56
    }
    return behind != 0
  }

  /// Reads the text that begins at a place and that a quote closes, and finds that quote; nil when it is no code.
  ///
  /// Up to 48 bytes from its beginning must be there.
  package static func quotedCode(in bytes: Span<UInt8>, at start: Int) -> (text: ShortText, end: Int)? {
    let block = bytes.block(at: start)
    let isHyphen = block .== SIMD16<UInt8>(repeating: 0x2D)
    let count = (.!(isOfWord(block) .| isHyphen)).first
    guard count > 0, bytes[start &+ count] == 0x22, bytes[start] != 0x2D else {
      // Few are longer than one block.
      guard count == 16, let (text, end) = quoted(in: bytes, at: start), text.isCode else { return nil }
      return (text, end)
    }
    // After each hyphen a word goes on: the quote is of none.
    guard (isHyphen .& .!isOfWord(bytes.block(at: start &+ 1))).first >= count else { return nil }
    return (ShortText(printable: bytes, at: start, count: count), start &+ count)
  }

  /// Which of sixteen bytes are of a word.
  @inline(__always)
  private static func isOfWord(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (block &- SIMD16<UInt8>(repeating: 0x61) .< SIMD16<UInt8>(repeating: 26))
      .| (block &- SIMD16<UInt8>(repeating: 0x30) .< SIMD16<UInt8>(repeating: 10))
  }
}
