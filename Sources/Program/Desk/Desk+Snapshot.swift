import Domain
import Projections
import Storage
import Wire

extension Desk {
  /// Why no snapshot is looked at, nil when one may be used.
  var snapshotBypass: Phrase? {
    guard globals.manner.noSnapshot || globals.when.knownAt != nil else { return nil }
    let option = globals.manner.noSnapshot ? "--no-snapshot" : "--known-at"
    return Phrase(nl: "Momentopname niet gebruikt: \(option).", en: "Snapshot not used: \(option).")
  }

  /// Folds the whole log, on top of a snapshot where one fits; a new one is left to be written behind the answer.
  func resume(_ answers: inout Answers, asking parts: Set<Answers.Part>) throws(Failure) -> ReadOutcome {
    let store = try store()
    let snapshots = snapshots(of: store)
    let fold = try reading { (progress) throws(StorageError) in
      try store.journal.fold(
        into: &answers, asking: parts, from: snapshots, knowing: snapshotFlaw, progress: progress)
    }
    if let flaws = fold.flaws { basis.flaws.append(flaws) }
    note(fold.outcome, behind: fold.use)
    if let draft = fold.draft { keep(draft, of: store) }
    return fold.outcome
  }

  /// Leaves a snapshot to be written behind the answer; a head names the batch that was recorded since it was folded.
  func keep(_ draft: SnapshotDraft<Answers>, of store: Store, butFor head: Frontier.Head? = nil) {
    let snapshots = snapshots(of: store)
    errand.work = { snapshots.keep(draft, of: store.journal, butFor: head).words }
  }

  /// Whether what was answered stands on a snapshot in which something was met that nobody can have written: then it is
  /// worth nothing, and the log has to be asked.
  var standsOnFlaws: Bool { basis.flaws.contains { !$0.isEmpty } }

  /// Whether all has to be done anew, without the snapshot.
  var hasToBeginAnew: Bool { standsOnFlaws && !basis.isRecorded }

  /// The same desk, where no snapshot is used for what was met in it.
  var withoutSnapshot: Desk {
    Desk(globals: globals, surroundings: surroundings, language: language, snapshotFlaw: .damaged)
  }

  /// The snapshots of a store, as this program writes them.
  func snapshots(of store: Store) -> Snapshots {
    store.snapshots(format: Answers.archiveFormat, worthwhileAfter: surroundings.snapshotThreshold)
  }

  /// Notes how a fold came about.
  func note(_ outcome: ReadOutcome, behind use: SnapshotUse) {
    switch use {
    case .used(let events, let beyond): note(reading: beyond, of: outcome, behind: events)
    case .ignored(let flaw):
      note(reading: outcome.events, of: outcome)
      trace.note(flaw.words)
    case .unwanted:
      note(reading: outcome.events, of: outcome)
      if let bypass = snapshotBypass { trace.note(bypass) }
    }
  }

  /// Notes how much was read.
  func note(reading events: Int, of outcome: ReadOutcome, verifying: Bool = false, behind folded: Int? = nil) {
    let writers = outcome.frontier.heads.count
    let (nl, en) = (
      folded.map { ", achter een momentopname van \($0)" } ?? "", folded.map { ", behind a snapshot of \($0)" } ?? ""
    )
    trace.note(
      Phrase(
        nl:
          "Gelezen: \(events) \(events == 1 ? "gebeurtenis" : "gebeurtenissen")\(nl), schrijvers: \(writers)\(verifying ? ", elke hash nagerekend" : "").",
        en:
          "Read: \(events) \(events == 1 ? "event" : "events")\(en), writers: \(writers)\(verifying ? ", every hash computed again" : "")."
      ))
  }
}
