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
  /// The current level of each measured member, by person; of all together team after team.
  public private(set) var measuredMembers: [MeasuredMember] = []

  init(on day: Day) {
    on = day
  }

  /// How many members have a level.
  public var measured: Int { levels.total }

  /// The level of the member in the middle, the lower one of two.
  public var median: Level? { levels.lowerMedian }

  /// How many members stand at B1 or above.
  public var atLeastB1: Int { levels.atLeast(.b1) }

  mutating func add(_ person: PersonCode, _ level: AttainedLevel?) {
    members += 1
    guard let level else { return }
    levels[level.level] += 1
    if level.isOutOfDate { outOfDate += 1 }
    measuredMembers.append(MeasuredMember(person: person, level: level))
  }

  /// The people who are measured members of both groups, with their levels in each.
  func cohort(with other: Standing) -> [(own: MeasuredMember, other: MeasuredMember)] {
    var cohort: [(MeasuredMember, MeasuredMember)] = []
    var rest = other.measuredMembers.sorted { $0.person < $1.person }[...]
    for member in measuredMembers.sorted(by: { $0.person < $1.person }) {
      rest = rest.drop { $0.person < member.person }
      if let first = rest.first, first.person == member.person { cohort.append((member, first)) }
    }
    return cohort
  }
}

extension Standing {
  /// Puts the measured members in order, once all are there.
  fileprivate mutating func settle() {
    measuredMembers.sort { $0.person < $1.person }
  }

  /// Takes in another group, whose members are none of this one.
  fileprivate mutating func add(_ other: Standing) {
    members += other.members
    outOfDate += other.outOfDate
    for level in Level.allCases { levels[level] += other.levels[level] }
    measuredMembers += other.measuredMembers
  }
}

/// A member with a level.
public struct MeasuredMember: Hashable, Sendable {
  public let person: PersonCode
  public let level: AttainedLevel
}

/// How every team stands on a day, and all together.
struct Standings {
  let on: Day
  private var byTeam = Lookup<TeamCode, Standing>()
  /// How those without a team stand, or nil when there are none.
  private(set) var teamless: Standing?
  private(set) var total: Standing

  init(of census: Census, levels: DocentLevels) {
    on = census.day
    total = Standing(on: on)
    let rule = levels.levels(on: on)
    let members = census.members.indices.filter { census.members[$0].function.teaches }
    levels.measurements.each(of: members.map { census.members[$0].person }, through: on) { index, measured in
      let (member, level) = (census.members[members[index]], rule.level(of: &measured))
      if let team = member.team {
        let number = byTeam.number(of: team, addedWith: Standing(on: on))
        byTeam[number: number].add(member.person, level)
      } else {
        teamless = teamless ?? Standing(on: on)
        teamless?.add(member.person, level)
      }
    }
    for number in byTeam.entries.indices { byTeam[number: number].settle() }
    teamless?.settle()
    for team in byTeam.entries.sorted(by: { $0.key < $1.key }) { total.add(team.value) }
    if let teamless { total.add(teamless) }
  }

  subscript(team: TeamCode) -> Standing { byTeam[team] ?? Standing(on: on) }
}
