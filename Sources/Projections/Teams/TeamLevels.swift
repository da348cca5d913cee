public import Domain

/// What teams and colleges want to reach and how teams as a whole were measured (DESIGN.md section 8.2).
///
/// Who belongs to a team and at which level they stand comes from the organisation and the levels of docents.
public struct TeamLevels: Projection {
  var ambitions = History<Scope, AmbitionSet>()
  var measurements = History<TeamCode, Measured>()

  public init() {}

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .ambitionSet(let ambition): ambitions.note(ambition, about: ambition.scope, at: fact.turn)
    case .teamLevelMeasured(let measured):
      let counted = Measured(method: measured.method, counts: measured.counts)
      measurements.note(counted, about: measured.team, at: fact.turn)
    default: break
    }
  }

  public mutating func settle() {
    ambitions.settle()
    measurements.settle()
  }

  public mutating func merge(_ other: TeamLevels) {
    ambitions.merge(other.ambitions)
    measurements.merge(other.measurements)
  }

  struct Measured: Sendable {
    let method: Method
    let counts: LevelCounts
  }

  /// The ambition last set for every scope up to a day; no deadline ends one, only a later one.
  private func ambitionsInForce(on day: Day) -> Lookup<Scope, AmbitionSet> {
    var found = Lookup<Scope, AmbitionSet>()
    ambitions.each(through: day) { scope, set in
      guard let ambition = set.next()?.value else { return }
      _ = found.number(of: scope, addedWith: ambition)
    }
    return found
  }
}

extension TeamLevels {
  /// The levels of every team that exists on a day, of those without a team, and of all together.
  ///
  /// With another day, each row is compared on the people who were measured members of that row on both days.
  public func table(of census: Census, comparedWith other: Census? = nil, levels: DocentLevels) -> TeamTable {
    let day = census.day
    let standings = Standings(of: census, levels: levels)
    let earlier = other.map { Standings(of: $0, levels: levels) }
    let ambitions = ambitionsInForce(on: day)
    var measured = measurements.cursor
    var rows = census.teams.map { team in
      var row = TeamRow(team, standings[team.team], earlier?[team.team])
      measured.seek(team.team, through: day)
      row.measurement = TeamMeasurement(&measured)
      // Its own, else that of its college.
      row.ambition = ambitions[.team(team.team)] ?? ambitions[.college(team.college)]
      row.clauses = row.ambition?.clauses.map { ClauseState($0, of: row.standing) } ?? []
      return row
    }
    let total = total(of: rows, standings.total, earlier?.total, ambitions)
    if let teamless = standings.teamless {
      rows.append(TeamRow(nil, teamless, earlier.map { $0.teamless ?? Standing(on: $0.on) }))
    }
    return TeamTable(on: day, comparedWith: other?.day, rows: rows, total: total)
  }

  private func total(
    of rows: [TeamRow], _ standing: Standing, _ earlier: Standing?, _ ambitions: Lookup<Scope, AmbitionSet>
  ) -> TeamRow {
    var total = TeamRow(nil, standing, earlier)
    let colleges = Set(rows.map(\.college))
    guard colleges.count == 1, let college = colleges.first ?? nil else { return total }
    total.college = college
    total.ambition = ambitions[.college(college)]
    total.clauses = total.ambition?.clauses.map { ClauseState($0, ofAll: standing, teams: rows.map(\.standing)) } ?? []
    return total
  }
}

extension TeamMeasurement {
  /// The latest that a cursor comes to.
  fileprivate init?(_ measured: inout History<TeamCode, TeamLevels.Measured>.Cursor) {
    guard let (place, on) = measured.step(), let value = measured.value(at: place), let turn = measured.turn(at: place)
    else { return nil }
    self.init(event: turn.key.id, on: on, method: value.method, levels: value.counts)
  }
}
