public import Wire

/// The eight characters that differ.
extension PersonCode: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let code = PersonCode(checking: try reader.word()) else { throw .unlawful }
    self = code
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(number: packed) }

  @inlinable public static var leastSize: Int { 8 }
}

/// The number of a code among those of the archive.
extension Code: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let number = Int(try reader.quarterWord())
    if number < reader.codes.count {
      self.init(lawful: reader.codes[number])
    } else {
      guard let code = Code(short: try reader.newCode(number)) else { throw .unlawful }
      self = code
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    let (number, isInFull) = writer.codes.number(of: text)
    writer.write(number: UInt16(truncatingIfNeeded: number))
    if isInFull { writer.write(text) }
  }

  @inlinable public static var leastSize: Int { 2 }
}

/// The number of the event, and in the eleven bits above it that of the writer among those of the archive.
extension EventID: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let word = try reader.word()
    let (name, number) = (Int(word &>> 53), Int(word & (1 &<< 53 &- 1)))
    guard number > 0 else { throw .unlawful }
    if name < reader.names.count {
      let text = reader.names[name]
      self.init(writer: Writer(first: text.word(0), second: text.word(1)), number: number)
    } else {
      let text = try reader.newName(name)
      guard let writer = Writer(text, count: text.count) else { throw .unlawful }
      self.init(writer: writer, number: number)
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    let text = self.writer.name
    let (name, isInFull) = writer.names.number(of: text)
    writer.write(number: UInt64(name) << 53 | UInt64(number))
    if isInFull { writer.write(text) }
  }

  @inlinable public static var leastSize: Int { 8 }
}

extension Moment: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let moment = Moment(milliseconds: Int64(bitPattern: try reader.word())) else { throw .unlawful }
    self = moment
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(number: milliseconds) }

  @inlinable public static var leastSize: Int { 8 }
}

extension Day: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let day = Day(number: Int(Int32(bitPattern: try reader.halfWord()))) else { throw .unlawful }
    self = day
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(number: number) }

  @inlinable public static var leastSize: Int { 4 }
}

extension Key: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(recorded: try reader.read(), id: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(recorded)
    writer.write(id)
  }

  @inlinable public static var leastSize: Int { Moment.leastSize + EventID.leastSize }
}

extension Turn: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let key: Key = try reader.read()
    self.init(on: try reader.read(), key: key)
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(key)
    writer.write(on)
  }

  @inlinable public static var leastSize: Int { Key.leastSize + Day.leastSize }
}

extension Label: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let label = Label(try reader.read(String.self)) else { throw .unlawful }
    self = label
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(text) }

  public static var leastSize: Int { String.leastSize }
}

extension ImportKey: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let key = ImportKey(try reader.read(String.self)) else { throw .unlawful }
    self = key
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(text) }

  public static var leastSize: Int { String.leastSize }
}

extension EventType: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let type = EventType(try reader.read(ShortText.self).string) else { throw .unlawful }
    self = type
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(name) }

  public static var leastSize: Int { ShortText.leastSize }
}

/// The number in as many bytes as any.
extension Within: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let number = Within(Int(try reader.halfWord())) else { throw .unlawful }
    self = number
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(number: UInt32(clamping: value)) }

  public static var leastSize: Int { 4 }
}
