extension Optional: Archived where Wrapped: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self = try reader.read(Bool.self) ? reader.read(Wrapped.self) : nil
  }

  @inlinable
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

  @inlinable
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
    guard let text = try reader.text(count) else { throw .unlawful }
    self = text
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: utf8.count)
    writer.write(bytes: utf8)
  }

  @inlinable public static var leastSize: Int { 4 }
}

/// The members in their order.
extension Set: Archived where Element: Archived & Comparable {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let members: [Element] = try reader.read()
    guard zip(members, members.dropFirst()).allSatisfy(<) else { throw .disordered }
    self.init(members)
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(sorted()) }

  @inlinable public static var leastSize: Int { 4 }
}

/// The keys in their order, each with its value.
extension Dictionary: Archived where Key: Archived & Comparable, Value: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: Key.leastSize + Value.leastSize)
    self.init(minimumCapacity: count)
    var last: Key?
    for _ in 0..<count {
      let key: Key = try reader.read()
      if let last, last >= key { throw .disordered }
      last = key
      self[key] = try reader.read() as Value
    }
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      writer.write(key)
      writer.write(value)
    }
  }

  @inlinable public static var leastSize: Int { 4 }
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
