/// A few texts, asked quickly whether another may be one of them: never no for one that is.
public struct TextFilter: Sendable {
  private var bits: [UInt64]
  /// In what the first eight bytes of all texts are alike: with codes of one kind that tells most other texts at once.
  private let common: (bits: UInt64, mask: UInt64)

  /// The filter of these texts; those that are no short texts are not looked for.
  public init(_ texts: [String] = []) {
    let texts = texts.compactMap { ShortText($0) }
    // 256 bits a text, of which a text sets two, let one in a few thousand of the others through: a line has several texts, and
    // each that comes through costs a slow reading.
    bits = [UInt64](repeating: 0, count: 4 * texts.count)
    let first = texts.first?.word(0) ?? 0
    common = (first, ~texts.reduce(0) { $0 | ($1.word(0) ^ first) })
    for text in texts {
      let place = place(of: text)
      bits[place.word] |= place.bits
    }
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { bits.isEmpty }

  /// Whether a text may be one of those.
  public func mayContain(_ text: ShortText) -> Bool {
    guard (text.word(0) ^ common.bits) & common.mask == 0, !bits.isEmpty else { return false }
    let place = place(of: text)
    return bits[place.word] & place.bits == place.bits
  }

  /// Whether a text of two bytes and eight may be one of those.
  @inline(__always)
  func mayContain(_ first: UInt8, _ second: UInt8, _ rest: UInt64) -> Bool {
    guard !bits.isEmpty else { return false }
    let beginning = UInt64(first) &<< 56 | UInt64(second) &<< 48
    return mayContain(ShortText(printable: beginning | rest &>> 16, rest &<< 48))
  }

  private func place(of text: ShortText) -> (word: Int, bits: UInt64) {
    let hash = text.mixed
    return (Int(UInt64(bits.count).multipliedFullWidth(by: hash).high), 1 &<< (hash & 63) | 1 &<< (hash &>> 6 & 63))
  }
}
