public import Wire

extension History {
  /// The statements about one subject, latest first.
  public struct Statements: Sequence, IteratorProtocol {
    @usableFromInline let rows: Blocks<Row>
    @usableFromInline let writers: [Writer]
    @usableFromInline var row: Int32
    /// What follows when no row does.
    @usableFromInline var older: FrozenHistory<Subject, Value>.Cursor?

    @inlinable
    init(of history: History, from row: Int32) {
      rows = history.rows
      writers = history.writers
      self.row = row
    }

    @inlinable
    init(_ older: FrozenHistory<Subject, Value>.Cursor?) {
      (rows, writers) = (Blocks(), [])
      row = -1
      self.older = older
    }

    @inlinable
    public mutating func next() -> Statement<Value>? {
      guard row >= 0 else { return older?.next() }
      let found = rows[Int(row)]
      row = found.earlier
      return Statement(turn: found.turn(writers), value: found.value)
    }
  }

  /// The latest statements, for questions: whatever was noted must have settled.
  @inlinable var settled: Lookup<Subject, LatestRow> {
    @inline(__always) get {
      assert(unsettled.isEmpty, "asked before it has settled")
      return latest
    }
  }

  /// Everything about which something was said, in no order that means anything.
  @inlinable public var subjects: [Subject] {
    var subjects = settled.entries.map(\.key)
    guard let frozen else { return subjects }
    var column = ArchivedColumn.Reader(frozen.subjects)
    for number in 0..<column.count {
      guard let subject = column[number] else { break }
      if latest.number(of: subject) == nil { subjects.append(subject) }
    }
    return subjects
  }

  /// Whether anything was ever said about a subject, on whatever day.
  @inlinable
  public func knows(_ subject: Subject) -> Bool {
    settled.number(of: subject) != nil || frozen?.subjects.number(of: subject) != nil
  }

  /// What was said about a subject up to a day, latest first.
  ///
  /// - Complexity: O(log *m*) in the subjects, and O(*n*) in what was said later.
  @inlinable
  public func statements(about subject: Subject, through day: Day = .last) -> Statements {
    guard let last = settled[subject] else { return Statements(older(about: subject, through: day)) }
    return Statements(of: self, from: row(last.row, through: day))
  }

  @inlinable
  func older(about subject: Subject, through day: Day) -> FrozenHistory<Subject, Value>.Cursor? {
    guard let frozen else { return nil }
    var cursor = FrozenHistory.Cursor(frozen)
    cursor.seek(subject, through: day)
    return cursor
  }

  /// The latest that was said about a subject up to a day.
  @inlinable
  public func latest(about subject: Subject, on day: Day) -> Statement<Value>? {
    guard let last = settled[subject] else {
      var older = older(about: subject, through: day)
      return older?.next()
    }
    let row = row(last.row, through: day)
    return row < 0 ? nil : Statement(turn: rows[Int(row)].turn(writers), value: rows[Int(row)].value)
  }

  @inlinable
  func row(_ last: Int32, through day: Day) -> Int32 {
    // Most questions are about late days: look from the end.
    var row = last
    while row >= 0, rows[Int(row)].on > day { row = rows[Int(row)].earlier }
    return row
  }
}
