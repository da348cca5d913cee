/// Printable ASCII of 1 to 32 bytes, kept inline: no allocation, ordered as bytes, trivial to copy and to hash.
///
/// The bytes stand in four big-endian words padded with zeros, so that comparing words compares bytes.
public struct ShortText: Hashable, Comparable, Sendable {
  @usableFromInline var first: UInt64 = 0
  @usableFromInline var second: UInt64 = 0
  @usableFromInline var third: UInt64 = 0
  @usableFromInline var fourth: UInt64 = 0

  /// The greatest number of bytes that fits.
  public static let capacity = 32

  /// Keeps the text, or nothing when it is empty, longer than 32 bytes, or holds other than printable ASCII.
  @inlinable
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Keeps the bytes, or nothing when there are none, more than 32, or other than printable ASCII without spaces.
  public init?(_ bytes: Span<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Self.capacity, let first = Self.word(of: bytes, from: 0),
      let second = Self.word(of: bytes, from: 8), let third = Self.word(of: bytes, from: 16),
      let fourth = Self.word(of: bytes, from: 24)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// Up to eight bytes from a place as one word, or nothing when one of them is not printable.
  private static func word(of bytes: Span<UInt8>, from start: Int) -> UInt64? {
    guard start < bytes.count else { return 0 }
    let end = min(start &+ 8, bytes.count)
    var word: UInt64 = 0
    for index in start..<end {
      guard bytes[index] &- 0x21 < 0x5E else { return nil }
      word = word &<< 8 | UInt64(bytes[index])
    }
    return word &<< UInt64(8 &* (8 &- (end &- start)))
  }

  /// A word of eight bytes, big-endian and padded with zeros; 0 beyond the four that there are.
  @inlinable
  public func word(_ index: Int) -> UInt64 {
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

  /// The place of the first byte of a kind, `capacity` when there is none.
  public func firstIndex(of byte: UInt8) -> Int {
    for index in 0..<4 {
      let found = EightBytes(word(index)).isEqual(to: byte)
      if found != 0 { return 8 &* index &+ found.leadingZeroBitCount &>> 3 }
    }
    return Self.capacity
  }

  /// The sixteen bytes from a place on as two words, zeros from `count` on.
  public func words(from place: Int) -> (UInt64, UInt64) {
    let (index, shift) = (place >> 3, UInt64(8 * (place & 7)))
    func word(_ index: Int) -> UInt64 {
      // Shifted by all its bits, a word is zero.
      self.word(index) << shift | self.word(index + 1) >> (64 - shift)
    }
    return (word(index), word(index + 1))
  }

  /// The number of bytes.
  public var count: Int {
    for index in stride(from: 3, through: 0, by: -1) where word(index) != 0 {
      return 8 * index + 8 - word(index).trailingZeroBitCount / 8
    }
    return 0
  }

  /// The bytes, zeros from `count` on.
  public var bytes: InlineArray<32, UInt8> {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    var span = bytes.mutableSpan
    for index in 0..<4 { span.put(bigEndian: word(index), at: 8 * index) }
    return bytes
  }

  /// The text as a string.
  public var string: String {
    let bytes = bytes
    guard let ascii = try? UTF8Span(validating: bytes.span.extracting(first: count)) else { return "" }
    return String(copying: ascii)
  }

  @inlinable
  public static func == (lhs: ShortText, rhs: ShortText) -> Bool {
    lhs.first == rhs.first && lhs.second == rhs.second && lhs.third == rhs.third && lhs.fourth == rhs.fourth
  }

  /// A number that differs for different texts nearly always, of which the high bits are the best (Knuth, TAOCP 6.4).
  public var mixed: UInt64 {
    let folded = first ^ (second &* 0xA24B_AED4_963E_E407) ^ (third &* 0x9FB2_1C65_1E98_DF25) ^ fourth
    return (folded ^ folded &>> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  @inlinable
  public static func < (lhs: ShortText, rhs: ShortText) -> Bool {
    if lhs.first != rhs.first { return lhs.first < rhs.first }
    if lhs.second != rhs.second { return lhs.second < rhs.second }
    if lhs.third != rhs.third { return lhs.third < rhs.third }
    return lhs.fourth < rhs.fourth
  }
}

extension [UInt8] {
  /// Adds the bytes of a text.
  public mutating func append(_ text: ShortText) {
    append(addingCapacity: ShortText.capacity) { bytes in
      for index in 0..<4 {
        var rest = text.word(index)
        while rest != 0 {
          bytes.append(UInt8(truncatingIfNeeded: rest &>> 56))
          rest &<<= 8
        }
      }
    }
  }

  /// Adds a byte so many times.
  public mutating func append(_ byte: UInt8, times count: Int) {
    append(addingCapacity: count) { bytes in
      for _ in 0..<count { bytes.append(byte) }
    }
  }

  /// Adds a number in decimal digits.
  public mutating func append(decimal number: UInt) {
    if number >= 10 { append(decimal: number / 10) }
    append(ASCII.zero + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension ShortText {
  /// Reads the text that begins at a place and that a quote closes, and finds that quote; nil when it is no short text.
  ///
  /// Up to 48 bytes from its beginning must be there.
  @inlinable
  public static func quoted(in bytes: Span<UInt8>, at start: Int) -> (text: ShortText, end: Int)? {
    var count = firstOther(in: bytes.block(at: start))
    // Most are no longer than one block.
    if count == 16 { count &+= firstOther(in: bytes.block(at: start &+ 16)) }
    if count == 32 { count &+= firstOther(in: bytes.block(at: start &+ 32)) }
    guard count > 0, count <= capacity, bytes[start &+ count] == 0x22 else { return nil }
    return (ShortText(printable: bytes, at: start, count: count), start &+ count)
  }

  /// The place of the first byte that does not stand in a short text as it is, or that closes it; 16 when there is none.
  @inlinable @inline(__always)
  static func firstOther(in block: SIMD16<UInt8>) -> Int {
    let isQuote = block .== SIMD16<UInt8>(repeating: 0x22)
    let isEscape = block .== SIMD16<UInt8>(repeating: 0x5C)
    let isUnprinted = block &- SIMD16<UInt8>(repeating: 0x21) .> SIMD16<UInt8>(repeating: 0x5D)
    return (isQuote .| isEscape .| isUnprinted).first
  }

  /// Keeps 1 to 32 bytes of printable ASCII.
  @inlinable @inline(__always)
  init(printable bytes: Span<UInt8>, at start: Int, count: Int) {
    /// The bytes of a word that belong to the text: a shift by all its bits or more leaves none.
    @inline(__always) func word(_ index: Int) -> UInt64 {
      bytes.word(at: start &+ 8 &* index).bigEndian & ~0 << max(64 &- 8 &* (count &- 8 &* index), 0)
    }
    first = word(0)
    if count > 8 { second = word(1) }
    if count > 16 { (third, fourth) = (word(2), word(3)) }
  }

  /// Keeps the text, without quotes and backslashes, that stands in 32 bytes padded with zeros; nil when none does.
  init?(padded bytes: Span<UInt8>, at start: Int) {
    var count = ShortText.firstOther(in: bytes.block(at: start))
    if count == 16 { count &+= ShortText.firstOther(in: bytes.block(at: start &+ 16)) }
    guard count > 0 else { return nil }
    self.init(printable: bytes, at: start, count: count)
    for index in 0..<4 where bytes.word(at: start &+ 8 &* index).bigEndian != word(index) { return nil }
  }

  /// Keeps up to sixteen bytes of printable ASCII, the first in the highest byte of a word, padded with zeros.
  package init(printable first: UInt64, _ second: UInt64) {
    (self.first, self.second) = (first, second)
  }

  /// No text at all: what stands where none could be read.
  public static let none = ShortText()

  private init() {}
}
