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
    "journal", "Shows the events of the log in the order in which they were recorded, the newest last.",
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
    let known = try desk.known()
    let person = try person.map { (word) throws(Failure) in try desk.person(word, in: known) }
    let members = team.flatMap { known.answers.organisation.members(on: known.asOf)[$0]?.map(\.person) } ?? []
    var entries: [Entry] = []
    try desk.read(order: .logOrder) { entry in
      guard entry.on <= known.asOf, matches(entry, person: person, members: members) else { return }
      entries.append(entry)
    }
    if let last { entries = entries.suffix(last) }
    return Reply(
      JournalAnswer(
        entries, filter: filter, names: Names(known.names), asOf: known.asOf, knownAt: known.outcome.knownAt))
  }

  /// The filters as they were given, nil when everything is shown.
  private var filter: String? {
    let parts = [
      person.map { "--person \($0.text)" }, team.map { "--team \($0)" }, type.map { "--type \($0)" },
      period.map { "--period \($0)" }, last.map { "--last \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func matches(_ entry: Entry, person: PersonCode?, members: [PersonCode]) -> Bool {
    if let type, entry.type != type { return false }
    if let period, !period.contains(entry.on) { return false }
    let mentions = entry.mentions
    if let person, !mentions.people.contains(person), entry.by != person { return false }
    if let team, !mentions.teams.contains(team), mentions.people.isDisjoint(with: members) { return false }
    return true
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
