/// Whole numbers in as many bytes as their type has.
extension Archived where Self: FixedWidthInteger {
  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: self) }

  @inlinable public static var leastSize: Int { bitWidth / 8 }
  @inlinable public static var hasFixedSize: Bool { true }
}

extension UInt8: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) { self = try reader.byte() }
}

extension UInt32: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) { self = try reader.halfWord() }
}

extension Int32: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) { self.init(bitPattern: try reader.halfWord()) }
}

extension UInt64: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) { self = try reader.word() }
}

extension Int64: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) { self.init(bitPattern: try reader.word()) }
}

extension Int: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(truncatingIfNeeded: try reader.word())
  }
}

extension Bool: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = false
    case 1: self = true
    case _: throw .unlawful
    }
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: UInt8(self ? 1 : 0)) }

  @inlinable public static var hasFixedSize: Bool { true }
}
