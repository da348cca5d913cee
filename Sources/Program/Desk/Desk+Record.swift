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
    return committed.receipt.answer(try? committed.effects.get())
  }

  /// What recording would come to; nothing is written.
  func rehearse(_ intent: some Recording, isSure: Bool) throws(Failure) -> Receipt {
    let store = try store()
    let writer = try writer(in: store)
    let now = now(in: store)
    let position = try storing { () throws(StorageError) in try store.journal.position(as: writer, now: now) }
    var plan = try plan(intent, isSure: isSure, in: store, at: position)
    if let draft = plan.past.draft { keep(draft, of: store) }
    var receipt = plan.receipt
    receipt.lines = try storing { () throws(StorageError) in
      try position.preview(plan.drafts, by: plan.by, random: &plan.random)
    }
    return receipt
  }

  /// What was recorded, and what it left behind.
  struct Committed {
    var receipt: Receipt
    /// What it changed, or why the log could not be read again.
    var effects: Result<Effects, Failure>
    var erasures = FinishedErasures.none
  }

  /// Decides in the knowledge of everything before, writes once, and finishes the erasures that the log holds by then.
  func commit(_ intent: some Recording, isSure: Bool) throws(Failure) -> Committed {
    let store = try store()
    let writer = try writer(in: store)
    var plan = try write(intent, isSure: isSure, as: writer, in: store)
    // From here on it is recorded: whatever goes wrong is told, and takes nothing of that back.
    if let row = intent.registerRow(for: plan.newPerson) { plan.receipt.notices += enter(row, into: store.journal) }
    var committed = Committed(receipt: plan.receipt, effects: .success(plan.effects ?? Effects()))
    do throws(Failure) {
      var outcome = plan.past.outcome
      if plan.effects == nil {
        // Who is who, or what is gone: only a read of everything tells.
        let after = try past(of: store, asking: Set(Answers.Part.allCases))
        committed.effects = .success(try Effects(of: plan, after: after))
        outcome = after.outcome
        if let draft = after.draft { keep(draft, of: store) }
      } else if let draft = plan.past.draft, plan.amended.isEmpty {
        keep(draft, of: store, butFor: plan.head)
      }
      committed.erasures = finishErasures(in: store, known: outcome)
    } catch {
      committed.effects = .failure(error)
    }
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
    plan.effects = try effects(of: &plan, in: store)
    // Caught where the command was called, which decides once more, without the snapshot.
    guard !standsOnFlaws else { throw Failure(.software, "damaged-snapshot", SnapshotFlaw.damaged.words) }
    let recorded = try storing { () throws(StorageError) in
      try session.append(plan.drafts, by: plan.by, random: &plan.random)
    }
    basis.isRecorded = true
    plan.receipt.lines = recorded.map(\.line)
    plan.receipt.notices += session.position.notices.map(\.words)
    plan.head = session.position.head
    return plan
  }

  private func writer(in store: Store) throws(Failure) -> Writer {
    if let own = store.journal.known.own { return own.writer }
    // There is none, or what says so cannot be read.
    let state = try writerState(of: store)
    guard let writer = try storing({ () throws(StorageError) in try state.binding() })?.writer else {
      throw Failure(StorageError.otherWriter(bound: nil))
    }
    return writer
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
