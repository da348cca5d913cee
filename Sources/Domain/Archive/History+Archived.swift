public import Wire

/// What was said about each subject, by subject and then in the order of turns.
///
/// Where a statement stands among all, and which came before it, is found again in reading: no number of a row is trusted.
extension History: Archived where Subject: Archived & Comparable, Value: Archived {
  @inlinable
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let count = try reader.count(ofAtLeast: Turn.leastSize + Value.leastSize)
    let subjects = try reader.count(ofAtLeast: Subject.leastSize + 4)
    guard count <= Int(Int32.max) else { throw .unlawful }
    self.init()
    rows.reserveCapacity(count)
    latest.reserveCapacity(subjects)
    var previous: Subject?
    for number in 0..<subjects {
      let subject: Subject = try reader.read()
      if let previous, previous >= subject { throw .disordered }
      previous = subject
      let end = rows.count + Int(try reader.halfWord())
      guard end > rows.count, end <= count else { throw .unlawful }
      let on = try readStatements(before: end, &reader)
      // Subjects that rise are all different.
      guard latest.number(of: subject, addedWith: Latest(on: on, row: Int32(end - 1))) == number else {
        throw .disordered
      }
    }
    guard rows.count == count else { throw .unlawful }
  }

  /// Reads what was said about one subject, and gives the day of the last.
  @inlinable
  mutating func readStatements(before end: Int, _ reader: inout ArchiveReader) throws(ArchiveError) -> Day {
    var last: Turn = try reader.read()
    rows.append(Row(last, after: -1, try reader.read()))
    while rows.count < end {
      let turn: Turn = try reader.read()
      guard last < turn else { throw .disordered }
      rows.append(Row(turn, after: Int32(truncatingIfNeeded: rows.count &- 1), try reader.read()))
      last = turn
    }
    return last.on
  }

  @inlinable
  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: rows.count)
    writer.write(count: latest.entries.count)
    let entries = latest.entries
    for index in entries.indices.sorted(by: { entries[$0].key < entries[$1].key }) {
      writer.write(entries[index].key)
      let statements = Statements(rows: rows, row: entries[index].value.row).reversed()
      writer.write(count: statements.count)
      for statement in statements {
        writer.write(statement.turn)
        writer.write(statement.value)
      }
    }
  }

  @inlinable public static var leastSize: Int { 8 }
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
