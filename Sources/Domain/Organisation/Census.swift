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
}

extension [Membership] {
  /// Where and as what somebody is in service, of those who are by code, or nil when not among them.
  public func membership(of person: PersonCode) -> Membership? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].person < person { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].person == person ? self[low] : nil
  }
}
