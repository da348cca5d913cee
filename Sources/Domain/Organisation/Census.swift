/// Who is in service on a day, and the teams that exist on it: found once for all questions about that day.
public struct Census: Sendable {
  /// The day.
  public let day: Day
  /// Everyone in service, whatever the function, in no order that means anything.
  public let members: [Membership]
  /// The teams that exist, by code.
  public let teams: [TeamFormed]

  /// Everyone in service by code.
  public var membersByCode: [Membership] {
    // In a snapshot they stand so.
    guard zip(members, members.dropFirst()).contains(where: { $0.person >= $1.person }) else { return members }
    return members.indices.sorted { members[$0].person < members[$1].person }.map { members[$0] }
  }

  /// The teams to which those of some people belong who are in service, nil where that is to none.
  public func teams(of people: [PersonCode]) -> Lookup<PersonCode, TeamCode?> {
    var teams = Lookup<PersonCode, TeamCode?>()
    for person in people { _ = teams.number(of: person, addedWith: nil) }
    for member in members {
      if let number = teams.number(of: member.person) { teams[number: number] = member.team }
    }
    return teams
  }
}
