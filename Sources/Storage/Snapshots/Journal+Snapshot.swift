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
  /// Where single events are looked up; behind a snapshot only when that was asked for.
  public let events: EventLookup
}

extension Journal {
  /// Folds all facts into a state: on top of a snapshot where one fits, else from the beginning, with the same outcome.
  ///
  /// The state must be empty. What stands in the log behind the snapshot is read and checked as always. Only the parts that are
  /// asked for say everything: of others there may be just what came later. A snapshot of which a flaw is known is not used, and
  /// without any everything is read. At a position of a writer, the log is the one that stood there.
  public func fold<State: Projection & ArchivedInParts>(
    into state: inout State, asking parts: Set<State.Part> = Set(State.Part.allCases), lookingUp looksUp: Bool = false,
    from snapshots: Snapshots?, knowing flaw: SnapshotFlaw? = nil, at position: AppendPosition? = nil,
    progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> SnapshotFold<State> {
    let listing = if let listing = position?.listing { listing } else { try list() }
    var index = EventIndex()
    var resumed: (course: Course, flaws: ArchiveFlaws)?
    var use = SnapshotUse.unwanted
    if let snapshots {
      do throws(SnapshotFlaw) {
        if let flaw { throw flaw }
        resumed = try resume(&state, &index, asking: parts, lookingUp: looksUp, from: snapshots, listing)
      } catch {
        (state, index) = (State(), EventIndex())
        use = .ignored(error)
      }
    }
    let base = resumed?.course.base
    let course = if let resumed { resumed.course } else { try Course(listing) }
    let outcome = try fold(into: &state, noting: &index, course, Asked(verifyingHashes: false), progress)
    let beyond = outcome.events - (base?.events ?? 0)
    if let base { use = .used(events: base.events, beyond: beyond) }
    let isKept = snapshots.map { beyond > $0.threshold } ?? false
    return SnapshotFold(
      outcome: outcome, use: use, flaws: resumed?.flaws,
      draft: isKept ? try SnapshotDraft(state, index, resumed?.flaws, outcome, listing.files) : nil,
      events: EventLookup(listing, index, merges: outcome.merges))
  }

  /// Takes over the state of a snapshot, when the log goes on behind it.
  private func resume<State: Projection & ArchivedInParts>(
    _ state: inout State, _ index: inout EventIndex, asking parts: Set<State.Part>, lookingUp looksUp: Bool,
    from snapshots: Snapshots, _ listing: Listing
  ) throws(SnapshotFlaw) -> (Course, ArchiveFlaws) {
    let file = try snapshots.open()
    let record = try file.record()
    let course = try Course(listing, behind: record)
    // What will be kept has to be whole.
    let isKept = try record.beyond(listing) > snapshots.threshold
    try file.read(isKept ? Set(State.Part.allCases) : parts, of: &state)
    if isKept || looksUp { index = try file.index() }
    return (course, file.flaws)
  }
}
