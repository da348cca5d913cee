/// The 32 bytes of a SHA-256 hash.
public struct Digest: Hashable, Sendable {
  private let words: SIMD8<UInt32>

  init(_ words: SIMD8<UInt32>) {
    self.words = words
  }

  /// The digest of a base64url text, or nothing when it is not the text of 32 bytes.
  public init?(base64URL text: Span<UInt8>) {
    guard text.count == 43, let bytes = Base64URL.decode(text) else { return nil }
    self.init(bytes)
  }

  /// The digest of these bytes, or nothing when they are not 32.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD8<UInt32>()
    for (index, byte) in bytes.enumerated() { words[index / 4] = words[index / 4] << 8 | UInt32(byte) }
    self.words = words
  }

  /// The bytes, first to last.
  public var bytes: InlineArray<32, UInt8> {
    InlineArray { index in UInt8(truncatingIfNeeded: words[index / 4] >> UInt32(24 - 8 * (index % 4))) }
  }

  /// The base64url text, as bytes that need no allocation.
  public var base64URL: InlineArray<43, UInt8> {
    let bytes = bytes
    return InlineArray { index in
      // Digit i holds the bits from 6 i on, which begin in one byte and may end in the next.
      let (byte, bit) = (6 * index / 8, 6 * index % 8)
      let pair = UInt16(bytes[byte]) << 8 | (byte + 1 < 32 ? UInt16(bytes[byte + 1]) : 0)
      return Base64URL.digit(UInt8(truncatingIfNeeded: pair >> UInt16(10 - bit)) & 63)
    }
  }

  /// The base64url text.
  public var text: String {
    let digits = base64URL
    return String(decoding: digits.indices.lazy.map { digits[$0] }, as: UTF8.self)
  }
}
