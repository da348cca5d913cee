/// Printable ASCII of 1 to 32 bytes, kept inline: no allocation, ordered as bytes, trivial to copy and to hash.
///
/// The bytes stand in four big-endian words padded with zeros, so that comparing words compares bytes.
public struct ShortText: Hashable, Comparable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  /// The greatest number of bytes that fits.
  public static let capacity = 32

  /// Keeps the text, or nothing when it is empty, longer than 32 bytes, or holds other than printable ASCII.
  public init?(_ text: some StringProtocol) {
    var count = 0
    for byte in text.utf8 {
      guard put(byte, at: count) else { return nil }
      count += 1
    }
    guard count > 0 else { return nil }
  }

  /// Keeps the bytes, or nothing when there are none, more than 32, or other than printable ASCII without spaces.
  public init?(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Self.capacity else { return nil }
    for index in bytes.indices {
      guard put(bytes[index], at: index) else { return nil }
    }
  }

  private mutating func put(_ byte: UInt8, at index: Int) -> Bool {
    guard byte &- 0x21 < 0x5E else { return false }
    let shifted = UInt64(byte) &<< UInt64(56 &- 8 &* (index & 7))
    switch index >> 3 {
    case 0: first |= shifted
    case 1: second |= shifted
    case 2: third |= shifted
    case 3: fourth |= shifted
    default: return false
    }
    return true
  }

  private func word(_ index: Int) -> UInt64 {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    default: 0
    }
  }

  /// The byte at a place; 0 from `count` on.
  public subscript(index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: word(index >> 3) >> UInt64(56 - 8 * (index & 7)))
  }

  /// The number of bytes.
  public var count: Int {
    for index in stride(from: 3, through: 0, by: -1) where word(index) != 0 {
      return 8 * index + 8 - word(index).trailingZeroBitCount / 8
    }
    return 0
  }

  /// The text as a string.
  public var string: String {
    let bytes = InlineArray<32, UInt8> { self[$0] }
    guard let ascii = try? UTF8Span(validating: bytes.span.extracting(first: count)) else { return "" }
    return String(copying: ascii)
  }

  public static func < (lhs: ShortText, rhs: ShortText) -> Bool {
    if lhs.first != rhs.first { return lhs.first < rhs.first }
    if lhs.second != rhs.second { return lhs.second < rhs.second }
    if lhs.third != rhs.third { return lhs.third < rhs.third }
    return lhs.fourth < rhs.fourth
  }
}

extension ShortText {
  /// No text at all: what stands where none could be read.
  public static let none = ShortText()

  private init() {}
}
