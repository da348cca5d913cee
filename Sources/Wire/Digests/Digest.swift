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
    let eights = eights
    for place in 0..<5 { digits.put(bigEndian: eights[place], at: 8 * place) }
    // The last eight overlap those before them: three digits are left, for 16 bits.
    digits.put(bigEndian: eights[4] &<< 24 | eights[5] &>> 40, at: 35)
    return text
  }

  /// Whether a text is the base64url text.
  public func isSpelled(_ text: Span<UInt8>) -> Bool {
    guard text.count == 43 else { return false }
    let eights = eights
    for place in 0..<5 where text.word(at: 8 * place).byteSwapped != eights[place] { return false }
    // The first five of these eight were compared already.
    return text.word(at: 35).byteSwapped & 0xFF_FFFF == eights[5] &>> 40
  }

  /// The digits, eight for every 48 bits; behind the last bit stand zeros.
  private var eights: InlineArray<6, UInt64> {
    func pair(_ first: Int) -> UInt64 { UInt64(words[first]) &<< 32 | UInt64(words[first + 1]) }
    let (a, b, c, d) = (pair(0), pair(2), pair(4), pair(6))
    return [
      Base64URL.digits(a &>> 16), Base64URL.digits((a & 0xFFFF) &<< 32 | b &>> 32),
      Base64URL.digits((b & 0xFFFF_FFFF) &<< 16 | c &>> 48), Base64URL.digits(c & 0xFFFF_FFFF_FFFF),
      Base64URL.digits(d &>> 16), Base64URL.digits((d & 0xFFFF) &<< 32),
    ]
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
