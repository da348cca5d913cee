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
    writer.write(column: said.lazy.map(\.turn))
    writer.write(column: said.lazy.map(\.value))
    frozen?.checkOrder()
  }

  @inlinable public static var leastSize: Int { 8 }
}

extension FrozenHistory {
  /// Notes when subjects or turns do not rise: then not everything that is there is found.
  @inlinable
  func checkOrder() {
    var (last, isRising): (Subject?, Bool) = (nil, true)
    eachSubject { subject, places in
      isRising = isRising && last.map { $0 < subject } ?? true
      last = subject
      for place in places.dropFirst() {
        guard let earlier = turns[place - 1], let later = turns[place], earlier >= later else { continue }
        isRising = false
      }
    }
    if !isRising { subjects.archive.flaws.note() }
  }
}

/// What was said, in the order of turns.
extension Timeline: Archived where Value: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: Turn.leastSize + Value.leastSize)
    self.init()
    var last: Turn?
    for _ in 0..<count {
      let turn: Turn = try reader.read()
      if let last, last >= turn { throw .disordered }
      last = turn
      insert(try reader.read(), at: turn)
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: statements.count)
    for statement in statements {
      writer.write(statement.turn)
      writer.write(statement.value)
    }
  }

  public static var leastSize: Int { 4 }
}
