/// Eight ASCII bytes in one word, all of them asked at once.
///
/// An answer is a mask: in each byte the highest bit says whether it holds, the others are zero. No sum carries from one byte
/// into the next (Warren, Hacker's Delight, section 6-1).
public struct EightBytes {
  @usableFromInline let word: UInt64

  /// The bytes of a word; those beyond ASCII give answers without meaning, so that `areASCII` has to be asked first.
  @inlinable @inline(__always)
  public init(_ word: UInt64) {
    self.word = word
  }

  /// The mask in which all hold.
  public static let all: UInt64 = 0x8080_8080_8080_8080

  /// Whether none lies beyond ASCII.
  @inlinable @inline(__always)
  public var areASCII: Bool { word & 0x8080_8080_8080_8080 == 0 }

  /// Which are in a range.
  @inlinable @inline(__always)
  public func isIn(_ range: ClosedRange<UInt8>) -> UInt64 {
    isAtLeast(range.lowerBound) & ~isAtLeast(range.upperBound &+ 1)
  }

  /// Which are a given byte.
  @inlinable @inline(__always)
  public func isEqual(to byte: UInt8) -> UInt64 {
    let difference = word ^ 0x0101_0101_0101_0101 &* UInt64(byte)
    return ~(difference &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
  }

  @inlinable @inline(__always)
  func isAtLeast(_ byte: UInt8) -> UInt64 {
    ((word | 0x8080_8080_8080_8080) &- 0x0101_0101_0101_0101 &* UInt64(byte)) & 0x8080_8080_8080_8080
  }
}
