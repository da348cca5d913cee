public import Domain

/// How a group of members stands on a day.
public struct Standing: Hashable, Sendable {
  public let on: Day
  /// How many docents and instructeurs there are.
  public private(set) var members = 0
  /// How many stand at each level; those out of date are among them.
  public private(set) var levels = LevelCounts()
  /// Of how many members no measurement is valid any more.
  public private(set) var outOfDate = 0
  /// The current level of each measured member.
  public private(set) var levelByPerson: [PersonCode: CurrentLevel] = [:]

  init(on day: Day) {
    on = day
  }

  /// How many members have a level.
  public var measured: Int { levels.total }

  /// The level of the member in the middle, the lower one of two.
  public var median: Level? { levels.lowerMedian }

  /// How many members stand at B1 or above.
  public var atLeastB1: Int { levels.atLeast(.b1) }

  mutating func add(_ person: PersonCode, _ level: CurrentLevel?) {
    members += 1
    guard let level else { return }
    levels[level.level] += 1
    if level.isOutOfDate { outOfDate += 1 }
    levelByPerson[person] = level
  }
}

/// How every team stands on a day, and all together.
struct Standings {
  let on: Day
  private var byTeam: [TeamCode?: Standing] = [:]
  private(set) var total: Standing

  init(on day: Day, organisation: Organisation, levels: DocentLevels) {
    on = day
    total = Standing(on: day)
    for (team, members) in organisation.members(on: day) {
      for member in members {
        let level = levels.level(of: member.person, on: day)
        byTeam[team, default: Standing(on: day)].add(member.person, level)
        total.add(member.person, level)
      }
    }
  }

  subscript(team: TeamCode?) -> Standing { byTeam[team] ?? Standing(on: on) }

  /// How those without a team stand, or nil when there are none.
  var teamless: Standing? { byTeam[nil] }
}
