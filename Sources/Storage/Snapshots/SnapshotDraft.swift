import Domain
public import Wire

/// What was folded, and the log as it stood then: a snapshot that is not written yet.
public struct SnapshotDraft<State: ArchivedInParts & Sendable>: Sendable {
  let record: SnapshotRecord
  let index: EventIndex
  let state: State
  /// Of the snapshot on which it stands, when it does.
  let flaws: ArchiveFlaws?
  /// The files that were read.
  let files: [WriterFiles]

  /// Nothing where an erasure is not carried out, whose contents are none of a snapshot's, or where the last line of a writer
  /// is still to be completed.
  init?(
    _ state: State, _ index: EventIndex, _ flaws: ArchiveFlaws?, _ outcome: ReadOutcome, _ files: [WriterFiles]
  ) throws(StorageError) {
    guard !outcome.findings.contains(where: { $0.fact == .unfinishedErasure }) else { return nil }
    var reaches: [SnapshotRecord.Reach] = []
    for files in files where !files.segments.isEmpty {
      guard files.tail.verdict != .lacksLineFeed else { return nil }
      guard let end = try files.end else { continue }
      reaches.append(SnapshotRecord.Reach(files, to: end))
    }
    record = SnapshotRecord(
      reaches: reaches, events: outcome.events, unknown: outcome.unknown, merges: outcome.merges,
      forgettings: outcome.forgotten.values.sorted { $0.key < $1.key }, findings: outcome.findings.filter(\.isOfEvents))
    self.index = index
    self.state = state
    self.flaws = flaws
    self.files = files
  }
}

extension WriterFiles {
  /// The place behind the last line that counts, nil when there is none.
  fileprivate var end: Bookmark? {
    get throws(StorageError) {
      for segment in segments.reversed() where segment.length > 0 {
        return try bookmark(in: segment, notAfter: segment.length)
      }
      return nil
    }
  }
}
