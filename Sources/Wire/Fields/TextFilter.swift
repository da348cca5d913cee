/// A few texts, asked quickly whether another may be one of them: never no for one that is.
public struct TextFilter: Sendable {
  private var bits: [UInt64]

  /// The filter of these texts; those that are no short texts are not looked for.
  public init(_ texts: some Collection<String> = []) {
    let texts = texts.compactMap { ShortText($0) }
    // 256 bits a text let one in 256 of the others through: a line has several texts, and each costs a slow reading.
    bits = [UInt64](repeating: 0, count: 4 * texts.count)
    for text in texts {
      let (word, bit) = place(of: text)
      bits[word] |= bit
    }
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { bits.isEmpty }

  /// Whether a text may be one of those.
  public func mayContain(_ text: ShortText) -> Bool {
    guard !bits.isEmpty else { return false }
    let (word, bit) = place(of: text)
    return bits[word] & bit != 0
  }

  private func place(of text: ShortText) -> (word: Int, bit: UInt64) {
    let hash = text.mixed
    return (Int(UInt64(bits.count).multipliedFullWidth(by: hash).high), 1 &<< (hash & 63))
  }
}
