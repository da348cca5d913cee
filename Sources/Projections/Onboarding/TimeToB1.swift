public import Domain

/// How long it took those with one background to reach B1.
public struct TimeToB1: Hashable, Sendable {
  /// How they became teachers, or nil when that was not recorded.
  public let background: Background?
  public let members: Int
  /// How many of them have been at B1 or above since they joined.
  public let reached: Int
  /// The days from joining to B1 of the one in the middle of those who reached it, the lower one of two.
  public let medianDays: Int?
}

extension Onboarding {
  /// How long the members on a day took from joining to B1, per background; those of unknown background come last.
  public func timeToB1(on day: Day, organisation: Organisation, levels: DocentLevels) -> [TimeToB1] {
    let members = organisation.inService(on: day).filter(\.function.teaches)
    return (Background.allCases + [nil]).compactMap { background in
      let alike = members.filter { $0.background == background }
      guard !alike.isEmpty else { return nil }
      let days = alike.compactMap { member in
        levels.firstDay(of: member.person, reaching: .b1, from: member.since, through: day).map { $0 - member.since }
      }.sorted()
      return TimeToB1(
        background: background, members: alike.count, reached: days.count,
        medianDays: days.isEmpty ? nil : days[(days.count - 1) / 2])
    }
  }
}
