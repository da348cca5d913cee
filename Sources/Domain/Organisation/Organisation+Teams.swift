extension Organisation {
  /// The teams that exist on a day, by code.
  public func teams(on day: Day) -> [TeamFormed] {
    teams.subjects.compactMap { team($0, on: day) }.sorted { $0.team < $1.team }
  }

  /// A team as it was last formed, or nil when it does not exist on a day.
  ///
  /// The latest of formed and dissolved decides; the day of dissolving is the first day without the team.
  public func team(_ team: TeamCode, on day: Day) -> TeamFormed? {
    guard case .formed(let formed) = teams.latest(about: team, on: day)?.value else { return nil }
    return only == nil || only == formed.college ? formed : nil
  }

  /// The existing team to which those placed in a team belong on a day, or nil when there is none.
  ///
  /// Those of a dissolved team belong to the one it went into, followed on; a circle leads nowhere.
  public func heir(of team: TeamCode, on day: Day) -> TeamCode? {
    var visited: Set<TeamCode> = []
    var next = team
    while let change = teams.latest(about: next, on: day)?.value {
      switch change {
      case .formed(let formed): return only == nil || only == formed.college ? next : nil
      case .dissolved(let into):
        guard let into, visited.insert(next).inserted else { return nil }
        next = into
      }
    }
    return nil
  }
}
