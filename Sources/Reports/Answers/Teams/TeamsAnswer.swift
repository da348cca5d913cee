public import Domain
public import Projections
public import Wire

/// The answer of `teams`: the levels of every team on a day, and what its ambition still asks.
public struct TeamsAnswer: Answer {
  let table: TeamTable
  /// The rows that are shown: all, or those of the teams that were chosen.
  let rows: [TeamRow]
  let chosen: [TeamCode]
  let rule: LevelRule
  let basis: Basis

  /// The levels of teams, of the chosen ones only when there are any; the total is always of all.
  public init(_ table: TeamTable, chosen: [TeamCode] = [], rule: LevelRule, knownAt: Moment?) {
    self.table = table
    self.chosen = chosen
    self.rule = rule
    basis = Basis(asOf: table.on, knownAt: knownAt)
    rows = table.rows.filter { row in chosen.isEmpty || row.team.map { chosen.contains($0) } ?? false }
  }

  public var json: JSON {
    .object(
      basis.members + [
        JSON.Member("teams", .array(rows.map(\.json))),
        JSON.Member("total", table.total.json),
      ])
  }
}

extension TeamRow {
  fileprivate var json: JSON {
    let answer: JSON = [
      "team": .text(team),
      "name": .text(name),
      "college": team == nil ? .null : .text(college),
      "members": .integer(standing.members),
      "measured": .integer(standing.measured),
      "levels": .counts(standing.levels),
      "median": .word(standing.median),
      "atLeastB1": .integer(standing.atLeastB1),
      "outOfDate": .integer(standing.outOfDate),
      "teamMeasurement": measurement?.json ?? .null,
      "ambition": .array(clauses.map(\.json)),
    ]
    return change.map { answer.adding("compare", $0.json) } ?? answer
  }
}

extension TeamMeasurement {
  fileprivate var json: JSON { ["on": .text(on), "method": .word(method), "levels": .counts(levels)] }
}

extension ClauseState {
  fileprivate var json: JSON {
    [
      "level": .word(clause.level), "atLeast": .text(clause.atLeast), "have": .integer(have), "need": .integer(need),
      "shortfall": .integer(shortfall), "met": .bool(isMet),
    ]
  }
}

extension LevelChange {
  fileprivate var json: JSON {
    [
      "on": .text(on), "cohort": .integer(cohort), "up": .integer(up), "down": .integer(down), "same": .integer(same),
      "levels": .counts(levels), "atLeastB1": .integer(atLeastB1), "measured": .integer(measured),
      "members": .integer(members),
    ]
  }
}
