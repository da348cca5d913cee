import Domain
import Projections
import Storage

/// What was recorded before a batch.
struct Past {
  var precedents: Precedents
  var answers = Answers()
  var merges: Merges
  /// What counts of all that was recorded within the last day.
  var recent: [Entry] = []
  /// The entries of the last batch of the own writer, in the order of their numbers.
  var lastBatch: [Entry] = []
  /// Who was forgotten.
  var forgotten: [PersonCode: Forgetting]
  /// Whether contents are still there that an erasure names.
  var hasUnfinishedErasures: Bool

  init(of journal: Journal, at desk: Desk, wanting wanted: Set<EventID>, writer: Writer, now: Moment) throws(Failure) {
    var precedents = Precedents(wanting: wanted)
    var answers = Answers()
    var batch: [Entry] = []
    var recent: [Entry] = []
    let yesterday = now.adding(milliseconds: -86_400_000)
    let outcome = try desk.reading { (progress) throws(StorageError) in
      try journal.read(progress: progress) { entry in
        precedents.apply(entry)
        if let fact = entry.fact {
          answers.apply(fact)
          if entry.key.recorded >= yesterday { recent.append(entry) }
        }
        guard entry.id.writer == writer else { return }
        if batch.first?.key.recorded != entry.key.recorded { batch = [] }
        batch.append(entry)
      }
    }
    self.precedents = precedents
    self.answers = answers
    merges = outcome.merges
    forgotten = outcome.forgotten
    hasUnfinishedErasures = outcome.hasUnfinishedErasures
    self.recent = recent
    lastBatch = batch
  }
}

extension Past {
  /// What is known once a batch is recorded; nil when only a read can tell, because the batch changes how others are read.
  func after(_ drafts: [Draft], at keys: [Key], by: PersonCode) -> Past? {
    guard !drafts.contains(where: \.changesOthers) else { return nil }
    var after = self
    let substitutes = merges.substitutes
    for (draft, key) in zip(drafts, keys) {
      let event = draft.contents.read(merging: substitutes).event
      after.answers.apply(Fact(key: key, on: draft.on, by: merges.person(by), event: event))
    }
    return after
  }
}

extension Draft {
  /// Whether the event changes what others say, or whom they are about.
  var changesOthers: Bool {
    switch contents.event {
    case .eventCorrected, .eventRetracted, .eventReinstated, .eventErased, .personMerged, .personForgotten: true
    default: false
    }
  }
}

extension ReadOutcome {
  /// Whether contents are still there that an erasure names.
  var hasUnfinishedErasures: Bool { findings.contains { $0.fact == .unfinishedErasure } }
}
