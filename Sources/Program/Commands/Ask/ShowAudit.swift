import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows how and why the level of a docent changed.
struct ShowAudit: Intent {
  var person: PersonWord

  static let command = Command<any Intent>(
    "Shows how the level of a docent came about: what was measured, by whom, what decided, what was corrected.",
    examples: [
      Example("leerlijn audit p-k3m8qawe", "the level of today, and every step to it"),
      Example("leerlijn audit p-k3m8qawe --known-at 2025-11-30", "with what was known on that day"),
    ],
    exits: [Exit(1, "the person is known and was never measured")],
    takes: Argument.required("PERSON", "a code, or a name of the register", read: .person),
    action: ShowAudit.init)

  /// The kinds that bear on the levels of everybody, or do not say of whom.
  private static let kinds: Set<EventType> = ["level-rule-adopted", "contest-settled"]

  func run(at desk: Desk) throws(Failure) -> Reply {
    var levels = DocentLevels()
    var entries: [Entry] = []
    var erased: [Entry] = []
    let trail = try desk.trail(of: person, kinds: Self.kinds, verifying: true) { entry in
      if let fact = entry.fact { levels.apply(fact) }
      if entry.bearsOnLevels { entries.append(entry) }
      if entry.type == "level-measured", case .erased = entry.standing { erased.append(entry) }
    }
    let (person, outcome) = (trail.person, trail.outcome)
    let retracted = entries.compactMap(\.retractedFact).filter { $0.event.data.subject == person }
    let audit = levels.audit(of: person, on: try desk.asOf(), retracted: retracted)
    let answer = AuditAnswer(
      audit, entries: entries, earlier: try earlier(than: audit, entries, at: desk), chain: outcome.frontier,
      forgotten: outcome.forgotten[person], erased: outcome.erasedSingly(erased).map(\.id),
      names: Names(try desk.shownNames()), knownAt: outcome.knownAt)
    return Reply(answer, exit: audit.level == nil ? .no : .done)
  }

  /// The answer as it would have been before the last correction of what it rests on.
  private func earlier(
    than audit: Audit, _ entries: [Entry], at desk: Desk
  ) throws(Failure) -> AuditAnswer.Earlier? {
    guard let amendment = AuditAnswer.lastCorrection(of: audit, among: entries) else { return nil }
    var levels = DocentLevels()
    let interest = Interest(in: [audit.person], kinds: Self.kinds)
    try desk.read(.moment(AuditAnswer.moment(before: amendment)), about: interest) { entry in
      if let fact = entry.fact { levels.apply(fact) }
    }
    return AuditAnswer.Earlier(before: amendment, level: levels.level(of: audit.person, on: audit.asOf))
  }
}

extension Entry {
  /// Whether an audit may rest on it: measurements and contests, rules, and the amendments of them.
  fileprivate var bearsOnLevels: Bool {
    switch (contents ?? original)?.event {
    case .levelMeasured, .levelContested, .contestSettled, .levelRuleAdopted: true
    case .eventCorrected, .eventRetracted, .eventReinstated: true
    default: false
    }
  }

  /// The fact that a retracted event would state.
  var retractedFact: Fact? {
    guard case .retracted = standing, let contents else { return nil }
    return Fact(key: key, on: on, by: by, event: contents.event)
  }
}

extension ReadOutcome {
  /// Those of the events that were not erased with a person, of whom the log says that they were forgotten.
  fileprivate func erasedSingly(_ entries: [Entry]) -> [Entry] {
    struct Batch: Hashable {
      let writer: Writer
      let recorded: Moment
      init(_ key: Key) { (writer, recorded) = (key.id.writer, key.recorded) }
    }
    let forgetting = Set(forgotten.values.map { Batch($0.key) })
    return entries.filter { entry in
      !entry.amendments.contains { $0.change == .erase && forgetting.contains(Batch($0.key)) }
    }.sorted { $0.key < $1.key }
  }
}
