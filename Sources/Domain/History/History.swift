/// What was said about many subjects over time, asked for any day.
///
/// All statements stand in one array as they came, each with the place of the one before it about the same subject. Facts
/// mostly come in the order of their turns, so that inserting is nearly always appending, without a look at what was said
/// before.
public struct History<Subject: LookupKey, Value: Sendable>: Sendable {
  @usableFromInline
  struct Row: Sendable {
    @usableFromInline let turn: Turn
    /// The row of the statement before this one about the same subject, or -1.
    @usableFromInline var earlier: Int32
    @usableFromInline let value: Value

    @inlinable
    init(_ turn: Turn, after earlier: Int32, _ value: Value) {
      self.turn = turn
      self.earlier = earlier
      self.value = value
    }
  }

  /// Where the latest statement about a subject stands; its day stands here too, because facts come by day.
  @usableFromInline
  struct Latest: Sendable {
    @usableFromInline let on: Day
    @usableFromInline let row: Int32

    @inlinable
    init(on: Day, row: Int32) {
      self.on = on
      self.row = row
    }
  }

  @usableFromInline var rows: [Row] = []
  @usableFromInline var latest = Lookup<Subject, Latest>()

  /// Nothing said yet.
  @inlinable
  public init() {}

  /// Everything about which something was said, in no order that means anything.
  @inlinable public var subjects: [Subject] { latest.entries.map(\.key) }

  /// Whether anything was ever said about a subject, on whatever day.
  @inlinable
  public func knows(_ subject: Subject) -> Bool { latest.number(of: subject) != nil }

  /// Takes in what was said about a subject at a turn.
  @inlinable
  public mutating func insert(_ value: Value, about subject: Subject, at turn: Turn) {
    let last = Latest(on: turn.on, row: Int32(rows.count))
    let number = latest.number(of: subject, addedWith: last)
    let known = latest[number: number]
    if known.row == last.row {
      rows.append(Row(turn, after: -1, value))
    } else if known.on < turn.on {
      rows.append(Row(turn, after: known.row, value))
      latest[number: number] = last
    } else {
      rows.append(Row(turn, after: -1, value))
      join(last.row, to: number)
    }
  }

  /// Takes in everything that another history holds; no statement may stand in both.
  @inlinable
  public mutating func merge(_ other: History) {
    let offset = Int32(rows.count)
    rows.reserveCapacity(rows.count + other.rows.count)
    for row in other.rows {
      rows.append(Row(row.turn, after: row.earlier < 0 ? -1 : row.earlier + offset, row.value))
    }
    for entry in other.latest.entries {
      let last = Latest(on: entry.value.on, row: entry.value.row + offset)
      let number = latest.number(of: entry.key, addedWith: last)
      if latest[number: number].row != last.row { join(last.row, to: number) }
    }
  }

  /// Links the rows that end with one into those of a subject, in the order of their turns.
  @inlinable
  mutating func join(_ row: Int32, to number: Int) {
    let known = latest[number: number].row
    var (last, other) = rows[Int(known)].turn < rows[Int(row)].turn ? (row, known) : (known, row)
    latest[number: number] = Latest(on: rows[Int(last)].turn.on, row: last)
    while other >= 0 {
      let next = rows[Int(last)].earlier
      if next >= 0, rows[Int(other)].turn < rows[Int(next)].turn {
        last = next
      } else {
        rows[Int(last)].earlier = other
        (last, other) = (other, next)
      }
    }
  }
}

extension History {
  /// The statements about one subject, latest first.
  public struct Statements: Sequence, IteratorProtocol {
    @usableFromInline let rows: [Row]
    @usableFromInline var row: Int32

    @inlinable
    init(rows: [Row], row: Int32) {
      self.rows = rows
      self.row = row
    }

    @inlinable
    public mutating func next() -> Statement<Value>? {
      guard row >= 0 else { return nil }
      let found = rows[Int(row)]
      row = found.earlier
      return Statement(turn: found.turn, value: found.value)
    }
  }

  /// What was said about a subject up to a day, latest first.
  ///
  /// - Complexity: O(1), and O(*n*) in what was said later.
  @inlinable
  public func statements(about subject: Subject, through day: Day = .last) -> Statements {
    Statements(rows: rows, row: row(about: subject, on: day))
  }

  /// Hands out what was said about each subject up to a day, latest first, when anything was.
  @inlinable
  public func each(through day: Day, _ body: (Subject, Statements) -> Void) {
    for entry in latest.entries {
      let row = row(entry.value.row, through: day)
      if row >= 0 { body(entry.key, Statements(rows: rows, row: row)) }
    }
  }

  /// The latest that was said about a subject up to a day.
  @inlinable
  public func latest(about subject: Subject, on day: Day) -> Statement<Value>? {
    let row = row(about: subject, on: day)
    return row < 0 ? nil : Statement(turn: rows[Int(row)].turn, value: rows[Int(row)].value)
  }

  @inlinable
  func row(about subject: Subject, on day: Day) -> Int32 {
    latest[subject].map { self.row($0.row, through: day) } ?? -1
  }

  @inlinable
  func row(_ last: Int32, through day: Day) -> Int32 {
    // Most questions are about late days: look from the end.
    var row = last
    while row >= 0, rows[Int(row)].turn.on > day { row = rows[Int(row)].earlier }
    return row
  }
}
