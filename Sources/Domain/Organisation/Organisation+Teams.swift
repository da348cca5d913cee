extension Organisation {
  /// The teams that exist on a day, by code.
  public func teams(on day: Day) -> [TeamFormed] { existing(among: teamStates(on: day)) }

  /// A team as it was last formed, or nil when it does not exist on a day.
  ///
  /// The latest of formed and dissolved decides; the day of dissolving is the first day without the team.
  public func team(_ team: TeamCode, on day: Day) -> TeamFormed? {
    guard case .formed(let formed) = teams.latest(about: team, on: day)?.value else { return nil }
    return counted(formed)
  }

  /// The existing team to which those placed in a team belong on a day, or nil when there is none.
  func heir(of team: TeamCode, on day: Day) -> TeamCode? {
    heir(of: team) { teams.latest(about: $0, on: day)?.value }
  }

  /// What last became of every team up to a day.
  func teamStates(on day: Day) -> Lookup<TeamCode, TeamChange> {
    var states = Lookup<TeamCode, TeamChange>()
    teams.each(through: day) { team, changes in
      guard let change = changes.next()?.value else { return }
      _ = states.number(of: team, addedWith: change)
    }
    return states
  }

  /// The same as what is asked about a day, where what became of every team is at hand.
  func heir(of team: TeamCode, among states: Lookup<TeamCode, TeamChange>) -> TeamCode? {
    heir(of: team) { states[$0] }
  }

  func existing(among states: Lookup<TeamCode, TeamChange>) -> [TeamFormed] {
    states.entries.compactMap { entry in
      guard case .formed(let formed) = entry.value else { return nil }
      return counted(formed)
    }.sorted { $0.team < $1.team }
  }

  private func counted(_ team: TeamFormed) -> TeamFormed? { only == nil || only == team.college ? team : nil }

  /// Those of a dissolved team belong to the one it went into, followed on; a circle leads nowhere.
  private func heir(of team: TeamCode, state: (TeamCode) -> TeamChange?) -> TeamCode? {
    var visited: Set<TeamCode> = []
    var next = team
    while let change = state(next) {
      switch change {
      case .formed(let formed): return counted(formed) == nil ? nil : next
      case .dissolved(let into):
        guard let into, visited.insert(next).inserted else { return nil }
        next = into
      }
    }
    return nil
  }
}
