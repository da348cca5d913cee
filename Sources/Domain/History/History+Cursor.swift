public import Wire

extension History {
  /// Asks about one subject after the other, going back from the latest that was said about it: for questions about many.
  ///
  /// It is quick when subjects come in their order, and reads of what was said no more than is asked.
  public struct Cursor {
    @usableFromInline let history: History
    /// The row that comes next, or -1.
    @usableFromInline var row: Int32 = -1
    @usableFromInline var frozen: FrozenHistory<Subject, Value>.Cursor?
    /// Whether it is among the rows.
    @usableFromInline var isAbove = false

    @inlinable
    init(_ history: History) {
      self.history = history
      frozen = history.frozen.map { FrozenHistory.Cursor($0) }
    }

    /// Goes to what was said about a subject up to a day.
    @inlinable
    public mutating func seek(_ subject: Subject, through day: Day) {
      if let last = history.settled[subject] {
        row = history.row(last.row, through: day)
        isAbove = true
      } else {
        isAbove = false
        frozen?.seek(subject, through: day)
      }
    }

    /// Goes back by one, and tells where that stands.
    @inlinable
    public mutating func back() -> Int? {
      guard isAbove else { return frozen?.back() }
      guard row >= 0 else { return nil }
      let place = Int(row)
      row = history.rows[place].earlier
      return place
    }

    /// Goes back by one, and tells where that stands and on which day it was said.
    @inlinable
    public mutating func step() -> (place: Int, on: Day)? {
      guard isAbove else { return frozen?.step() }
      guard let place = back() else { return nil }
      return (place, history.rows[place].on)
    }

    /// What was said at a place among what was said about the subject.
    @inlinable
    public mutating func value(at place: Int) -> Value? {
      isAbove ? history.rows[place].value : frozen?.values[place]
    }

    /// When it was said.
    @inlinable
    public mutating func turn(at place: Int) -> Turn? {
      isAbove ? history.rows[place].turn(history.writers) : frozen?.turn(at: place)
    }

    /// The last day up to one on which something was said about a subject.
    @inlinable
    public mutating func lastDay(about subject: Subject, through day: Day) -> Day? {
      seek(subject, through: day)
      return step()?.on
    }

    /// Goes back by one, and tells what was said and on which day.
    @inlinable
    public mutating func next() -> (on: Day, value: Value)? {
      guard let (place, on) = step(), let value = value(at: place) else { return nil }
      return (on, value)
    }
  }

  /// A cursor, which begins at nothing.
  @inlinable public var cursor: Cursor { Cursor(self) }

  /// Hands out a cursor at what was said up to a day about each of some subjects, with its place among them; they are looked
  /// up many at a time, so that memory is waited for once and not for each.
  @inlinable
  public func each(of subjects: [Subject], through day: Day, _ body: (Int, inout Cursor) -> Void) {
    var cursor = Cursor(self)
    var sought: [Lookup<Subject, LatestRow>.Sought] = []
    var last: [Int32?] = []
    for first in stride(from: 0, to: subjects.count, by: 64) {
      sought.removeAll(keepingCapacity: true)
      for index in first..<min(first + 64, subjects.count) { sought.append(Lookup.Sought(subjects[index])) }
      settled.look(for: &sought)
      last.removeAll(keepingCapacity: true)
      for subject in sought {
        last.append(latest.number(of: subject).map { row(latest[number: $0].row, through: day) })
      }
      for (offset, row) in last.enumerated() {
        cursor.isAbove = row != nil
        if let row { cursor.row = row } else { cursor.frozen?.seek(subjects[first + offset], through: day) }
        body(first + offset, &cursor)
      }
    }
  }

  /// Hands out each subject about which something was said up to a day, with a cursor at that, in no order that means
  /// anything.
  @inlinable
  public func each(through day: Day, _ body: (Subject, inout Cursor) -> Void) {
    var cursor = Cursor(self)
    cursor.isAbove = true
    for entry in settled.entries {
      cursor.row = row(entry.value.row, through: day)
      if cursor.row >= 0 { body(entry.key, &cursor) }
    }
    cursor.isAbove = false
    guard let frozen else { return }
    let hidesSome = !latest.entries.isEmpty
    var first: UInt32 = 0
    for number in 0..<frozen.subjects.count {
      guard let subject = cursor.frozen?.subjects[number], let end = cursor.frozen?.ends[number] else { return }
      let begin = first
      first = end
      if hidesSome, latest.number(of: subject) != nil { continue }
      cursor.frozen?.go(from: begin, toSubject: number, through: day)
      if cursor.frozen?.places.isEmpty == false { body(subject, &cursor) }
    }
  }
}
