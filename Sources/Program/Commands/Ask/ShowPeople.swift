import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows who is in service, or which members are not measured.
struct ShowPeople: Intent {
  var isNotMeasured: Bool

  static let command = Command<any Intent>(
    "people", "Shows who is in service, with the names of the register.",
    examples: [
      Example("leerlijn people", "everyone in service today"),
      Example("leerlijn people --not-measured", "members of teams who were never measured"),
    ],
    takes: Option.flag("not-measured", "only members of teams who were never measured"),
    action: ShowPeople.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known()
    let levels = known.answers.docentLevels
    let people = known.answers.organisation.inService(on: known.asOf).filter { member in
      !isNotMeasured || member.function.teaches && levels.level(of: member.person, on: known.asOf) == nil
    }
    // The command is there to look codes up by names: it always shows them.
    let names = try desk.names(in: try desk.store())
    return Reply(
      PeopleAnswer(
        people, selection: isNotMeasured ? .notMeasured : .inService, names: Names(names), asOf: known.asOf,
        knownAt: known.outcome.knownAt))
  }
}
