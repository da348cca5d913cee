public import Wire

/// What was said about many subjects, in the bytes of an archive: by subject, and then in the order of turns.
///
/// Four columns: the subjects, where what was said about each ends, the turns, and what was said at each.
@usableFromInline
final class FrozenHistory<Subject: Archived & Comparable & Sendable, Value: Archived & Sendable>: Sendable {
  @usableFromInline let subjects: ArchivedColumn<Subject>
  @usableFromInline let ends: ArchivedColumn<UInt32>
  @usableFromInline let turns: ArchivedColumn<Turn>
  @usableFromInline let values: ArchivedColumn<Value>

  /// Goes past all of it.
  @inlinable
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (said, count) = (Int(try reader.halfWord()), Int(try reader.halfWord()))
    guard (said == 0) == (count == 0) else { throw .unlawful }
    subjects = try ArchivedColumn(count: count, from: &reader)
    ends = try ArchivedColumn(count: count, from: &reader)
    turns = try ArchivedColumn(count: said, from: &reader)
    values = try ArchivedColumn(count: said, from: &reader)
  }

  /// Where in the columns stands what was said about a subject, oldest first.
  @inlinable
  func places(about subject: Subject) -> Range<Int> { subjects.number(of: subject).map(places(ofSubject:)) ?? 0..<0 }

  @inlinable
  func places(ofSubject number: Int) -> Range<Int> {
    guard let first = number == 0 ? 0 : ends[number &- 1], let end = ends[number] else { return 0..<0 }
    guard first < end, end <= turns.count else {
      subjects.archive.flaws.note()
      return 0..<0
    }
    return Int(first)..<Int(end)
  }

  /// Hands out every subject, with where stands what was said about it.
  @inlinable
  func eachSubject(_ body: (Subject, Range<Int>) -> Void) {
    for number in 0..<subjects.count {
      if let subject = subjects[number] { body(subject, places(ofSubject: number)) }
    }
  }

  @inlinable
  func statement(at place: Int) -> Statement<Value>? {
    guard let turn = turns[place], let value = values[place] else { return nil }
    return Statement(turn: turn, value: value)
  }
}

extension FrozenHistory {
  /// The statements about one subject, latest first.
  @usableFromInline
  struct Statements {
    @usableFromInline let history: FrozenHistory
    @usableFromInline var places: Range<Int>

    @inlinable
    init(_ history: FrozenHistory, _ places: Range<Int>) {
      self.history = history
      self.places = places
    }

    @inlinable
    mutating func next() -> Statement<Value>? {
      guard let place = places.last else { return nil }
      places = places.dropLast()
      return history.statement(at: place)
    }
  }

  /// What was said about a subject up to a day, latest first, or nil when nothing was.
  @inlinable
  func statements(about subject: Subject, through day: Day) -> Statements? {
    statements(at: places(about: subject), through: day)
  }

  @inlinable
  func statements(at places: Range<Int>, through day: Day) -> Statements? {
    var end = places.upperBound
    while end > places.lowerBound {
      guard let turn = turns[end &- 1] else { return nil }
      if turn.on <= day { return Statements(self, places.lowerBound..<end) }
      end &-= 1
    }
    return nil
  }
}
