extension Optional: Archived where Wrapped: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self = try reader.read(Bool.self) ? reader.read(Wrapped.self) : nil
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }
}

extension Array: Archived where Element: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: Element.leastSize)
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(try reader.read()) }
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: count)
    for element in self { writer.write(element) }
  }

  @inlinable public static var leastSize: Int { 4 }
}

/// A text as the number of its bytes and the bytes.
extension String: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: 1)
    guard let text = String(validating: try reader.bytes(count), as: UTF8.self) else { throw .unlawful }
    self = text
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: utf8.count)
    writer.write(bytes: utf8)
  }

  @inlinable public static var leastSize: Int { 4 }
}

extension Set: Archived where Element: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    var members: Set<Element> = []
    let count = try reader.readUnordered { members.insert($0) }
    // Texts that are equal may have different bytes.
    guard members.count == count else { throw .disordered }
    self = members
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(unordered: self) }

  @inlinable public static var leastSize: Int { 4 }
}

extension Dictionary: Archived where Key: Archived, Value: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    var members: [Key: Value] = [:]
    let count = try reader.readUnordered { (member: Member) in members[member.key] = member.value }
    // One key with two values has different bytes as well.
    guard members.count == count else { throw .disordered }
    self = members
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(unordered: map { Member(key: $0.key, value: $0.value) })
  }

  @inlinable public static var leastSize: Int { 4 }

  private struct Member: Archived {
    let key: Key
    let value: Value

    init(key: Key, value: Value) {
      (self.key, self.value) = (key, value)
    }

    init(from reader: inout ArchiveReader) throws(ArchiveError) {
      key = try reader.read()
      value = try reader.read()
    }

    func write(to writer: inout ArchiveWriter) {
      writer.write(key)
      writer.write(value)
    }

    static var leastSize: Int { Key.leastSize + Value.leastSize }
  }
}
