public import Domain

/// The levels per team on a day.
public struct TeamTable: Hashable, Sendable {
  public let on: Day
  public let comparedWith: Day?
  /// The teams that exist on the day by code; last the row of those without a team, when there are any.
  public let rows: [TeamRow]
  /// All members together, those without a team too.
  public let total: TeamRow
}

/// The levels of one group of members: of a team, of those without one, or of all.
public struct TeamRow: Hashable, Sendable {
  /// The team, or nil for those without one and for the total.
  public let team: TeamCode?
  public let name: String?
  /// The college of the team; of the total the one to which all teams belong, if there is one.
  public internal(set) var college: CollegeCode?
  public let standing: Standing
  /// The last measurement of the team as a whole.
  public internal(set) var measurement: TeamMeasurement?
  /// The ambition in force.
  public internal(set) var ambition: AmbitionSet?
  /// How far each clause of the ambition is reached.
  public internal(set) var clauses: [ClauseState] = []
  /// The change since the other day, when one was asked.
  public let change: LevelChange?

  init(_ team: TeamFormed?, _ standing: Standing, _ earlier: Standing?) {
    self.team = team?.team
    name = team?.name
    college = team?.college
    self.standing = standing
    change = earlier.map { LevelChange(from: $0, to: standing) }
  }
}

/// A measurement of a team as a whole, without names.
public struct TeamMeasurement: Hashable, Sendable {
  public let event: EventID
  public let on: Day
  public let method: Method
  public let levels: LevelCounts
}

/// What became of the levels in a group between two days.
public struct LevelChange: Hashable, Sendable {
  /// The other day.
  public let on: Day
  /// How many people are measured members of the group on both days; the next three add up to it.
  public let cohort: Int
  public let up: Int
  public let down: Int
  public let same: Int
  /// How the whole group stood on the other day.
  public let members: Int
  public let measured: Int
  public let levels: LevelCounts
  public let atLeastB1: Int

  init(from earlier: Standing, to later: Standing) {
    var (up, down, same) = (0, 0, 0)
    for (before, after) in earlier.cohort(with: later) {
      if after.level.level > before.level.level {
        up += 1
      } else if after.level.level < before.level.level {
        down += 1
      } else {
        same += 1
      }
    }
    (self.up, self.down, self.same) = (up, down, same)
    on = earlier.on
    cohort = up + down + same
    members = earlier.members
    measured = earlier.measured
    levels = earlier.levels
    atLeastB1 = earlier.atLeastB1
  }
}
