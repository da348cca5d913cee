import Arguments
import Domain

/// Records what a team says it needs to learn.
struct LogNeed: Recording {
  var team: TeamCode
  var topic: Label
  var competences: [Competence]?
  var round: RoundCode?
  var occasion: Occasion

  static let command = Command<any Intent>(
    "Records what a team says it needs to learn.",
    examples: [Example("leerlijn log need --team zorg --topic feedback --competences 4.3", "a need of a team")],
    takes: Option.required("team", "TEAM", "the team", read: .code()),
    Option.required("topic", "TOPIC", "what it is about", read: .label),
    Option.optional("competences", "LIST", "the competences it is about", read: .list(of: .competence)),
    Option.optional("round", "ROUND", "the round in which it came up", read: .code()), Occasion.undated,
    action: LogNeed.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    [
      occasion.draft(
        .needRecorded(NeedRecorded(team: team, topic: topic, competences: competences, round: round)), context)
    ]
  }
}

/// Records that a colleague helped a colleague or a team.
struct LogHelp: Recording {
  var helper: PersonWord
  var helped: Helped
  var topic: Label
  var minutes: Minutes?
  var occasion: Occasion

  enum Helped: Sendable {
    case person(PersonWord)
    case team(TeamCode)
  }

  static let command = Command<any Intent>(
    "Records that a colleague helped a colleague or a team.",
    examples: [Example("leerlijn log help p-x4c8tamb --person p-k3m8qawe --topic quiz", "one colleague helps another")],
    takes: Argument.required("HELPER", "who helped", read: .person),
    Choice.required([
      Option.optional("person", "PERSON", "who was helped", read: .person).meaning(Helped.person),
      Option.optional("team", "TEAM", "the team that was helped", read: .code()).meaning(Helped.team),
    ]),
    Option.required("topic", "TOPIC", "with what", read: .label),
    Option.optional("minutes", "N", "how long it took", read: .number()), Occasion.undated,
    action: LogHelp.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let people = context.people(on: context.day(occasion.on))
    let whom: PersonOrTeam =
      switch helped {
      case .person(let word): .person(try people.find(word))
      case .team(let team): .team(team)
      }
    let given = HelpGiven(helper: try people.find(helper), helped: whom, topic: topic, minutes: minutes)
    return [occasion.draft(.helpGiven(given), context)]
  }
}

/// Records that somebody contests a measurement, or that a contest was settled.
struct LogContest: Recording {
  var event: EventID
  var change: Change
  var occasion: Occasion

  enum Change: Sendable {
    case contest(String)
    case settle(String)
  }

  static let command = Command<any Intent>(
    "Records that somebody contests a measurement of their own level, or that a contest was settled.",
    examples: [
      Example(
        "leerlijn log contest west-812 --reason 'observatie op een bijzondere dag'", "the docent contests west-812"),
      Example("leerlijn log contest west-901 --settle 'opnieuw gemeten'", "the contest west-901 is settled"),
    ],
    takes: Argument.required("ID", "the measurement, or the contest to be settled", read: .event),
    Choice.required([
      Option.optional("reason", "TEXT", "why it is contested", read: .text).meaning(Change.contest),
      Option.optional("settle", "OUTCOME", "how the contest was settled", read: .text).meaning(Change.settle),
    ]), Occasion.undated,
    action: LogContest.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    switch change {
    case .settle(let outcome):
      return [occasion.draft(.contestSettled(ContestSettled(contest: event, outcome: outcome)), context)]
    case .contest(let reason):
      guard let person = try context.events.entry(event)?.birth?.subject else {
        throw Failure(.data, [Problem(.unknown(noun: "event", code: event.description, candidates: []))])
      }
      return [occasion.draft(.levelContested(LevelContested(person: person, event: event, reason: reason)), context)]
    }
  }
}
