import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows on one screen how things stand.
struct ShowStatus: Intent {
  static let command = Command<any Intent>(
    "status", "Shows on one screen how things stand: levels, what is overdue, silent teams, the last events.",
    examples: [Example("leerlijn status", "how things stand today")],
    action: { ShowStatus() })

  /// How many of the last events are shown.
  private static let shown = 5

  func run(at desk: Desk) throws(Failure) -> Reply {
    var latest: [Entry] = []
    let known = try desk.known { entry in
      // Writers are read one after the other: the greatest keys are kept.
      guard latest.count < ShowStatus.shown || latest[0].key < entry.key else { return }
      latest.insert(entry, at: latest.firstIndex { entry.key < $0.key } ?? latest.endIndex)
      if latest.count > ShowStatus.shown { latest.removeFirst() }
    }
    let (answers, day) = (known.answers, known.asOf)
    let pulses = answers.beats(on: day).map { team, beat in
      StatusAnswer.Pulse(team.team, name: team.name, activity: beat.activity, measurement: beat.measurement)
    }
    return Reply(
      StatusAnswer(
        teams: answers.teams(on: day), newcomers: answers.newcomers(on: day),
        learningLines: answers.learningLines(on: day), pulses: pulses, latest: latest, names: Names(known.names),
        knownAt: known.outcome.knownAt))
  }
}
