/// What stands in canonical bytes as it is known beforehand: the key of a field, `"name":`, or a word, `"word"`.
public struct CanonicalToken: Sendable {
  /// The bytes, and how far a byte may lie above: not at all, or as far as it likes behind the end.
  private var least = InlineArray<3, SIMD16<UInt8>>(repeating: SIMD16())
  private var spread = InlineArray<3, SIMD16<UInt8>>(repeating: SIMD16(repeating: 0xFF))
  /// The number of bytes.
  let count: Int

  /// The key of a field with a name.
  public init(key name: String) { self.init("\"\(name)\":") }

  /// A word that stands as a text; its characters must be such as need no escape.
  public init(word: String) { self.init("\"\(word)\"") }

  /// Some bytes; more than 48 are never found.
  private init(_ text: String) {
    let bytes = Array(text.utf8)
    count = bytes.count
    guard count <= 48 else {
      // No text holds the byte 255.
      (least[0], spread[0]) = (SIMD16(repeating: 0xFF), SIMD16())
      return
    }
    for (place, byte) in bytes.enumerated() {
      least[place / 16][place % 16] = byte
      spread[place / 16][place % 16] = 0
    }
  }

  /// Whether it stands at a place; 48 bytes must be there.
  @inline(__always)
  func stands(in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard (bytes.block(at: offset) &- least[0] .> spread[0]).isEmpty else { return false }
    if count <= 16 { return true }
    guard (bytes.block(at: offset &+ 16) &- least[1] .> spread[1]).isEmpty else { return false }
    return count <= 32 || (bytes.block(at: offset &+ 32) &- least[2] .> spread[2]).isEmpty
  }
}
