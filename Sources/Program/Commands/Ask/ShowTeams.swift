import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows the levels of teams, and what their ambitions still ask.
struct ShowTeams: Intent {
  var teams: [TeamCode]
  var compare: DayWord?

  static let command = Command<any Intent>(
    "Shows the levels of every team, and what its ambition still asks.",
    examples: [
      Example("leerlijn teams", "all teams today"),
      Example("leerlijn teams zorg --as-of 2026-01-31 --compare 2024-08-01", "one team, now against then"),
    ],
    takes: Argument.repeated("TEAM", "only these teams", read: .code()),
    Option.optional("compare", "DAY", "shows what changed since this day", read: .day),
    action: ShowTeams.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [.organisation, .docentLevels, .teamLevels])
    for team in teams where known.answers.organisation.team(team, on: known.asOf) == nil {
      let there = known.answers.organisation.teams(on: known.asOf).map(\.team.description)
      throw Failure(.data, [Problem(.unknown(noun: "team", code: team.description, candidates: there))])
    }
    let other = compare?.resolved(today: known.today)
    let table = known.answers.teams(on: known.asOf, comparedWith: other)
    let rule = known.answers.docentLevels.rule(on: known.asOf)
    return Reply(TeamsAnswer(table, chosen: teams, rule: rule, knownAt: known.outcome.knownAt))
  }
}
