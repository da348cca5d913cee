import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows the events of the log, filtered.
struct ShowJournal: Intent {
  var person: PersonWord?
  var team: TeamCode?
  var type: EventType?
  var period: Period?
  var last: Int?

  static let command = Command<any Intent>(
    "Shows the events of the log in the order in which they were recorded, the newest last.",
    examples: [
      Example("leerlijn journal --last 10", "the last ten events"),
      Example("leerlijn journal --person p-k3m8qawe", "everything that names somebody"),
      Example("leerlijn journal --type workshop-held --period 2024-2025", "the workshops of a school year"),
    ],
    takes: Option.optional("person", "PERSON", "only events that name this person", read: .person),
    Option.optional("team", "TEAM", "only events about this team or its members of today", read: .code()),
    Option.optional("type", "TYPE", "only events of this kind", read: .eventType),
    Option.optional("period", "PERIOD", "only events of this school year or calendar year", read: .period),
    Option.optional("last", "N", "only the last so many", read: .integer(in: 1...1_000_000)),
    action: ShowJournal.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let asOf = try desk.asOf()
    let members = try members(on: asOf, at: desk)
    var entries: [Entry] = []
    func take(_ entry: Entry) {
      guard entry.on <= asOf, matches(entry, members: members) else { return }
      entries.append(entry)
      if let last, entries.count >= 2 * last { entries.removeFirst(entries.count - last) }
    }
    let outcome: ReadOutcome
    if let person {
      var seen: [Entry] = []
      // So few are put in order faster than all writers are merged.
      let trail = try desk.trail(of: person) { seen.append($0) }
      outcome = trail.outcome
      seen.sort { $0.key < $1.key }
      for entry in seen where entry.mentions.people.contains(trail.person) || entry.by == trail.person { take(entry) }
    } else {
      outcome = try desk.read(order: .logOrder, take)
    }
    if let last { entries = entries.suffix(last) }
    return Reply(
      JournalAnswer(
        entries, filter: filter, names: Names(try desk.shownNames()), asOf: asOf, knownAt: outcome.knownAt))
  }

  /// The members of the team that was asked for.
  private func members(on day: Day, at desk: Desk) throws(Failure) -> Set<PersonCode> {
    guard let team else { return [] }
    return Set(try desk.known(asking: [.organisation]).answers.organisation.members(on: day)[team]?.map(\.person) ?? [])
  }

  /// The filters as they were given, nil when everything is shown.
  private var filter: String? {
    let parts = [
      person.map { "--person \($0.text)" }, team.map { "--team \($0)" }, type.map { "--type \($0)" },
      period.map { "--period \($0)" }, last.map { "--last \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func matches(_ entry: Entry, members: Set<PersonCode>) -> Bool {
    if let type, entry.type != type { return false }
    if let period, !period.contains(entry.on) { return false }
    guard let team else { return true }
    let mentions = entry.mentions
    return mentions.teams.contains(team) || !mentions.people.isDisjoint(with: members)
  }
}

extension Entry {
  /// Who and which teams stand in the fields of the event.
  fileprivate var mentions: (people: Set<PersonCode>, teams: Set<TeamCode>) {
    guard let contents = contents ?? original else { return ([], []) }
    let codes = contents.codes
    return (Set(codes.compactMap { PersonCode($0) }), Set(codes.compactMap { TeamCode($0) }))
  }
}
