public import Domain
public import Wire

/// What came of a fold that may go on from a snapshot.
public struct SnapshotFold<State: Projection & Archived>: Sendable {
  public let outcome: ReadOutcome
  /// Whether it did.
  public let use: SnapshotUse
  /// What to keep for the next fold, nil when that is not worth while.
  public let draft: SnapshotDraft<State>?
}

extension Journal {
  /// Folds all facts into a state: on top of a snapshot where one fits, else from the beginning, with the same outcome.
  ///
  /// The state must be empty; what stands in the log behind the snapshot is read and checked as always.
  public func fold<State: Projection & Archived>(
    into state: inout State, from snapshots: Snapshots, progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> SnapshotFold<State> {
    let listing = try list()
    let course: Course
    let use: SnapshotUse?
    do throws(SnapshotFlaw) {
      course = try resume(&state, from: snapshots, listing)
      use = nil
    } catch {
      course = try Course(listing)
      use = .ignored(error)
    }
    let outcome = try fold(into: &state, course, Asked(verifyingHashes: false), progress)
    let inside = course.base?.events ?? 0
    let beyond = outcome.events - inside
    return SnapshotFold(
      outcome: outcome, use: use ?? .used(events: inside, beyond: beyond),
      draft: beyond > snapshots.threshold ? try SnapshotDraft(state, outcome, listing.files) : nil)
  }

  /// Takes over the state of a snapshot, when the log goes on behind it.
  private func resume<State: Projection & Archived>(
    _ state: inout State, from snapshots: Snapshots, _ listing: Listing
  ) throws(SnapshotFlaw) -> Course {
    let file = try snapshots.open()
    let course = try Course(listing, behind: try file.read(.record))
    state = try file.read(.state)
    return course
  }
}
