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
  @inlinable public static var hasFixedSize: Bool { true }
}

extension ArchiveReader {
  /// Reads what a writer sealed, of which every name is that of a writer and every code is one.
  public init(sealed pages: ArchivePages, flaws: ArchiveFlaws = ArchiveFlaws()) throws(ArchiveError) {
    self.init(
      try Archive(
        sealed: pages, flaws: flaws, isName: { Writer(words: $0) != nil }, isCode: { $0.isCode }))
  }

  /// Reads a person, or nobody.
  @inlinable @inline(__always)
  public mutating func personOrNobody() throws(ArchiveError) -> PersonCode? {
    let packed = try word()
    guard packed != 0 else { return nil }
    guard let code = PersonCode(checking: packed) else { throw .unlawful }
    return code
  }
}

extension ArchiveWriter {
  /// Writes a person, or nobody, in as many bytes.
  @inlinable
  public mutating func write(personOrNobody person: PersonCode?) { write(number: person?.packed ?? 0) }
}

/// The number of a code among those of the archive.
extension Code: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let number = Int(try reader.halfWord())
    guard number < reader.archive.codes.count else { throw .unlawful }
    self.init(lawful: reader.archive.codes[number])
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) { writer.write(code: text) }

  @inlinable public static var leastSize: Int { 4 }
  @inlinable public static var hasFixedSize: Bool { true }
}

/// The name in two words, in full.
extension Writer: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let writer = Writer(words: SIMD2(try reader.word(), try reader.word())) else { throw .unlawful }
    self = writer
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: first)
    writer.write(number: second)
  }

  fileprivate init?(words: SIMD2<UInt64>) {
    var bytes = (0..<16).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - 8 * ($0 % 8))) }
    while bytes.last == 0 { bytes.removeLast() }
    self.init(bytes.span)
  }

  public static var leastSize: Int { 16 }
  public static var hasFixedSize: Bool { true }
}

/// The number of the event, and that of the writer among the names of the archive.
extension EventID: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let place = try reader.pass(EventID.leastSize)
    try self.init(reader.word(at: place), writer: reader.halfWord(at: place &+ 8), reader)
  }

  @inlinable @inline(__always)
  init(_ number: UInt64, writer: UInt32, _ reader: borrowing ArchiveReader) throws(ArchiveError) {
    let name = Int(writer)
    guard number > 0, number < 1 &<< 53, name < reader.archive.names.count else { throw .unlawful }
    let words = reader.archive.names[name]
    self.init(writer: Writer(first: words[0], second: words[1]), number: Int(truncatingIfNeeded: number))
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(number: UInt64(number))
    writer.write(name: SIMD2(self.writer.first, self.writer.second))
  }

  @inlinable public static var leastSize: Int { 12 }
  @inlinable public static var hasFixedSize: Bool { true }
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
  @inlinable public static var hasFixedSize: Bool { true }
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
  @inlinable public static var hasFixedSize: Bool { true }
}

extension Key: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(recorded: try reader.read(), id: try reader.read())
    // A history holds no event with a greater number.
    guard id.number <= Int32.max else { throw .unlawful }
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(recorded)
    writer.write(id)
  }

  @inlinable public static var leastSize: Int { Moment.leastSize + EventID.leastSize }
  @inlinable public static var hasFixedSize: Bool { true }
}

/// The moment, the day and the event, read at once: every statement has one.
extension Turn: Archived {
  @inlinable @inline(__always)
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let place = try reader.pass(Turn.leastSize)
    let recorded = try Moment(checking: Int64(bitPattern: reader.word(at: place)))
    let on = try Day(checking: Int32(bitPattern: reader.halfWord(at: place &+ 8)))
    let id = try EventID(reader.word(at: place &+ 12), writer: reader.halfWord(at: place &+ 20), reader)
    self.init(on: on, key: Key(recorded: recorded, id: id))
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(key.recorded)
    writer.write(on)
    writer.write(key.id)
  }

  @inlinable public static var leastSize: Int { Key.leastSize + Day.leastSize }
  @inlinable public static var hasFixedSize: Bool { true }
}

extension Label: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let label = Label(try reader.read(String.self)) else { throw .unlawful }
    self = label
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(text) }

  public static var leastSize: Int { String.leastSize }
}

/// The number in as many bytes as any.
extension Within: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let number = Within(Int(try reader.halfWord())) else { throw .unlawful }
    self = number
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(number: UInt32(clamping: value)) }

  public static var leastSize: Int { 4 }
  public static var hasFixedSize: Bool { true }
}
