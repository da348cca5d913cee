public import Domain

/// Why a snapshot is not used: the log is read from its beginning, and the answer is the same.
public enum SnapshotFlaw: Error, Equatable, Sendable {
  /// There is none.
  case absent
  /// It cannot be read.
  case unreadable(SystemFailure)
  /// It was written by another version of the program.
  case otherFormat
  /// It is of another log.
  case otherLog
  /// Its bytes are not as they were written.
  case damaged
  /// A writer has no folder in the log any more.
  case writerGone(Writer)
  /// A segment before the last line that was folded is gone, is new, or has another length.
  case segmentChanged(String)
  /// The last line that was folded of a writer does not stand in its place.
  case lineNotInPlace(EventID)
  /// What stands in the log behind it cannot be read.
  case unreadableBeyond
  /// This machine remembers an event inside, with which the log was not compared when the snapshot was written.
  case notCompared(EventID)
  /// A later event amends one that was folded.
  case amended(EventID, by: EventID)
  /// A later event makes two codes one person.
  case merged(by: EventID)
  /// A later event forgets a person.
  case forgotten(by: EventID)
  /// An event that was folded amends one that came later.
  case awaited(EventID, by: EventID)
}

/// Whether a fold went on from a snapshot.
public enum SnapshotUse: Equatable, Sendable {
  /// It went on behind so many events, and read so many beyond them.
  case used(events: Int, beyond: Int)
  /// It read everything.
  case ignored(SnapshotFlaw)
  /// It read everything, because that was asked.
  case unwanted
}

/// What became of a snapshot that was to be written; nothing depends on it.
public enum SnapshotKeeping: Equatable, Sendable {
  /// It is on the disk, with so many events.
  case kept(events: Int)
  /// Somebody else writes one, or deletes all.
  case locked
  /// The one from which the fold went on is damaged: it was deleted, and the next fold reads everything.
  case damaged
  /// The log changed since it was read.
  case outdated
  /// A call of the system failed.
  case failed(SystemFailure)
}
