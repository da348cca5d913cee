/// The key of a field as it stands in canonical bytes, `"name":`.
public struct CanonicalKey: Sendable {
  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  /// How far a byte may lie above the one of the key: not at all, or as far as it likes behind the end.
  private let firstSpread: SIMD16<UInt8>
  private let secondSpread: SIMD16<UInt8>
  /// The number of bytes.
  let count: Int

  /// The key of a name; one of more than 29 bytes is never found.
  public init(_ name: String) {
    let bytes = Array("\"\(name)\":".utf8)
    count = bytes.count
    var (key, spread) = ([SIMD16<UInt8>](repeating: SIMD16(), count: 2), [SIMD16<UInt8>](repeating: SIMD16(), count: 2))
    for place in 0..<32 {
      // Byte 255 occurs in no text.
      key[place / 16][place % 16] = bytes.count > 32 ? 0xFF : place < bytes.count ? bytes[place] : 0
      spread[place / 16][place % 16] = place < bytes.count ? 0 : 0xFF
    }
    (first, second, firstSpread, secondSpread) = (key[0], key[1], spread[0], spread[1])
  }

  /// Whether the key stands at a place; 32 bytes must be there.
  @inline(__always)
  func stands(in bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard (bytes.block(at: offset) &- first .> firstSpread).isEmpty else { return false }
    return count <= 16 || (bytes.block(at: offset &+ 16) &- second .> secondSpread).isEmpty
  }
}
