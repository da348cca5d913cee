import Arguments
import Domain
import Projections
import Reports
import Storage
import Wire

extension Desk {
  /// Records what an intent wants; what looks as if it were there already is asked about first.
  func record(_ intent: some Recording) throws(Failure) -> Reply {
    do throws(Failure) { return try reply(intent, isSure: globals.manner.yes) } catch {
      guard error.problems.first?.code == Desk.looksRecorded, surroundings.canAsk, !globals.manner.noInput else {
        throw error
      }
      // Nobody else waits while somebody thinks: the lock is free again.
      let question =
        error.text(language) + Phrase(nl: "Toch vastleggen? [j/N] ", en: "Record it all the same? [y/N] ")[language]
      guard ["j", "ja", "y", "yes"].contains(surroundings.ask(question).lowercased()) else { throw error }
      return try reply(intent, isSure: true)
    }
  }

  private func reply(_ intent: some Recording, isSure: Bool) throws(Failure) -> Reply {
    if globals.manner.dryRun { return try rehearse(intent, isSure: isSure).preview() }
    var committed = try commit(intent, isSure: isSure)
    committed.receipt.notices += committed.erasures.notices
    return committed.receipt.answer(after: try? committed.after.get(), on: committed.today)
  }

  private static let looksRecorded = "looks-recorded"

  /// What recording would come to; nothing is written.
  func rehearse(_ intent: some Recording, isSure: Bool) throws(Failure) -> Receipt {
    let store = try store()
    let writer = try writer(in: store)
    let now = now(in: store)
    let position = try storing { () throws(StorageError) in try store.journal.position(as: writer, now: now) }
    var plan = try plan(intent, isSure: isSure, in: store, at: position)
    var receipt = plan.receipt
    receipt.lines = try storing { () throws(StorageError) in
      try position.preview(plan.drafts, by: plan.by, random: &plan.random)
    }
    return receipt
  }

  /// What was recorded, and what it left behind.
  struct Committed {
    var receipt: Receipt
    /// What was known afterwards, or why the log could not be read again.
    var after: Result<Past, Failure>
    var today: Day
    var erasures = FinishedErasures.none
  }

  /// Decides in the knowledge of everything before, writes once, and finishes the erasures that the log holds by then.
  func commit(_ intent: some Recording, isSure: Bool) throws(Failure) -> Committed {
    let store = try store()
    let writer = try writer(in: store)
    var plan = try write(intent, isSure: isSure, as: writer, in: store)
    // From here on it is recorded: whatever goes wrong is told, and takes nothing of that back.
    if let row = intent.registerRow(for: plan.newPerson) { plan.receipt.notices += enter(row, into: store.journal) }
    let amended = Set(plan.receipt.amended.keys)
    let after = Result { () throws(Failure) in
      if let after = plan.after { return after }
      return try Past(of: store.journal, at: self, wanting: amended, writer: writer, now: now(in: store))
    }
    var committed = Committed(receipt: plan.receipt, after: after, today: plan.today)
    if case .success(let past) = after { committed.erasures = finishErasures(in: store, known: past) }
    return committed
  }

  /// Writes under the lock, which is free again when this returns.
  private func write(
    _ intent: some Recording, isSure: Bool, as writer: Writer, in store: Store
  ) throws(Failure) -> Plan {
    let state = try writerState(of: store)
    let now = now(in: store)
    var session = try storing { () throws(StorageError) in
      try store.journal.beginAppend(as: writer, now: now, state: state)
    }
    var plan = try plan(intent, isSure: isSure, in: store, at: session.position)
    // Caught where the command was called, which decides once more, without the snapshot.
    guard !standsOnFlaws else { throw Failure(.software, "damaged-snapshot", SnapshotFlaw.damaged.words) }
    let recorded = try storing { () throws(StorageError) in
      try session.append(plan.drafts, by: plan.by, random: &plan.random)
    }
    basis.isRecorded = true
    plan.receipt.lines = recorded.map(\.line)
    plan.receipt.notices += session.position.notices.map(\.words)
    return plan
  }

  private func writer(in store: Store) throws(Failure) -> Writer {
    let state = try writerState(of: store)
    guard let writer = try storing({ () throws(StorageError) in try state.binding() })?.writer else {
      throw Failure(StorageError.otherWriter(bound: nil))
    }
    return writer
  }

