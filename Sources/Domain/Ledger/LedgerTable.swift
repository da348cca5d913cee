extension LedgerRow {
  /// Every kind of the ledger (DESIGN.md section 7): a new one is one row here.
  static let all: [LedgerRow] = [
    LedgerRow(
      "ambition-endorsed", .init("ambition", .ambition).identity, .init("team", .team).identity,
      .init("manager", .person).optional),
    LedgerRow(
      "benchmark-recorded", .init("source", .text), .init("scope", .text), .init("indicator", .text),
      .init("value", .integer(-1_000_000...1_000_000)), .init("wave", .text).optional),

    LedgerRow(
      "study-day-held", .init("title", .text), .init("college", .college).identity,
      .init("goals", .list(.event)).optional),
    LedgerRow(
      "workshop-evaluated", .init("workshop", .event).identity, .init("responses", .integer(0...100_000)),
      .init("score", .integer(0...1000))),
    LedgerRow(
      "coaching-requested", exactlyOne: ("person", "team"), .init("person", .person).optional.subject,
      .init("team", .team).optional.identity, .init("topic", .text).optional),
    LedgerRow(
      "exchange-held", .init("title", .text), .init("partners", .list(.text)),
      .init("participants", .integer(0...100_000)).optional),

    hours("hours-granted"),
    hours("hours-spent"),
    hours("hours-lapsed"),

    LedgerRow(
      "plan-adopted", .init("kind", .choice(["strategy", "college", "team", "practoraat", "study"])),
      .init("title", .text), .init("scope", .scope), .init("period", .text),
      .init("follows", .event).optional),
    LedgerRow(
      "vision-adopted", .init("team", .team).identity, .init("subject", .choice(["blended-learning", "canvas"])),
      .init("version", .text).optional),
    LedgerRow("policy-adopted", .init("policy", .policy).identity, .init("subject", .text)),
    LedgerRow("policy-translated", .init("policy", .policy).identity, .init("into", .text)),

    LedgerRow(
      "goal-set", .init("plan", .event).optional, .init("title", .text), .init("due", .day),
      .init("owner", .person).optional, .init("ground", .text).optional,
      .init("precondition", .choice(preconditions)).optional),
    LedgerRow("goal-progressed", .init("goal", .event).identity, .init("percent", .integer(0...100))),
    LedgerRow("goal-stalled", .init("goal", .event).identity, .init("cause", .text)),
    LedgerRow(
      "goal-reviewed", .init("goal", .event).identity,
      .init("outcome", .choice(["reached", "not-reached", "carried-over"])), .init("cause", .text).optional),
    LedgerRow(
      "experiment-started", .init("kind", .choice(["experiment", "track"])), .init("person", .person).subject,
      .init("question", .text), .init("goal", .event).optional),
    LedgerRow(
      "experiment-phase-reached", .init("experiment", .event).identity,
      .init("phase", .choice(experimentPhases + trackPhases))),
    LedgerRow(
      "experiment-shared", .init("experiment", .event).identity, .init("audience", .text),
      .init("product", .text).optional),

    LedgerRow("tool-listed", .init("tool", .tool).identity, .init("title", .text), .init("until", .day).optional),
    LedgerRow("tool-withdrawn", .init("tool", .tool).identity),
    LedgerRow("toolkit-promoted", .init("channel", .text), .init("scope", .scope)),
    LedgerRow(
      "tool-tried", exactlyOne: ("person", "team"), .init("tool", .tool).identity,
      .init("person", .person).optional.subject, .init("team", .team).optional.identity),

    LedgerRow(
      "precondition-rated", .init("scope", .scope), .init("precondition", .choice(preconditions)).identity,
      .init("score", .integer(1...5))),

    LedgerRow("signal-raised", .init("scope", .scope), .init("topic", .text)),
    LedgerRow("decision-taken", .init("topic", .text), .init("signal", .event).optional),
    LedgerRow("consent-given", .init("body", .text), .init("subject", .text), .init("scope", .scope)),

    LedgerRow(
      "statement-scored", .init("person", .person).subject, .init("statement", .choice(statements)).identity,
      .init("score", .integer(1...4)), .init("method", .value(Method.self))),
    LedgerRow(
      "role-performed", .init("person", .person).subject,
      .init(
        "role", .choice(["adviser", "change-agent", "trainer", "coach", "educationalist", "technovator"])
      ).identity, .init("layer", .value(OrganisationLayer.self)), .init("activity", .text).optional),
  ]

  private static func hours(_ type: EventType) -> LedgerRow {
    LedgerRow(
      type, exactlyOne: ("person", "team"), .init("person", .person).optional.subject,
      .init("team", .team).optional.identity, .init("minutes", .minutes), .init("purpose", .text),
      .init("schoolYear", .value(SchoolYear.self)), .init("cause", .text).optional)
  }

  private static let preconditions = ["vision", "policy", "leadership", "culture", "time", "infrastructure"]
  private static let experimentPhases = ["empathise", "define", "ideate", "prototype", "test"]
  private static let trackPhases = ["question", "criteria", "develop", "pilot", "scale", "evaluate"]

  /// The codes of the 36 statements of the competence profile for supporters (HAN/iXperium 2025).
  private static let statements: [String] = [
    ("ZD", 6), ("LP", 4), ("IP", 4), ("NP", 3), ("OO", 6), ("OW", 7), ("PR", 6),
  ].flatMap { prefix, count in (1...count).map { "\(prefix)\($0)" } }
}
