public import Wire

/// What was said about many subjects over time, asked for any day.
///
/// All statements stand in one array as they came, each with the place of the one before it about the same subject. Facts
/// mostly come in the order of their turns, so that inserting is nearly always appending, without a look at what was said
/// before. Below them may lie a frozen history, in the bytes of an archive: what it holds about a subject is copied up when
/// something else is said about that subject, and is read where it stands as long as nothing is.
public struct History<Subject: LookupKey & Archived & Comparable, Value: Archived & Sendable>: Sendable {
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

  @usableFromInline var rows: [Row]
  @usableFromInline var latest: Lookup<Subject, LatestRow>
  /// What was said before, as far as its subjects do not stand above.
  @usableFromInline var frozen: Optional<FrozenHistory<Subject, Value>>

  /// Nothing said yet.
  @inlinable
  public init() {
    rows = []
    latest = Lookup()
    frozen = nil
  }

  /// Takes in what was said about a subject at a turn.
  @inlinable
  public mutating func insert(_ value: Value, about subject: Subject, at turn: Turn) {
    let last = LatestRow(on: turn.on, row: Int32(rows.count))
    let number = latest.number(of: subject, addedWith: last)
    let known = latest[number: number]
    if known.row == last.row {
      if let frozen, copy(subject, from: frozen, to: number) { return insert(value, about: subject, at: turn) }
      rows.append(Row(turn, after: -1, value))
    } else if known.on < turn.on {
      rows.append(Row(turn, after: known.row, value))
      latest[number: number] = last
    } else {
      rows.append(Row(turn, after: -1, value))
      join(last.row, to: number)
    }
  }

  /// Copies up what was said before about a subject that was just met, and tells whether that was anything.
  @usableFromInline
  mutating func copy(_ subject: Subject, from frozen: FrozenHistory<Subject, Value>, to number: Int) -> Bool {
    let first = rows.count
    var reader = ArchiveReader(frozen.rows.archive)
    for place in frozen.places(about: subject) {
      guard let statement = frozen.rows.read(place, &reader) else { break }
      rows.append(Row(statement.turn, after: rows.count > first ? Int32(rows.count - 1) : -1, statement.value))
    }
    guard rows.count > first else { return false }
    latest[number: number] = LatestRow(on: rows[rows.count - 1].turn.on, row: Int32(rows.count - 1))
    return true
  }

  /// Takes in everything that another history holds; no statement may stand in both.
  @inlinable
  public mutating func merge(_ other: History) {
    guard frozen == nil, other.frozen == nil else {
      for subject in other.subjects {
        for statement in other.statements(about: subject) {
          insert(statement.value, about: subject, at: statement.turn)
        }
      }
      return
    }
    let offset = Int32(rows.count)
    rows.reserveCapacity(rows.count + other.rows.count)
    for row in other.rows {
      rows.append(Row(row.turn, after: row.earlier < 0 ? -1 : row.earlier + offset, row.value))
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
    var (last, other) = rows[Int(known)].turn < rows[Int(row)].turn ? (row, known) : (known, row)
    latest[number: number] = LatestRow(on: rows[Int(last)].turn.on, row: last)
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
