public import Domain

/// What teams and colleges want to reach and how teams as a whole were measured (DESIGN.md section 8.2).
///
/// Who belongs to a team and at which level they stand comes from the organisation and the levels of docents.
public struct TeamLevels: Projection {
  var ambitions = History<Scope, AmbitionSet>()
  var measurements = History<TeamCode, Measured>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .ambitionSet(let ambition): ambitions.insert(ambition, about: ambition.scope, at: fact.turn)
    case .teamLevelMeasured(let measured):
      let counted = Measured(method: measured.method, counts: measured.counts)
      measurements.insert(counted, about: measured.team, at: fact.turn)
    default: break
    }
  }

  public mutating func merge(_ other: TeamLevels) {
    ambitions.merge(other.ambitions)
    measurements.merge(other.measurements)
  }

  struct Measured: Sendable {
    let method: Method
    let counts: LevelCounts
  }

  /// The ambition last set for a scope up to a day; no deadline ends it, only a later one.
  public func ambition(of scope: Scope, on day: Day) -> AmbitionSet? { ambitions.latest(about: scope, on: day)?.value }

  /// The ambition in force for a team on a day: its own, else that of its college.
  public func ambition(of team: TeamFormed, on day: Day) -> AmbitionSet? {
    ambition(of: .team(team.team), on: day) ?? ambition(of: .college(team.college), on: day)
  }

  /// The last time up to a day that a team as a whole was measured.
  public func measurement(of team: TeamCode, on day: Day) -> TeamMeasurement? {
    measurements.latest(about: team, on: day).map { measured in
      TeamMeasurement(
        event: measured.turn.key.id, on: measured.turn.on, method: measured.value.method, levels: measured.value.counts)
    }
  }
}

extension TeamLevels {
  /// The levels of every team that exists on a day, of those without a team, and of all together.
  ///
  /// With another day, each row is compared on the people who were measured members of that row on both days.
  public func table(
    on day: Day, comparedWith other: Day? = nil, organisation: Organisation, levels: DocentLevels
  ) -> TeamTable {
    let standings = Standings(on: day, organisation: organisation, levels: levels)
    let earlier = other.map { Standings(on: $0, organisation: organisation, levels: levels) }
    let teams = organisation.teams(on: day)
    var rows = teams.map { team in
      var row = TeamRow(team, standings[team.team], earlier?[team.team])
      row.measurement = measurement(of: team.team, on: day)
      row.ambition = ambition(of: team, on: day)
      row.clauses = row.ambition?.clauses.map { ClauseState($0, of: row.standing) } ?? []
      return row
    }
    let total = total(of: rows, standings.total, earlier?.total, on: day)
    if let teamless = standings.teamless {
      rows.append(TeamRow(nil, teamless, earlier.map { $0.teamless ?? Standing(on: $0.on) }))
    }
    return TeamTable(on: day, comparedWith: other, rows: rows, total: total)
  }

  private func total(of rows: [TeamRow], _ standing: Standing, _ earlier: Standing?, on day: Day) -> TeamRow {
    var total = TeamRow(nil, standing, earlier)
    let colleges = Set(rows.map(\.college))
    guard colleges.count == 1, let college = colleges.first ?? nil else { return total }
    total.college = college
    total.ambition = ambition(of: .college(college), on: day)
    total.clauses = total.ambition?.clauses.map { ClauseState($0, ofAll: standing, teams: rows.map(\.standing)) } ?? []
    return total
  }
}
