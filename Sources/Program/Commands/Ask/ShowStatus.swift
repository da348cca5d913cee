import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows on one screen how things stand.
struct ShowStatus: Intent {
  static let command = Command<any Intent>(
    "Shows on one screen how things stand: levels, what is overdue, silent teams, the last events.",
    examples: [Example("leerlijn status", "how things stand today")],
    action: { ShowStatus() })

  /// How many of the last events are shown.
  private static let shown = 5

  private static let parts: Set<Answers.Part> = [
    .organisation, .docentLevels, .teamLevels, .onboarding, .learningLines, .canvasAdoption, .activity, .rhythm,
  ]

  func run(at desk: Desk) throws(Failure) -> Reply {
    let (known, latest) = try desk.known(asking: ShowStatus.parts, withLast: ShowStatus.shown)
    let answers = known.answers
    let census = answers.organisation.census(on: known.asOf)
    let pulses = answers.beats(of: census).map { team, beat in
      StatusAnswer.Pulse(team.team, name: team.name, activity: beat.activity, measurement: beat.measurement)
    }
    return Reply(
      StatusAnswer(
        teams: answers.teams(of: census), newcomers: answers.newcomers(of: census),
        learners: answers.overdueLearners(of: census), pulses: pulses, latest: latest, names: Names(known.names),
        knownAt: known.outcome.knownAt))
  }
}
