public import Domain
public import Projections
public import Wire

/// The answer of `audit`: how somebody's level came to be what it is, and on what that rests.
public struct AuditAnswer: Answer {
  /// The answer as it was known just before the last correction.
  public struct Earlier: Hashable, Sendable {
    /// The correction.
    public let amendment: Amendment
    /// The level without it.
    public let level: CurrentLevel?

    public init(before amendment: Amendment, level: CurrentLevel?) {
      self.amendment = amendment
      self.level = level
    }

    /// The last moment at which the correction was not known.
    public var knownAt: Moment { AuditAnswer.moment(before: amendment) }
  }

  let audit: Audit
  let entries: [EventID: Entry]
  let earlier: Earlier?
  let chain: Frontier?
  /// That the person was forgotten, and how.
  let forgotten: Forgetting?
  /// Measurements that were erased one by one: the log no longer says whose they were.
  let erased: [EventID]
  let names: Names
  let basis: Basis

  /// The audit of a person with the entries that its steps come from; those of their amendments are shown when given.
  ///
  /// `earlier` is the answer before `lastCorrection`, when there is one; `chain` holds the head of each writer when every
  /// hash up to there was verified.
  public init(
    _ audit: Audit, entries: [Entry], earlier: Earlier? = nil, chain: Frontier? = nil, forgotten: Forgetting? = nil,
    erased: [EventID] = [], names: Names = .none, knownAt: Moment?
  ) {
    self.audit = audit
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    self.earlier = earlier
    self.chain = chain
    self.forgotten = forgotten
    self.erased = erased
    self.names = names
    basis = Basis(asOf: audit.asOf, knownAt: knownAt)
  }

  /// The last amendment of the events that the steps of an audit come from, or nil when none was amended.
  public static func lastCorrection(of audit: Audit, among entries: [Entry]) -> Amendment? {
    let events = Set(audit.steps.map(\.event))
    return entries.filter { events.contains($0.id) }
      .flatMap { $0.revisions.filter { !$0.isIgnored }.map(\.amendment) }
      .max { $0.key < $1.key }
  }

  /// The last moment at which an amendment was not known: what to ask for the answer without it.
  public static func moment(before amendment: Amendment) -> Moment {
    amendment.key.recorded.adding(milliseconds: -1)
  }

  public var json: JSON {
    .object(
      [JSON.Member("person", .text(audit.person))]
        + (names.areAsked ? [JSON.Member("name", .text(names[audit.person]))] : []) + basis.members + [
          JSON.Member("level", .word(audit.level?.level)),
          JSON.Member("outOfDate", .bool(audit.level?.isOutOfDate ?? false)),
          JSON.Member("decidedBy", .text(audit.level?.measurement)),
          JSON.Member("steps", .array(audit.steps.map(json))),
          JSON.Member("forgotten", forgotten?.json ?? .null),
          JSON.Member("erased", .array(erased.map { .text($0) })),
        ])
  }

  private func json(_ step: Audit.Step) -> JSON {
    let entry = entries[step.event]
    return [
      "kind": .word(step.kind),
      "on": .text(step.on),
      "event": .text(step.event),
      "method": .word(step.measurement?.method),
      "assessor": .text(step.measurement?.assessor),
      "by": .text(step.by),
      "recorded": .text(step.key.recorded),
      "level": .word(step.level),
      "before": .word(step.before?.level),
      "after": .word(step.after?.level),
      "decides": .bool(step.decides),
      "retracted": .bool(step.isRetracted),
      "amendedBy": entry?.amendedBy ?? [],
      "file": .text(entry?.path),
      "line": .amount(entry?.place.line),
    ]
  }
}

extension Forgetting {
  fileprivate var json: JSON {
    [
      "on": .text(on), "event": .text(key.id), "by": .text(by), "recorded": .text(key.recorded),
      "ground": .string(ground),
    ]
  }
}
