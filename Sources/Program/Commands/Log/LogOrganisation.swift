import Arguments
import Domain

/// Records that a college begins.
struct LogCollege: Recording {
  var college: CollegeCode
  var name: String
  var institution: String?
  var occasion: Occasion

  static let command = Command<any Intent>(
    "Records that a college begins.",
    examples: [Example("leerlijn log college west 'College West' --on 2023-08-01", "a college")],
    takes: Argument.required("COLLEGE", "its code", read: .code()), Argument.required("NAME", "its name", read: .text),
    Option.optional("institution", "NAME", "the institution of which it is a part", read: .text), Occasion.undated,
    action: LogCollege.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    [occasion.draft(.collegeOpened(CollegeOpened(college: college, name: name, institution: institution)), context)]
  }
}

/// Records that teams are formed and dissolved.
enum LogTeam {
  static let command = Command<any Intent>(
    "Records that a team is formed or dissolved.",
    sections: [.init("Commands", [.init("form", Form.command), .init("dissolve", Dissolve.command)])])

  struct Form: Recording {
    var team: TeamCode
    var name: String
    var college: CollegeCode
    var occasion: Occasion

    static let command = Command<any Intent>(
      "Records that a team is formed.",
      examples: [Example("leerlijn log team form zorg 'Zorg en Welzijn' --college west", "a team of a college")],
      takes: Argument.required("TEAM", "its code", read: .code()), Argument.required("NAME", "its name", read: .text),
      Option.required("college", "COLLEGE", "the college to which it belongs", read: .code()), Occasion.undated,
      action: Form.init)

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      [occasion.draft(.teamFormed(TeamFormed(team: team, name: name, college: college)), context)]
    }
  }

  struct Dissolve: Recording {
    var team: TeamCode
    var into: TeamCode?
    var occasion: Occasion

    static let command = Command<any Intent>(
      "Records that a team ceases to be; its members belong to the team it goes into.",
      examples: [Example("leerlijn log team dissolve zorg --into welzijn --on 2026-08-01", "two teams become one")],
      takes: Argument.required("TEAM", "the team", read: .code()),
      Option.optional("into", "TEAM", "the team to which its members then belong", read: .code()), Occasion.undated,
      action: Dissolve.init)

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      [occasion.draft(.teamDissolved(TeamDissolved(team: team, into: into)), context)]
    }
  }
}

/// Records that somebody takes or puts down a role.
struct LogRole: Recording {
  var who: Who
  var role: Role
  var team: TeamCode?
  var college: CollegeCode?
  var minutes: Minutes?
  var end: Bool
  var occasion: Occasion

  static let command = Command<any Intent>(
    "Records that somebody takes a role beside the work in the team, or puts it down.",
    examples: [
      Example("leerlijn log role p-k3m8qawe canvas-coach --team zorg --minutes 2400", "forty hours for it"),
      Example("leerlijn log role p-k3m8qawe canvas-coach --team zorg --ended", "the role is put down"),
    ],
    takes: Argument.required("WHO", "who", read: .who),
    Argument.required("ROLE", "the role", read: .choice(of: Role.self)),
    Option.optional("team", "TEAM", "the team in which", read: .code()),
    Option.optional("college", "COLLEGE", "the college in which", read: .code()),
    Option.optional("minutes", "N", "the time for it in a school year", read: .number()),
    Option.flag("ended", "the role is put down"), Occasion.undated,
    action: LogRole.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    try context.people(on: context.day(occasion.on)).find(who).map { person in
      let event: Event =
        end
        ? .roleEnded(RoleEnded(person: person, role: role, team: team, college: college))
        : .roleTaken(RoleTaken(person: person, role: role, team: team, college: college, minutes: minutes))
      return occasion.draft(event, context)
    }
  }
}

/// Records that a round of measurements is opened or closed.
struct LogRound: Recording {
  var round: RoundCode
  var change: Change
  var until: DayWord?
  var occasion: Occasion

  enum Change: Sendable {
    case open(Scope)
    case close
  }

  static let command = Command<any Intent>(
    "Records that a round of measurements is opened or closed.",
    examples: [
      Example("leerlijn log round 2025-najaar --open college:west --until 2025-12-01", "a round for a college"),
      Example("leerlijn log round 2025-najaar --close", "the round is over"),
    ],
    takes: Argument.required("ROUND", "the code of the round", read: .code()),
    Choice.required([
      Option.optional("open", "SCOPE", "opens it for college:CODE or team:CODE", read: .scope).meaning(Change.open),
      Option.flag("close", "closes it").meaning(Change.close),
    ]),
    Option.optional("until", "DAY", "the day until which it is planned", read: .day), Occasion.undated,
    action: LogRound.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let event: Event =
      switch change {
      case .open(let scope):
        .roundOpened(RoundOpened(round: round, scope: scope, until: until?.resolvedAhead(today: context.today)))
      case .close: .roundClosed(RoundClosed(round: round))
      }
    return [occasion.draft(event, context)]
  }
}

/// Records what a college or a team wants to have reached.
struct LogAmbition: Recording {
  var ambition: AmbitionCode
  var scope: Scope
  var deadline: DayWord
  var clauses: [Clause]
  var occasion: Occasion

  static let command = Command<any Intent>(
    "Records what levels a college or a team wants to have reached.",
    examples: [
      Example(
        "leerlijn log ambition digi-2026 --for college:west --deadline 2026-07-31 "
          + "--clauses B1=share:50,B2=count:2,C1=count:1", "half at B1 or above, two at B2, one at C1")
    ],
    takes: Argument.required("AMBITION", "its code", read: .code()),
    Option.required("for", "SCOPE", "for college:CODE or team:CODE", read: .scope),
    Option.required("deadline", "DAY", "the day by which it should be reached", read: .day),
    Option.required("clauses", "LIST", "what is wanted, such as B1=share:50,B2=count:2", read: .list(of: .clause)),
    Occasion.undated,
    action: LogAmbition.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let set = AmbitionSet(
      ambition: ambition, scope: scope, deadline: deadline.resolvedAhead(today: context.today), clauses: clauses)
    return [occasion.draft(.ambitionSet(set), context)]
  }
}
