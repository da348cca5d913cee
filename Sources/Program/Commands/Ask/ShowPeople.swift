import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows who is in service, or which members are to be measured.
struct ShowPeople: Intent {
  var team: TeamCode?
  var isNotMeasured: Bool
  var isOutOfDate: Bool

  static let command = Command<any Intent>(
    "Shows who is in service, with the names of the register.",
    examples: [
      Example("leerlijn people", "everyone in service today"),
      Example("leerlijn people --not-measured", "members of teams who were never measured"),
    ],
    takes: Option.optional("team", "TEAM", "only people of this team", read: .code()),
    Option.flag("not-measured", "only members of teams who were never measured"),
    Option.flag("out-of-date", "only members of teams of whom no measurement is valid any more"),
    action: ShowPeople.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [.organisation, .docentLevels])
    let people = known.answers.organisation.inService(on: known.asOf).filter { member in
      (team == nil || member.team == team) && isWanted(member, in: known)
    }
    // The command is there to look codes up by names: it always shows them.
    let names = try desk.names(in: try desk.store())
    return Reply(
      PeopleAnswer(
        people, selection: selection, names: Names(names), asOf: known.asOf,
        knownAt: known.outcome.knownAt))
  }

  private var selection: PeopleAnswer.Selection {
    switch (isNotMeasured, isOutOfDate) {
    case (false, false): .inService
    case (true, false): .notMeasured
    case (false, true): .outOfDate
    case (true, true): .toMeasure
    }
  }

  private func isWanted(_ member: Membership, in known: Known) -> Bool {
    guard isNotMeasured || isOutOfDate else { return true }
    guard member.function.teaches else { return false }
    guard let level = known.answers.docentLevels.level(of: member.person, on: known.asOf) else { return isNotMeasured }
    return isOutOfDate && level.isOutOfDate
  }
}
