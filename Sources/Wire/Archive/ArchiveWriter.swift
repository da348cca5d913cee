/// Writes values as bytes one after the other, numbers in little-endian order.
public struct ArchiveWriter: Sendable {
  /// What was written so far.
  @inlinable public var bytes: [UInt8] { written }
  @usableFromInline var written: [UInt8] = []
  /// The names that were written so far, in two words each: their numbers have eleven bits.
  public var names = Recurring<SIMD2<UInt64>>(limit: 2047)
  /// The codes that were written so far: their numbers have sixteen bits.
  public var codes = Recurring<ShortText>(limit: 65_535)
  /// The people who were written so far, in a word each: their numbers have sixteen bits, of which one stands for nobody.
  public var people = Recurring<UInt64>(limit: 65_534)

  /// Nothing written yet.
  public init() {}

  /// Writes a value.
  @inlinable
  public mutating func write(_ value: some Archived) { value.write(to: &self) }

  /// Writes a whole number in as many bytes as its type has.
  @inlinable @inline(__always)
  public mutating func write(number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      written.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes how many values follow; an archive holds fewer than 2^32 of anything.
  @inlinable
  public mutating func write(count: Int) { write(number: UInt32(clamping: count)) }

  /// Writes bytes as they are; their number is written apart.
  @inlinable
  public mutating func write(bytes more: some Sequence<UInt8>) { written.append(contentsOf: more) }
}
