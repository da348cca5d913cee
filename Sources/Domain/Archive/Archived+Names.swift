public import Wire

/// The eight characters that differ.
extension PersonCode: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let code = PersonCode(checking: try reader.word()) else { throw .unlawful }
    self = code
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: packed) }

  @inlinable public static var leastSize: Int { 8 }
}

extension ArchiveReader {
  /// Reads one of the people who come again and again because they record or measure, nil for nobody.
  @inlinable @inline(__always)
  public mutating func actor() throws(ArchiveError) -> PersonCode? {
    let number = Int(try quarterWord()) &- 1
    guard number >= 0 else { return nil }
    if number < people.count { return PersonCode(lawful: people[number]) }
    return try newActor(number)
  }

  @usableFromInline
  mutating func newActor(_ number: Int) throws(ArchiveError) -> PersonCode {
    let person: PersonCode = try read()
    try people.take(person.packed, as: number)
    return person
  }
}

extension ArchiveWriter {
  /// Writes one of the people who come again and again because they record or measure, or nobody.
  @inlinable
  public mutating func write(actor: PersonCode?) {
    guard let actor else { return write(number: 0 as UInt16) }
    let (number, isInFull) = people.number(of: actor.packed)
    write(number: UInt16(truncatingIfNeeded: number + 1))
    if isInFull { write(actor) }
  }
}

/// The number of a code among those of the archive.
extension Code: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let number = Int(try reader.quarterWord())
    if number < reader.codes.count {
      self.init(lawful: reader.codes[number])
    } else {
      guard let code = Code(short: try reader.read()) else { throw .unlawful }
      try reader.codes.take(code.text, as: number)
      self = code
    }
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    let (number, isInFull) = writer.codes.number(of: text)
    writer.write(number: UInt16(truncatingIfNeeded: number))
    if isInFull { writer.write(text) }
  }

  @inlinable public static var leastSize: Int { 2 }
}

/// The name in two words, in full.
extension Writer: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let words: SIMD2<UInt64> = try reader.read()
    var bytes = (0..<16).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - 8 * ($0 % 8))) }
    while bytes.last == 0 { bytes.removeLast() }
    guard let writer = Writer(bytes.span) else { throw .unlawful }
    self = writer
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(words) }

  @usableFromInline var words: SIMD2<UInt64> { SIMD2(first, second) }

  @inlinable public static var leastSize: Int { 16 }
}

/// The number of the event, and in the eleven bits above it that of the writer among those of the archive.
extension EventID: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let word = try reader.word()
    try self.init(word, &reader)
  }

  @inlinable @inline(__always)
  init(_ word: UInt64, _ reader: inout ArchiveReader) throws(ArchiveError) {
    let (name, number) = (Int(word &>> 53), Int(word & (1 &<< 53 &- 1)))
    guard number > 0 else { throw .unlawful }
    if name < reader.names.count {
      let words = reader.names[name]
      self.init(writer: Writer(first: words[0], second: words[1]), number: number)
    } else {
      try self.init(name, number, &reader)
    }
  }

  @usableFromInline
  init(_ name: Int, _ number: Int, _ reader: inout ArchiveReader) throws(ArchiveError) {
    let writer: Writer = try reader.read()
    try reader.names.take(writer.words, as: name)
    self.init(writer: writer, number: number)
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    let (name, isInFull) = writer.names.number(of: self.writer.words)
    writer.write(number: UInt64(name) << 53 | UInt64(number))
    if isInFull { writer.write(self.writer.words) }
  }

  @inlinable public static var leastSize: Int { 8 }
}

extension Moment: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    try self.init(checking: Int64(bitPattern: try reader.word()))
  }

  @inlinable @inline(__always)
  init(checking milliseconds: Int64) throws(ArchiveError) {
    // The years 1 to 9999, written out: this is asked for every statement.
    guard milliseconds >= -62_135_596_800_000, milliseconds < 253_402_300_800_000 else { throw .unlawful }
    self.init(unchecked: milliseconds)
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: milliseconds) }

  @inlinable public static var leastSize: Int { 8 }
}

extension Day: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    try self.init(checking: Int32(bitPattern: try reader.halfWord()))
  }

  @inlinable @inline(__always)
  init(checking number: Int32) throws(ArchiveError) {
    // The years 1 to 9999, written out: this is asked for every statement.
    guard number >= -719_162, number <= 2_932_896 else { throw .unlawful }
    self.init(unchecked: Int(number))
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(number: number) }

  @inlinable public static var leastSize: Int { 4 }
}

extension Key: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(recorded: try reader.read(), id: try reader.read())
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(recorded)
    writer.write(id)
  }

  @inlinable public static var leastSize: Int { Moment.leastSize + EventID.leastSize }
}

/// The moment, the day and the event, read at once: every statement has one.
extension Turn: Archived {
  @inlinable @inline(__always)
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let place = try reader.pass(Turn.leastSize)
    let recorded = try Moment(checking: Int64(bitPattern: reader.word(at: place)))
    let on = try Day(checking: Int32(bitPattern: reader.halfWord(at: place &+ 8)))
    let id = try EventID(reader.word(at: place &+ 12), &reader)
    self.init(on: on, key: Key(recorded: recorded, id: id))
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(key.recorded)
    writer.write(on)
    writer.write(key.id)
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