  /// What an intent comes to at a position of the log, decided and lawful.
  private func plan(
    _ intent: some Recording, isSure: Bool, in store: Store, at position: AppendPosition
  ) throws(Failure) -> Plan {
    let past = try past(of: store.journal, for: intent, writer: position.writer, now: now(in: store))
    let names = try names(in: store)
    let today = today(in: store)
    let by = try recorder(
      People(organisation: past.precedents.organisation, names: names, merges: past.merges, day: today))
    var random = random(isTest: store.journal.format.isTest, at: position)
    let newPerson = unusedCode(past.precedents, &random)
    let context = RecordingContext(
      precedents: past.precedents, merges: past.merges, lastBatch: past.lastBatch, names: names, today: today,
      writer: position.writer, nextNumber: position.nextNumber, newPerson: newPerson, readFile: read)
    let drafts = try intent.drafts(context)
    if !isSure, let twin = intent.isLike(drafts, among: past.recent) {
      throw Failure(
        .data, Desk.looksRecorded,
        Phrase(nl: "Dit lijkt al vastgelegd als \(twin).", en: "This looks recorded already as \(twin)."),
        remedy: Phrase(nl: "Met --yes wordt het toch vastgelegd.", en: "With --yes it is recorded all the same."))
    }
    let keys = drafts.indices.map { Key(recorded: position.recorded, id: context.id(at: $0)) }
    let decision = past.precedents.decide(drafts, at: keys, by: by, today: today)
    guard decision.refusals.isEmpty else {
      throw Failure(.data, decision.refusals.map { Problem($0.refusal) }.withoutRepetitions)
    }
    let receipt = Receipt(
      drafts: drafts, ids: keys.map(\.id), notices: decision.notices.map(\.words), before: past.answers,
      amended: past.precedents.wanted, names: globals.shape.names ? names : [:])
    return Plan(
      drafts: drafts, by: by, today: today, newPerson: newPerson, random: random, receipt: receipt,
      after: past.after(drafts, at: keys, by: by))
  }

  private struct Plan {
    var drafts: [Draft]
    var by: PersonCode
    var today: Day
    var newPerson: PersonCode
    var random: Randomness
    var receipt: Receipt
    /// What will be known once it is recorded, nil when the log has to be read for that.
    var after: Past?
  }

  /// What was recorded before, as the intent needs it.
  private func past(of journal: Journal, for intent: some Recording, writer: Writer, now: Moment) throws(Failure)
    -> Past
  {
    var past = try Past(of: journal, at: self, wanting: Set(intent.amends), writer: writer, now: now)
    let more = intent.amends(lastBatch: past.lastBatch)
    if !more.isEmpty { past = try Past(of: journal, at: self, wanting: Set(more), writer: writer, now: now) }
    return past
  }

  /// Who records: `--by`, else `LEERLIJN_BY`.
  private func recorder(_ people: People) throws(Failure) -> PersonCode {
    guard let word = globals.place.by ?? surroundings.environment["LEERLIJN_BY"], !word.isEmpty else {
      throw Failure(
        .configuration, "no-recorder", Phrase(nl: "Wie legt dit vast?", en: "Who is recording this?"),
        remedy: Phrase(
          nl: "Geef --by PERSOON, of zet LEERLIJN_BY op je code.",
          en: "Give --by PERSON, or set LEERLIJN_BY to your code."))
    }
    return try people.find(PersonWord(word))
  }

  /// A code that nobody has yet.
  private func unusedCode(_ precedents: Precedents, _ random: inout Randomness) -> PersonCode {
    while true {
      let code = PersonCode(random: &random)
      if !precedents.organisation.knows(code) { return code }
    }
  }

  /// Enters a person who was recorded into the register; gives what there is to tell when that failed.
  func enter(_ row: Register.Row, into journal: Journal) -> [Phrase] {
    do throws(Failure) {
      try storing { () throws(StorageError) in try journal.changeRegister { $0.insert(row) } }
      return []
    } catch {
      let missing = Phrase(
        nl: "Vastgelegd, maar de naam van \(row.code) kwam niet in EventLog/register/people.csv.",
        en: "Recorded, but the name of \(row.code) did not get into EventLog/register/people.csv.")
      return [missing] + error.problems.map(\.text)
    }
  }
}

extension [Problem] {
  /// The problems, each said once.
  var withoutRepetitions: [Problem] {
    var seen: Set<String> = []
    return filter { seen.insert($0.text.en + ($0.place.map { "\($0)" } ?? "")).inserted }
  }
}
