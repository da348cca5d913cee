/// Texts that are to be read as others, told quickly from all the rest.
public struct Substitutes: Sendable {
  private let others: [ShortText: ShortText]
  /// For each text two bits, found by the bytes behind its first two: codes of one kind begin alike.
  @usableFromInline private(set) var bits: [UInt64]

  /// What is to be read for which text; texts that are no short texts are not looked for.
  public init(_ texts: [String: String] = [:]) {
    var others: [ShortText: ShortText] = [:]
    for (text, other) in texts { if let text = ShortText(text), let other = ShortText(other) { others[text] = other } }
    self.others = others
    // 256 bits a text let one in a few thousand of the others through: a line has several texts, and each that comes through
    // has to be looked for.
    bits = [UInt64](repeating: 0, count: 4 * others.count)
    for text in others.keys {
      let place = place(of: Substitutes.behindTwo(text))
      bits[place.word] |= place.bits
    }
  }

  /// Whether nothing is to be read as something else.
  public var isEmpty: Bool { bits.isEmpty }

  /// What a text is to be read as, nil when that is the text itself.
  @inline(__always)
  public subscript(text: ShortText) -> ShortText? {
    mayContain(Substitutes.behindTwo(text)) ? others[text] : nil
  }

  /// Whether a text may be one of those, by the eight bytes behind its first two: never no for one that is.
  @inlinable @inline(__always)
  func mayContain(_ eightBytes: UInt64) -> Bool {
    guard !bits.isEmpty else { return false }
    let place = place(of: eightBytes)
    return bits[place.word] & place.bits == place.bits
  }

  @inline(__always)
  private static func behindTwo(_ text: ShortText) -> UInt64 { text.word(0) &<< 16 | text.word(1) &>> 48 }

  @inlinable @inline(__always)
  func place(of eightBytes: UInt64) -> (word: Int, bits: UInt64) {
    // Of a product the high bits depend on all others (Knuth, TAOCP 6.4).
    let hash = (eightBytes ^ eightBytes &>> 32) &* 0x9E37_79B9_7F4A_7C15
    return (
      Int(UInt64(bits.count).multipliedFullWidth(by: hash).high), 1 &<< (hash &>> 20 & 63) | 1 &<< (hash &>> 26 & 63)
    )
  }
}
