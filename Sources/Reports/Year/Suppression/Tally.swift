import Domain
import Projections

/// How many members of a group stand where on a day; groups add up.
struct Tally: Hashable, Sendable {
  var members = 0
  var levels = LevelCounts()

  var measured: Int { levels.total }

  static func + (one: Tally, other: Tally) -> Tally {
    var sum = Tally(members: one.members + other.members)
    for level in Level.allCases { sum.levels[level] = one.levels[level] + other.levels[level] }
    return sum
  }
}

extension Tally {
  init(_ standing: Standing) {
    self.init(members: standing.members, levels: standing.levels)
  }
}

/// A group of members at the start and at the end of a year.
struct LevelGroup: Hashable, Sendable {
  enum Label: Hashable, Sendable {
    case team(TeamCode, name: String)
    case teamless
    /// Groups that are too small to stand alone, and those that hide them.
    case others([LevelGroup.Label])
    case total(teams: Int)

    var team: TeamCode? {
      guard case .team(let team, _) = self else { return nil }
      return team
    }
  }

  var label: Label
  var start: Tally
  var end: Tally

  init(_ label: Label, start: Tally = Tally(), end: Tally = Tally()) {
    self.label = label
    self.start = start
    self.end = end
  }

  /// Groups together, under another label.
  init(_ label: Label, of groups: [LevelGroup]) {
    self.init(
      label, start: groups.reduce(Tally()) { $0 + $1.start }, end: groups.reduce(Tally()) { $0 + $1.end })
  }

  /// The teams that exist on either day by code, then those without a team.
  static func all(from start: TeamTable, to end: TeamTable) -> [LevelGroup] {
    var groups: [TeamCode?: LevelGroup] = [:]
    for row in end.rows {
      groups[row.team] = LevelGroup(Label(row), end: Tally(row.standing))
    }
    for row in start.rows {
      groups[row.team, default: LevelGroup(Label(row))].start = Tally(row.standing)
    }
    return groups.keys.sorted { one, other in
      guard let one, let other else { return one != nil && other == nil }
      return one < other
    }.compactMap { groups[$0] }
  }
}

extension LevelGroup.Label {
  fileprivate init(_ row: TeamRow) {
    self = row.team.map { .team($0, name: row.name ?? $0.description) } ?? .teamless
  }
}
