/// Writes values as bytes one after the other, numbers in little-endian order.
public struct ArchiveWriter: Sendable {
  /// What was written so far.
  @inlinable public var bytes: [UInt8] { written }
  @usableFromInline var written: [UInt8] = []
  var names = Numbering<SIMD2<UInt64>>()
  var codes = Numbering<ShortText>()

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

  /// Writes the number of a name, in two words, among those of the archive.
  public mutating func write(name: SIMD2<UInt64>) { write(count: names.number(of: name)) }

  /// Writes the number of a code among those of the archive.
  public mutating func write(code: ShortText) { write(count: codes.number(of: code)) }
}
