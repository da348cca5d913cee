import Domain
import Projections
import Storage
import Wire

/// What was recorded before a batch: folded once, with every event to be looked up where it stands.
struct Past {
  let answers: Answers
  let outcome: ReadOutcome
  let events: PastLog
  /// Whether it goes on from a snapshot, which was trusted for what stands inside.
  let isResumed: Bool
  /// What to keep for the next one who asks, nil when that is not worth while.
  let draft: SnapshotDraft<Answers>?

  var merges: Merges { outcome.merges }
}

extension Desk {
  /// Reads what was recorded, on top of a snapshot where one fits and may be used; of that, only the parts that are asked for.
  ///
  /// At the position of a writer, it is what was recorded when that was found.
  func past(
    of store: Store, asking parts: Set<Answers.Part>, at position: AppendPosition? = nil
  ) throws(Failure) -> Past {
    let snapshots = snapshotBypass == nil ? snapshots(of: store) : nil
    var answers = Answers()
    let fold = try reading { (progress) throws(StorageError) in
      try store.journal.fold(
        into: &answers, asking: parts, lookingUp: true, from: snapshots, knowing: snapshotFlaw, at: position,
        progress: progress)
    }
    if let flaws = fold.flaws { basis.flaws.append(flaws) }
    note(fold.outcome, behind: fold.use)
    return Past(
      answers: answers, outcome: fold.outcome, events: PastLog(fold.events, fold.flaws, of: store.journal, at: self),
      isResumed: fold.flaws != nil, draft: fold.draft)
  }
}

/// The log as it was before a batch, in which single events are looked up.
final class PastLog: PastEvents {
  typealias ReadFailure = Failure

  private let lookup: EventLookup
  private let journal: Journal
  private let desk: Desk
  private let flaws: ArchiveFlaws?

  init(_ lookup: EventLookup, _ flaws: ArchiveFlaws?, of journal: Journal, at desk: Desk) {
    (self.lookup, self.flaws, self.journal, self.desk) = (lookup, flaws, journal, desk)
  }

  func entry(_ id: EventID) throws(Failure) -> Entry? {
    try looking { () throws(StorageError) in try lookup.entry(id) }
  }

  func event(with key: ImportKey) throws(Failure) -> EventID? {
    try looking { () throws(StorageError) in try lookup.entries(with: key).first?.id }
  }

  func events(of kind: EventType) throws(Failure) -> [EventID] {
    var found: [EventID] = []
    _ = try desk.reading { (progress) throws(StorageError) in
      try journal.read(progress: progress) { entry in
        if entry.birth?.type == kind { found.append(entry.id) }
      }
    }
    return found
  }

  func folded(leavingOut events: Set<EventID>) throws(Failure) -> (Organisation, Arrangements) {
    var (organisation, arrangements) = (Organisation(), Arrangements())
    _ = try desk.reading { (progress) throws(StorageError) in
      try journal.read(progress: progress) { entry in
        guard let fact = entry.fact, !events.contains(fact.id) else { return }
        organisation.apply(fact)
        arrangements.apply(fact)
      }
    }
    return (organisation, arrangements)
  }

  /// What counts of all that was recorded at a moment or later.
  func counting(recordedFrom moment: Moment) throws(Failure) -> [Entry] {
    try looking { () throws(StorageError) in try lookup.entries(recordedFrom: moment) }.filter { $0.fact != nil }
  }

  /// The last entries, in log order.
  func last(_ count: Int) throws(Failure) -> [Entry] {
    try looking { () throws(StorageError) in try lookup.last(count) }
  }

  /// The entries of the last batch of a writer, in the order of their numbers.
  func lastBatch(of writer: Writer) throws(Failure) -> [Entry] {
    try looking { () throws(StorageError) in try lookup.lastBatch(of: writer) }
  }

  private func looking<Found>(_ look: () throws(StorageError) -> Found) throws(Failure) -> Found {
    do throws(StorageError) { return try look() } catch {
      // Behind a snapshot that is no more than a reason to read everything.
      flaws?.note()
      throw Failure(error)
    }
  }
}

extension Draft {
  /// Whether the event changes whom others are about, or takes away what they say.
  var changesOthers: Bool {
    switch contents.event {
    case .eventErased, .personMerged, .personForgotten: true
    default: false
    }
  }
}

extension ReadOutcome {
  /// Whether contents are still there that an erasure names.
  var hasUnfinishedErasures: Bool { findings.contains { $0.fact == .unfinishedErasure } }
}
