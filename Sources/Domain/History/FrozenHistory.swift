public import Wire

/// What was said about many subjects, in the bytes of an archive: by subject, and then in the order of turns.
///
/// In columns, of which a question reads those that it needs: the subjects, where what was said about each ends, and of what
/// was said the days, the values and the keys.
@usableFromInline
final class FrozenHistory<Subject: Archived & Comparable & Sendable, Value: Archived & Sendable>: Sendable {
  @usableFromInline let subjects: ArchivedColumn<Subject>
  @usableFromInline let ends: ArchivedColumn<UInt32>
  @usableFromInline let days: ArchivedColumn<Day>
  @usableFromInline let values: ArchivedColumn<Value>
  @usableFromInline let keys: ArchivedColumn<Key>

  /// Goes past all of it.
  @inlinable
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let (said, count) = (Int(try reader.halfWord()), Int(try reader.halfWord()))
    guard (said == 0) == (count == 0) else { throw .unlawful }
    subjects = try ArchivedColumn(count: count, from: &reader)
    ends = try ArchivedColumn(count: count, from: &reader)
    days = try ArchivedColumn(count: said, from: &reader)
    values = try ArchivedColumn(count: said, from: &reader)
    keys = try ArchivedColumn(count: said, from: &reader)
  }
}

extension FrozenHistory {
  /// Goes back through what was said about one subject after the other; each column is read on from where it was read last.
  @usableFromInline
  struct Cursor {
    @usableFromInline var subjects: ArchivedColumn<Subject>.Reader
    @usableFromInline var ends: ArchivedColumn<UInt32>.Reader
    @usableFromInline var days: ArchivedColumn<Day>.Reader
    @usableFromInline var values: ArchivedColumn<Value>.Reader
    @usableFromInline var keys: ArchivedColumn<Key>.Reader
    /// The subject that was looked for last, and the number of the first that is not below it.
    @usableFromInline var asked: Subject?
    @usableFromInline var number = 0
    /// Where what comes next stands, the latest last.
    @usableFromInline var places = 0..<0

    @inlinable
    init(_ history: FrozenHistory) {
      subjects = ArchivedColumn.Reader(history.subjects)
      ends = ArchivedColumn.Reader(history.ends)
      days = ArchivedColumn.Reader(history.days)
      values = ArchivedColumn.Reader(history.values)
      keys = ArchivedColumn.Reader(history.keys)
      asked = nil
    }

    /// Goes to what was said about a subject up to a day.
    @inlinable
    mutating func seek(_ subject: Subject, through day: Day) {
      places = 0..<0
      if let asked, subject < asked { number = 0 }
      asked = subject
      guard subjects.find(subject, from: &number) else { return }
      let first = number == 0 ? 0 : ends[number &- 1]
      guard let first else { return }
      go(from: first, toSubject: number, through: day)
    }

    /// Goes to what was said up to a day about the subject with a number, of which it is known where it begins.
    @inlinable
    mutating func go(from first: UInt32, toSubject number: Int, through day: Day) {
      guard let end = ends[number] else { return places = 0..<0 }
      guard first < end, end <= days.count else {
        days.note(.unlawful)
        return places = 0..<0
      }
      places = Int(first)..<Int(end)
      while !places.isEmpty {
        guard let on = days[places.upperBound &- 1] else { return places = 0..<0 }
        if on <= day { return }
        places = places.lowerBound..<places.upperBound &- 1
      }
    }

    /// Goes back by one, and tells where that stands.
    @inlinable
    mutating func back() -> Int? {
      guard !places.isEmpty else { return nil }
      places = places.lowerBound..<places.upperBound &- 1
      return places.upperBound
    }

    /// Goes back by one, and tells where that stands and on which day it was said.
    @inlinable
    mutating func step() -> (place: Int, on: Day)? {
      guard let place = back(), let on = days[place] else { return nil }
      return (place, on)
    }

    @inlinable
    mutating func turn(at place: Int) -> Turn? {
      guard let on = days[place], let key = keys[place] else { return nil }
      return Turn(on: on, key: key)
    }

    /// Goes back by one statement as a whole.
    @inlinable
    mutating func next() -> Statement<Value>? {
      guard let (place, on) = step(), let value = values[place], let key = keys[place] else { return nil }
      return Statement(turn: Turn(on: on, key: key), value: value)
    }
  }
}
