/// Writes values as bytes one after the other, numbers in little-endian order.
public struct ArchiveWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  /// The names that were written so far: their numbers have eleven bits.
  public var names = ArchivedTexts(limit: 2047)
  /// The codes that were written so far: their numbers have sixteen bits.
  public var codes = ArchivedTexts(limit: 65_535)

  /// Nothing written yet.
  public init() {}

  /// Writes a value.
  @inlinable
  public mutating func write(_ value: some Archived) { value.write(to: &self) }

  /// Writes a whole number in as many bytes as its type has.
  public mutating func write(number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes how many values follow; an archive holds fewer than 2^32 of anything.
  public mutating func write(count: Int) { write(number: UInt32(clamping: count)) }

  /// Writes bytes as they are; their number is written apart.
  public mutating func write(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}
