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
    var text = InlineArray<43, UInt8>(repeating: 0)
    var digits = text.mutableSpan
    // The last eight overlap those before them: three digits are left, for 16 bits.
    let last = Base64URL.digits(bits(192)) &<< 24 | Base64URL.digits(bits(240)) &>> 40
    for place in 0..<5 { digits.put(bigEndian: Base64URL.digits(bits(48 * place)), at: 8 * place) }
    digits.put(bigEndian: last, at: 35)
    return text
  }

  /// Whether a text is the base64url text.
  public func isSpelled(_ text: Span<UInt8>) -> Bool {
    guard text.count == 43 else { return false }
    for place in 0..<5 {
      guard text.word(at: 8 * place).byteSwapped == Base64URL.digits(bits(48 * place)) else { return false }
    }
    // The first five of these eight were compared already.
    return text.word(at: 35).byteSwapped & 0xFF_FFFF == Base64URL.digits(bits(240)) &>> 40
  }

  /// The 48 bits from one on, a multiple of 16; behind the last one stand zeros.
  private func bits(_ first: Int) -> UInt64 {
    let (word, bit) = (first / 32, first % 32)
    let pair = UInt64(words[word]) &<< 32 | (word < 7 ? UInt64(words[word &+ 1]) : 0)
    return (pair &<< UInt64(bit)) &>> 16
  }

  /// The base64url text.
  public var text: String {
    let digits = base64URL
    guard let ascii = try? UTF8Span(validating: digits.span) else { return "" }
    return String(copying: ascii)
  }
}

extension UInt32 {
  /// The number that four bytes give, the highest first.
  @inline(__always)
  init(bigEndian bytes: Span<UInt8>, at place: Int) {
    let high = UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
    self = high | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
  }
}
