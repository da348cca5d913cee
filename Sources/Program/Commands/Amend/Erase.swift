import Arguments
import Domain
import Reports
import Storage

/// Erases what was recorded about a person, or one event; it cannot be undone.
struct Erase: Intent {
  var person: PersonWord?
  var event: EventID?
  var ground: String
  var also: [EventID]

  static let command = Command<any Intent>(
    "Erases everything that was recorded about a person, or one event. It cannot be undone.",
    discussion: """
      The line stays in the log with its type, its day and its hash, so that the log can still be checked; what it said goes \
      for good, on every machine that gets this log. Without a terminal to ask twice it takes --yes.
      """,
    examples: [
      Example("leerlijn erase p-k3m8qawe --ground 'verzoek van betrokkene, AVG art. 17'", "everything about a person"),
      Example("leerlijn erase p-k3m8qawe --ground 'AVG art. 17' --dry-run", "shows what would go"),
      Example("leerlijn erase --event west-812 --ground 'bijzondere gegevens in de notitie'", "one event"),
    ],
    exits: [Exit(1, "whoever was asked said no, and nothing was erased")],
    takes: Argument.optional("PERSON", "a code, or a name of the register", read: .person),
    Option.optional("event", "ID", "one event, instead of a person", read: .event),
    Option.required("ground", "TEXT", "why it must go; this text stays", read: .text),
    Option.repeated("also", "ID", "another event, such as one whose text holds the name", read: .event),
    action: Erase.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    var plan = try desk.plan(self)
    guard plan.hasSomethingToRecord else { return try finish(plan, at: desk) }
    // What cannot be recorded is refused before anybody is asked.
    var receipt = try desk.rehearse(plan, isSure: true)
    if desk.globals.manner.dryRun { return reply(plan, receipt, .none, at: desk) }
    try desk.confirm(&plan)
    let committed = try desk.commit(plan, isSure: true)
    receipt = committed.receipt
    if case .failure(let failure) = committed.effects { throw failure.afterErasing(receipt.ids) }
    if case .failed(let failure) = committed.erasures { throw failure.afterErasing(receipt.ids) }
    return reply(plan, receipt, committed.erasures, at: desk)
  }

  /// There is nothing to record; what was recorded before may still have to be carried out.
  private func finish(_ plan: ErasurePlan, at desk: Desk) throws(Failure) -> Reply {
    guard plan.isUnfinished, !desk.globals.manner.dryRun else { throw plan.nothingLeft }
    let redaction = try desk.finishErasures(in: try desk.store())
    return reply(plan, nil, .done(redaction), at: desk)
  }

  private func reply(
    _ plan: ErasurePlan, _ receipt: Receipt?, _ erasures: FinishedErasures, at desk: Desk
  ) -> Reply {
    let isDone = !desk.globals.manner.dryRun
    let answer = ErasureAnswer(
      plan, receipt, erasures, isDone: isDone, showsIDs: desk.globals.manner.verbose, outOfReach: desk.outOfReach)
    var reply = Reply(notices: receipt?.notices ?? [], json: { answer.json }, document: { answer.document(in: $0) })
    if isDone { reply.recorded = receipt?.ids ?? [] }
    return reply
  }
}

extension Failure {
  /// The erasure is recorded, and what failed came after that.
  fileprivate func afterErasing(_ ids: [EventID]) -> Failure {
    var failure = afterRecording(ids)
    failure.problems.append(
      Problem(
        "unfinished-erasure", FinishedErasures.unfinished,
        remedy: Phrase(
          nl: "Geef dezelfde opdracht nog eens; elke andere opdracht die vastlegt maakt het ook af.",
          en: "Give the same command again; any other command that records finishes it too.")))
    return failure
  }
}
