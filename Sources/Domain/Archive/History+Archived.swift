public import Wire

/// What was said about each subject, by subject and then in the order of turns; read where it is asked for.
extension History: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    let frozen = try FrozenHistory<Subject, Value>(from: &reader)
    if frozen.subjects.count > 0 { self.frozen = frozen }
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    var (subjects, ends): ([Subject], [UInt32]) = ([], [])
    var said: [Statement<Value>] = []
    for subject in self.subjects.sorted() {
      subjects.append(subject)
      said += statements(about: subject).reversed()
      ends.append(UInt32(clamping: said.count))
    }
    writer.write(count: said.count)
    writer.write(count: subjects.count)
    writer.write(column: subjects)
    writer.write(column: ends)
    writer.write(column: said.lazy.map(\.turn.on))
    writer.write(column: said.lazy.map(\.value))
    writer.write(column: said.lazy.map(\.turn.key))
    frozen?.checkOrder()
  }

  @inlinable public static var leastSize: Int { 8 }
}

extension FrozenHistory {
  /// Notes when subjects or turns do not rise: then not everything that is there is found.
  @inlinable
  func checkOrder() {
    var cursor = Cursor(self)
    var (last, first, isRising): (Subject?, UInt32, Bool) = (nil, 0, true)
    for number in 0..<subjects.count {
      guard let subject = cursor.subjects[number], let end = cursor.ends[number] else { return }
      isRising = isRising && last.map { $0 < subject } ?? true
      cursor.go(from: first, toSubject: number, through: .last)
      var later: Turn?
      while let (place, _) = cursor.step(), let turn = cursor.turn(at: place) {
        if let later, turn >= later { isRising = false }
        later = turn
      }
      (last, first) = (subject, end)
    }
    if !isRising { subjects.archive.flaws.note(.disordered) }
  }
}

/// When it was said, then what.
extension Statement: Archived where Value: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(turn: try reader.read(), value: try reader.read())
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(turn)
    writer.write(value)
  }

  @inlinable public static var leastSize: Int { Turn.leastSize + Value.leastSize }
  @inlinable public static var hasFixedSize: Bool { Value.hasFixedSize }
}

/// What was said, in the order of turns.
extension Timeline: Archived where Value: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init()
    for statement in try reader.read([Statement<Value>].self) {
      if let last = statements.last, last.turn >= statement.turn { throw .disordered }
      insert(statement.value, at: statement.turn)
    }
  }

  public func write(to writer: inout ArchiveWriter) { writer.write(statements) }

  public static var leastSize: Int { 4 }
}
