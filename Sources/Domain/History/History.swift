public import Wire

/// What was said about many subjects over time, asked for any day.
///
/// All statements stand in one list as they came, each with the place of the one before it about the same subject. Facts
/// mostly come in the order of their turns, so that inserting is nearly always appending, without a look at what was said
/// before. Below them may lie a frozen history, in the bytes of an archive: what it holds about a subject is copied up when
/// something else is said about that subject, and is read where it stands as long as nothing is.
public struct History<Subject: LookupKey & Archived & Comparable, Value: Archived & Sendable>: Sendable {
  /// A statement in little space: most of what a fold keeps are these.
  @usableFromInline
  struct Row: Sendable {
    @usableFromInline let recorded: Moment
    /// The place of the writer among those that were met, and its number; a log with more events than this can hold would
    /// fill the greatest disks.
    @usableFromInline let writer: Int32
    @usableFromInline let number: Int32
    @usableFromInline let on: Day
    /// The row of the statement before this one about the same subject, or -1.
    @usableFromInline var earlier: Int32
    @usableFromInline let value: Value

    @inlinable
    init(_ turn: Turn, by writer: Int32, after earlier: Int32, _ value: Value) {
      recorded = turn.key.recorded
      self.writer = writer
      number = Int32(turn.key.id.number)
      on = turn.on
      self.earlier = earlier
      self.value = value
    }

    @inlinable
    init(_ row: Row, by writer: Int32, after earlier: Int32) {
      (recorded, self.writer, number, on) = (row.recorded, writer, row.number, row.on)
      self.earlier = earlier
      value = row.value
    }
  }

  @usableFromInline var rows: Blocks<Row>
  @usableFromInline var writers: [Writer]
  /// The writer of the last row with its place, or nobody at -1.
  @usableFromInline var last: (writer: Writer, place: Int32)
  @usableFromInline var latest: Lookup<Subject, LatestRow>
  /// The subjects of the last rows, which are not yet among the statements about them.
  @usableFromInline var unsettled: [Lookup<Subject, LatestRow>.Sought]
  /// What was said before, as far as its subjects do not stand above.
  @usableFromInline var frozen: Optional<FrozenHistory<Subject, Value>>

  /// Nothing said yet.
  @inlinable
  public init() {
    rows = Blocks()
    writers = []
    last = (Writer(first: 0, second: 0), -1)
    latest = Lookup()
    unsettled = []
    frozen = nil
  }

  /// Takes in what was said about a subject at a turn, for which it answers once it has settled.
  @inlinable
  public mutating func note(_ value: Value, about subject: Subject, at turn: Turn) {
    append(value, at: turn, after: -1)
    unsettled.append(Lookup.Sought(subject))
    if unsettled.count == 64 { settle() }
  }

  /// Takes in what was said about a subject at a turn.
  @inlinable
  public mutating func insert(_ value: Value, about subject: Subject, at turn: Turn) {
    note(value, about: subject, at: turn)
    settle()
  }

  /// Joins what was noted to what was said before.
  @inlinable
  public mutating func settle() {
    if !unsettled.isEmpty { settleAll() }
  }

  @inlinable
  mutating func settleAll() {
    let first = rows.count - unsettled.count
    latest.look(for: &unsettled)
    for index in unsettled.indices { settle(unsettled[index], Int32(first + index)) }
    unsettled.removeAll(keepingCapacity: true)
  }

  @inlinable
  mutating func settle(_ subject: Lookup<Subject, LatestRow>.Sought, _ row: Int32) {
    let last = LatestRow(on: rows[Int(row)].on, row: row)
    let number = latest.number(of: subject, addedWith: last)
    let known = latest[number: number]
    if known.row == row {
      if let frozen, copy(subject.key, from: frozen, to: number) { join(row, to: number) }
    } else if known.on < last.on {
      rows.change(Int(row)) { $0.earlier = known.row }
      latest[number: number] = last
    } else {
      join(row, to: number)
    }
  }

  @inlinable
  mutating func append(_ value: Value, at turn: Turn, after earlier: Int32) {
    rows.append(Row(turn, by: place(of: turn.key.id.writer), after: earlier, value))
  }

  /// The place of a writer among those that were met, mostly of the one of the row before.
  @inlinable
  mutating func place(of writer: Writer) -> Int32 {
    if last.writer == writer, last.place >= 0 { return last.place }
    let known = writers.firstIndex(of: writer)
    if known == nil { writers.append(writer) }
    last = (writer, Int32(known ?? writers.count - 1))
    return last.place
  }

  /// Copies up what was said before about a subject that was just met, and tells whether that was anything.
  @usableFromInline
  mutating func copy(_ subject: Subject, from frozen: FrozenHistory<Subject, Value>, to number: Int) -> Bool {
    let first = rows.count
    var cursor = FrozenHistory.Cursor(frozen)
    cursor.seek(subject, through: .last)
    var said: [Statement<Value>] = []
    while let statement = cursor.next() { said.append(statement) }
    for statement in said.reversed() {
      append(statement.value, at: statement.turn, after: rows.count > first ? Int32(rows.count - 1) : -1)
    }
    guard rows.count > first else { return false }
    latest[number: number] = LatestRow(on: rows[rows.count - 1].on, row: Int32(rows.count - 1))
    return true
  }

  /// Takes in everything that another history holds; no statement may stand in both.
  @inlinable
  public mutating func merge(_ other: History) {
    var other = other
    other.settle()
    settle()
    guard frozen == nil, other.frozen == nil else {
      for subject in other.subjects {
        for statement in other.statements(about: subject) {
          insert(statement.value, about: subject, at: statement.turn)
        }
      }
      return
    }
    let offset = Int32(rows.count)
    let places = other.writers.map { place(of: $0) }
    for number in 0..<other.rows.count {
      let row = other.rows[number]
      rows.append(Row(row, by: places[Int(row.writer)], after: row.earlier < 0 ? -1 : row.earlier + offset))
    }
    for entry in other.latest.entries {
      let last = LatestRow(on: entry.value.on, row: entry.value.row + offset)
      let number = latest.number(of: entry.key, addedWith: last)
      if latest[number: number].row != last.row { join(last.row, to: number) }
    }
  }

  /// Links the rows that end with one into those of a subject, in the order of their turns.
  @inlinable
  mutating func join(_ row: Int32, to number: Int) {
    let known = latest[number: number].row
    var (last, other) = isBefore(known, row) ? (row, known) : (known, row)
    latest[number: number] = LatestRow(on: rows[Int(last)].on, row: last)
    while other >= 0 {
      let next = rows[Int(last)].earlier
      if next >= 0, isBefore(other, next) {
        last = next
      } else {
        rows.change(Int(last)) { $0.earlier = other }
        (last, other) = (other, next)
      }
    }
  }
}

extension History {
  @inlinable
  func isBefore(_ row: Int32, _ other: Int32) -> Bool {
    rows[Int(row)].turn(writers) < rows[Int(other)].turn(writers)
  }
}

extension History.Row {
  /// When it was said, by one of the writers that were met.
  @inlinable
  func turn(_ writers: [Writer]) -> Turn {
    Turn(on: on, key: Key(recorded: recorded, id: EventID(writer: writers[Int(writer)], number: Int(number))))
  }
}

/// Where the latest statement about a subject stands; its day stands here too, because facts come by day.
@usableFromInline
struct LatestRow: Sendable {
  @usableFromInline let on: Day
  @usableFromInline let row: Int32

  @inlinable
  init(on: Day, row: Int32) {
    self.on = on
    self.row = row
  }
}
