/// A value that an archive holds as the bytes of its fields: what comes seldom, and is described already.
public protocol ArchivedFields: Archived {
  /// Reads the fields.
  init(from fields: inout FieldReader)
  /// Writes the fields.
  func write(to fields: inout FieldWriter)
}

extension ArchivedFields {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: 1)
    let bytes = Array(try reader.bytes(count))
    guard let text = try? JSONText(bytes, rules: .line), text.root.kind == .object else { throw .unlawful }
    var fields = FieldReader(text.root)
    self.init(from: &fields)
    guard fields.problems.isEmpty, fields.unknown.isEmpty else { throw .unlawful }
  }

  public func write(to writer: inout ArchiveWriter) {
    var json = JSONWriter()
    json.object { write(to: &$0) }
    writer.write(count: json.bytes.count)
    writer.write(bytes: json.bytes)
  }

  public static var leastSize: Int { 4 }
}

/// One of a few values, as its place among them in one byte.
public protocol ArchivedChoice: Archived, Equatable, CaseIterable where AllCases == [Self] {}

extension ArchivedChoice {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    try self.init(place: Int(reader.byte()))
  }

  /// The value at a place among all.
  @inlinable
  public init(place: Int) throws(ArchiveError) {
    let all = Self.allCases
    guard place < all.count else { throw .unlawful }
    self = all[place]
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: UInt8(truncatingIfNeeded: place)) }

  /// The place among all values.
  @inlinable public var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  @inlinable public static var hasFixedSize: Bool { true }
}
