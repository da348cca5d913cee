public import Wire

/// What was said about many subjects, in the bytes of an archive: by subject, and then in the order of turns.
///
/// Three columns: the subjects, where what was said about each ends, and what was said.
@usableFromInline
final class FrozenHistory<Subject: Archived & Comparable & Sendable, Value: Archived & Sendable>: Sendable {
  @usableFromInline let subjects: ArchivedColumn<Subject>
  @usableFromInline let ends: ArchivedColumn<UInt32>
  @usableFromInline let rows: ArchivedColumn<Statement<Value>>

  /// Goes past all of it.
  @inlinable
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (said, count) = (Int(try reader.halfWord()), Int(try reader.halfWord()))
    guard (said == 0) == (count == 0) else { throw .unlawful }
    subjects = try ArchivedColumn(count: count, from: &reader)
    ends = try ArchivedColumn(count: count, from: &reader)
    rows = try ArchivedColumn(count: said, from: &reader)
  }

  /// Where in the column stands what was said about a subject, oldest first.
  @inlinable
  func places(about subject: Subject) -> Range<Int> {
    guard let number = subjects.number(of: subject) else { return 0..<0 }
    var reader = ArchiveReader(ends.archive)
    guard let first = number == 0 ? 0 : ends.read(number &- 1, &reader), let end = ends.read(number, &reader) else {
      return 0..<0
    }
    return places(from: first, to: end)
  }

  @inlinable
  func places(from first: UInt32, to end: UInt32) -> Range<Int> {
    guard first < end, end <= rows.count else {
      subjects.archive.flaws.note(.unlawful)
      return 0..<0
    }
    return Int(first)..<Int(end)
  }

  /// Hands out every subject, with where stands what was said about it.
  @inlinable
  func eachSubject(_ body: (Subject, Range<Int>) -> Void) {
    var (names, numbers) = (ArchiveReader(subjects.archive), ArchiveReader(ends.archive))
    var first: UInt32 = 0
    for number in 0..<subjects.count {
      guard let subject = subjects.read(number, &names), let end = ends.read(number, &numbers) else { return }
      body(subject, places(from: first, to: end))
      first = end
    }
  }
}

extension FrozenHistory {
  /// The statements about one subject, latest first.
  @usableFromInline
  struct Statements {
    @usableFromInline let history: FrozenHistory
    @usableFromInline var reader: ArchiveReader
    @usableFromInline var places: Range<Int>

    @inlinable
    init(_ history: FrozenHistory, _ reader: ArchiveReader, _ places: Range<Int>) {
      self.history = history
      self.reader = reader
      self.places = places
    }

    @inlinable
    mutating func next() -> Statement<Value>? {
      guard let place = places.last else { return nil }
      places = places.dropLast()
      return history.rows.read(place, &reader)
    }
  }

  /// What was said about a subject up to a day, latest first, or nil when nothing was.
  @inlinable
  func statements(about subject: Subject, through day: Day) -> Statements? {
    var reader = ArchiveReader(rows.archive)
    return statements(at: places(about: subject), through: day, &reader)
  }

  @inlinable
  func statements(at places: Range<Int>, through day: Day, _ reader: inout ArchiveReader) -> Statements? {
    var end = places.upperBound
    while end > places.lowerBound {
      guard let turn = rows.read(beginning: Turn.self, of: end &- 1, &reader) else { return nil }
      if turn.on <= day { return Statements(self, reader, places.lowerBound..<end) }
      end &-= 1
    }
    return nil
  }
}
