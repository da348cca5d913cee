public import Domain
public import Wire

/// What came of holding a snapshot against a log that was verified.
public struct SnapshotComparison: Sendable {
  /// Which events it knows that are not there any more, or are other ones.
  public let comparison: Comparison
  /// Whether it says something else than the log, though it would be used: somebody forged it, or a program was wrong.
  public let isFalse: Bool
}

extension Journal {
  /// Compares a log that was verified with its snapshot, nil when there is none of this program and this log.
  ///
  /// The snapshot is evidence of events that were there. Where the log holds all of them, what it says is rebuilt, as reading
  /// never does: a fold on top of it must give what a fold of everything gives.
  public func compare<State: Projection & ArchivedInParts>(
    _ verification: Verification, with snapshots: Snapshots, rebuilding: State.Type
  ) throws(StorageError) -> SnapshotComparison? {
    let record: SnapshotRecord
    do throws(SnapshotFlaw) { record = try snapshots.open().record() } catch { return nil }
    let held = try held(record.frontier.events, in: verification)
    let comparison = verification.compare(record.frontier, says: .snapshot, with: held)
    guard verification.damage.isEmpty, comparison.damage.isEmpty else {
      return SnapshotComparison(comparison: comparison, isFalse: false)
    }
    var (resumed, rebuilt) = (State(), State())
    let fold = try fold(into: &resumed, lookingUp: true, from: snapshots)
    guard case .used = fold.use else { return SnapshotComparison(comparison: comparison, isFalse: false) }
    let plain = try self.fold(into: &rebuilt, from: nil)
    // What it holds that nobody can have written is met at the latest here. Where a page is damaged by accident, it is not
    // used, and says nothing false.
    let states = [resumed, rebuilt]
    let archives = Threads.run(states.count) {
      ArchiveWriter.bytes(of: states[0])
    } others: {
      ArchiveWriter.bytes(of: states[1])
    }
    let isSame =
      plain.events.finds(theSameAs: fold.events) && archives[0] == archives[1] && fold.flaws?.isEmpty ?? true
    let isFalse = !(fold.flaws?.haveUnread ?? false) && !(isSame && plain.outcome.says(theSameAs: fold.outcome))
    return SnapshotComparison(comparison: comparison, isFalse: isFalse)
  }
}

extension ReadOutcome {
  fileprivate func says(theSameAs other: ReadOutcome) -> Bool {
    frontier == other.frontier && knownAt == other.knownAt && events == other.events && unknown == other.unknown
      && merges.substitutes == other.merges.substitutes && merges.circles == other.merges.circles
      && forgotten == other.forgotten && findings == other.findings
  }
}
