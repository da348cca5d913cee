/// Values that come again and again in an archive, in the order in which each came first.
///
/// A value stands in full where it comes first, and from then on as its number: that takes a few bits, and what was checked
/// once need not be checked again.
public struct Recurring<Value: Archived & Hashable & Sendable>: Sendable {
  @usableFromInline var list: [Value] = []
  @usableFromInline var numbers: [Value: Int] = [:]
  /// How many values have a number; those that come later stand in full every time, with this number.
  @usableFromInline let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// How many values have a number.
  @inlinable public var count: Int { list.count }

  /// The value with a number.
  @inlinable
  public subscript(number: Int) -> Value { list[number] }

  /// The number to write for a value, and whether the value has to follow in full.
  @inlinable
  public mutating func number(of value: Value) -> (number: Int, isInFull: Bool) {
    if let known = numbers[value] { return (known, false) }
    let number = list.count
    guard number < limit else { return (limit, true) }
    numbers[value] = number
    list.append(value)
    return (number, true)
  }

  /// Takes in a value that stood in full behind a number and was checked.
  @inlinable
  public mutating func take(_ value: Value, as number: Int) throws(ArchiveError) {
    guard number == list.count || number == limit else { throw .unlawful }
    if list.count < limit { list.append(value) }
  }
}

/// The number of its bytes and the bytes.
extension ShortText: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = Int(try reader.byte())
    let bytes = Array(try reader.bytes(count))
    guard let text = ShortText(bytes.span) else { throw .unlawful }
    self = text
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt8(count))
    writer.write(bytes: string.utf8)
  }

  @inlinable public static var leastSize: Int { 2 }
}

/// Two words.
extension SIMD2: Archived where Scalar == UInt64 {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try reader.word(), try reader.word())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: self[0])
    writer.write(number: self[1])
  }

  @inlinable public static var leastSize: Int { 16 }
}
