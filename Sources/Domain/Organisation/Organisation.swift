/// Which colleges and teams there are, who is in service where and who has which role, on any day.
///
/// A projection that stands in Domain, because what may be recorded depends on it.
public struct Organisation: Projection {
  var colleges: [CollegeCode: Timeline<CollegeOpened>] = [:]
  var teams: [TeamCode: Timeline<TeamChange>] = [:]
  var services: [PersonCode: Timeline<ServiceChange>] = [:]
  var roles: [PersonCode: Timeline<RoleChange>] = [:]
  /// The college to which the view is limited, if to one.
  public private(set) var only: CollegeCode?

  public init() {}

  /// The organisation as far as one college goes: its teams, and who belongs to one of them.
  public func limited(to college: CollegeCode) -> Organisation {
    var organisation = self
    organisation.only = college
    return organisation
  }

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .collegeOpened(let opened): colleges[opened.college, default: Timeline()].insert(opened, at: turn)
    case .teamFormed(let formed): teams[formed.team, default: Timeline()].insert(.formed(formed), at: turn)
    case .teamDissolved(let dissolved):
      teams[dissolved.team, default: Timeline()].insert(.dissolved(into: dissolved.into), at: turn)
    case .personJoined(let joined): services[joined.person, default: Timeline()].insert(.joined(joined), at: turn)
    case .personMoved(let moved): services[moved.person, default: Timeline()].insert(.moved(moved), at: turn)
    case .personLeft(let left): services[left.person, default: Timeline()].insert(.left, at: turn)
    case .roleTaken(let taken): roles[taken.person, default: Timeline()].insert(.taken(taken), at: turn)
    case .roleEnded(let ended): roles[ended.person, default: Timeline()].insert(.ended(ended), at: turn)
    default: break
    }
  }
}

/// What became of a team.
enum TeamChange: Sendable {
  case formed(TeamFormed)
  case dissolved(into: TeamCode?)
}

/// What became of somebody's service.
enum ServiceChange: Sendable {
  case joined(PersonJoined)
  case moved(PersonMoved)
  case left
}

/// What became of somebody's roles.
enum RoleChange: Sendable {
  case taken(RoleTaken)
  case ended(RoleEnded)
}

extension Organisation {
  /// Whether a college was ever opened, on whatever day.
  public func knows(_ college: CollegeCode) -> Bool { colleges[college] != nil }

  /// Whether a team was ever formed, on whatever day; it may be dissolved since.
  public func knows(_ team: TeamCode) -> Bool {
    teams[team]?.moments.contains { if case .formed = $0.value { true } else { false } } ?? false
  }

  /// Whether a person ever joined, on whatever day.
  public func knows(_ person: PersonCode) -> Bool {
    services[person]?.moments.contains { if case .joined = $0.value { true } else { false } } ?? false
  }

  /// Everyone who ever joined, by code.
  public var people: [PersonCode] { services.keys.filter(knows).sorted() }

  /// The colleges that are open on a day, by code.
  public func colleges(on day: Day) -> [CollegeOpened] {
    colleges.values.compactMap { $0.latest(on: day)?.value }.sorted { $0.college < $1.college }
  }

  /// A college as it was last described up to a day, or nil when it was not yet open.
  public func college(_ college: CollegeCode, on day: Day) -> CollegeOpened? {
    colleges[college]?.latest(on: day)?.value
  }
}
