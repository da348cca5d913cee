public import Domain
public import Wire

/// What came of a fold that may go on from a snapshot.
public struct SnapshotFold<State: Projection & ArchivedInParts>: Sendable {
  public let outcome: ReadOutcome
  /// Whether it did.
  public let use: SnapshotUse
  /// What is met in the snapshot, when it went on from one, also when the state is asked later: then the answer is worth nothing.
  public let flaws: ArchiveFlaws?
  /// What to keep for the next fold, nil when that is not worth while.
  public let draft: SnapshotDraft<State>?
}

extension Journal {
  /// Folds all facts into a state: on top of a snapshot where one fits, else from the beginning, with the same outcome.
  ///
  /// The state must be empty. What stands in the log behind the snapshot is read and checked as always. Only the parts that are
  /// asked for say everything: of others there may be just what came later. A snapshot of which a flaw is known is not used.
  public func fold<State: Projection & ArchivedInParts>(
    into state: inout State, asking parts: Set<State.Part> = Set(State.Part.allCases), from snapshots: Snapshots,
    knowing flaw: SnapshotFlaw? = nil, progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> SnapshotFold<State> {
    let listing = try list()
    let course: Course
    let flaws: ArchiveFlaws?
    let use: SnapshotUse?
    do throws(SnapshotFlaw) {
      if let flaw { throw flaw }
      (course, flaws) = try resume(&state, asking: parts, from: snapshots, listing)
      use = nil
    } catch {
      state = State()
      course = try Course(listing)
      (flaws, use) = (nil, .ignored(error))
    }
    let outcome = try fold(into: &state, course, Asked(verifyingHashes: false), progress)
    let inside = course.base?.events ?? 0
    let beyond = outcome.events - inside
    return SnapshotFold(
      outcome: outcome, use: use ?? .used(events: inside, beyond: beyond), flaws: flaws,
      draft: beyond > snapshots.threshold ? try SnapshotDraft(state, flaws, outcome, listing.files) : nil)
  }

  /// Takes over the state of a snapshot, when the log goes on behind it.
  private func resume<State: Projection & ArchivedInParts>(
    _ state: inout State, asking parts: Set<State.Part>, from snapshots: Snapshots, _ listing: Listing
  ) throws(SnapshotFlaw) -> (Course, ArchiveFlaws) {
    let file = try snapshots.open()
    let record = try file.record()
    let course = try Course(listing, behind: record)
    // What will be kept has to be whole.
    let isKept = try record.beyond(listing) > snapshots.threshold
    try file.read(isKept ? Set(State.Part.allCases) : parts, of: &state)
    return (course, file.flaws)
  }
}
