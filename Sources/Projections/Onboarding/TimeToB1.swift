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
  public func timeToB1(of census: Census, levels: DocentLevels) -> [TimeToB1] {
    var found: [Background?: (members: Int, days: [Int])] = [:]
    let rules = levels.levelDays
    var measurements = levels.measurements.cursor
    var measured: [(on: Day, said: Measurement)] = []
    for member in census.members where member.function.teaches {
      measurements.seek(member.person, through: census.day)
      measured.removeAll(keepingCapacity: true)
      while let (on, value) = measurements.next() { measured.append((on, value.said)) }
      let reached = levels.firstDay(reaching: .b1, from: member.since, among: measured, by: rules)
      found[member.background, default: (0, [])].members += 1
      if let reached { found[member.background, default: (0, [])].days.append(reached - member.since) }
    }
    return (Background.allCases + [nil]).compactMap { background in
      guard let (members, days) = found[background] else { return nil }
      let inOrder = days.sorted()
      return TimeToB1(
        background: background, members: members, reached: days.count,
        medianDays: days.isEmpty ? nil : inOrder[(days.count - 1) / 2])
    }
  }
}
