import Domain
import Projections
import Storage
import Wire

/// What a read of the log gives: everything folded once, and what the read itself brought up.
struct Known {
  var answers: Answers
  var outcome: ReadOutcome
  /// The day as of which is answered.
  var asOf: Day
  /// The day it is.
  var today: Day
  /// Names by code, when they were asked for.
  var names: [PersonCode: String] = [:]
}

extension Desk {
  /// Reads the log as it was asked for and folds it, on top of a snapshot where one may be used; of that, only the parts that
  /// are asked for are read.
  func known(asking parts: Set<Answers.Part>) throws(Failure) -> Known {
    var answers = Answers()
    let outcome: ReadOutcome
    if let bypass = snapshotBypass {
      outcome = try read(verifying: false) { (journal, knownAt, progress) throws(StorageError) in
        try journal.fold(into: &answers, knownAt: knownAt, progress: progress)
      }
      trace.note(bypass)
    } else {
      outcome = try resume(&answers, asking: parts)
    }
    return try known(answers, outcome)
  }

  /// Reads the log as it was asked for and folds it; every entry is shown, those that do not count as well.
  func known(verifying: Bool = false, alsoSeeing see: (Entry) -> Void) throws(Failure) -> Known {
    var answers = Answers()
    let outcome = try read(verifying: verifying) { entry in
      if let fact = entry.fact { answers.apply(fact) }
      see(entry)
    }
    return try known(answers, outcome)
  }

  /// Reads the log as it was asked for and folds it, with the last entries, those that do not count as well, in log order.
  func known(asking parts: Set<Answers.Part>, withLast count: Int) throws(Failure) -> (Known, latest: [Entry]) {
    guard globals.when.knownAt != nil else {
      let store = try store()
      let past = try past(of: store, asking: parts)
      if let draft = past.draft { keep(draft, of: store) }
      return (try known(past.answers, past.outcome), try past.events.last(count))
    }
    var latest: [Entry] = []
    let known = try known { entry in
      // Writers are read one after the other: the greatest keys are kept.
      guard latest.count < count || latest[0].key < entry.key else { return }
      latest.insert(entry, at: latest.firstIndex { entry.key < $0.key } ?? latest.endIndex)
      if latest.count > count { latest.removeFirst() }
    }
    return (known, latest)
  }

  private func known(_ answers: Answers, _ outcome: ReadOutcome) throws(Failure) -> Known {
    let today = today(in: try store())
    return Known(answers: answers, outcome: outcome, asOf: try asOf(), today: today, names: try shownNames())
  }

  /// The day as of which is answered: the one that was asked for, else today.
  func asOf() throws(Failure) -> Day {
    let today = today(in: try store())
    return globals.when.asOf?.resolved(today: today) ?? today
  }

  /// The names of the register by code when they are to be shown, else none.
  func shownNames() throws(Failure) -> [PersonCode: String] {
    globals.shape.names ? try names(in: try store()) : [:]
  }

  /// Reads the log with what was known as it was asked for, or as it is said here.
  @discardableResult
  func read(
    _ knownAt: KnownAt? = nil, order: Journal.Order = .anyOrder, about interest: Interest? = nil,
    verifying: Bool = false, _ see: (Entry) -> Void
  ) throws(Failure) -> ReadOutcome {
    try read(knownAt, verifying: verifying) { (journal, knownAt, progress) throws(StorageError) in
      try journal.read(
        knownAt: knownAt, order: order, about: interest, verifyingHashes: verifying, progress: progress, see)
    }
  }

  private func read(
    _ knownAt: KnownAt? = nil, verifying: Bool,
    _ read: (Journal, KnownAt, ((ReadProgress) -> Void)?) throws(StorageError) -> ReadOutcome
  ) throws(Failure) -> ReadOutcome {
    let journal = try store().journal
    let admitted = if let knownAt { knownAt } else { try self.knownAt() }
    let outcome = try reading { (progress) throws(StorageError) in try read(journal, admitted, progress) }
    note(reading: outcome.events, of: outcome, verifying: verifying)
    return outcome
  }

  /// The names of the register, by code.
  func names(in store: Store) throws(Failure) -> [PersonCode: String] {
    let register = try storing { () throws(StorageError) in try store.journal.register() }
    return Dictionary(register.rows.map { ($0.code, $0.name) }) { first, _ in first }
  }

  /// What `--known-at` admits.
  func knownAt() throws(Failure) -> KnownAt {
    switch globals.when.knownAt {
    case nil: return .everything
    case .moment(let moment): return .moment(moment)
    case .day(let day): return .moment(Amsterdam.lastMoment(of: day))
    case .file(let word):
      if let day = DayWord(word) {
        return .moment(Amsterdam.lastMoment(of: day.resolved(today: today(in: try store()))))
      }
      do throws(Failure) { return .frontier(try Desk.frontier(try read(word), of: word)) } catch {
        guard error.exit == .noInput else { throw error }
        throw Failure(
          .noInput, "no-such-time-or-file",
          Phrase(
            nl: "'\(word)' is geen tijdstip, geen dag en geen bestand dat er is.",
            en: "'\(word)' is no moment, no day, and no file that is there."),
          remedy: Phrase(
            nl: "Geef 2025-11-03T14:05:11.123Z, 2025-11-03, gisteren, of een bestand van: leerlijn head > BESTAND",
            en: "Give 2025-11-03T14:05:11.123Z, 2025-11-03, yesterday, or a file made by: leerlijn head > FILE"))
      }
    }
  }
}
