/// Which colleges and teams there are, who is in service where and who has which role, on any day.
///
/// A projection that stands in Domain, because what may be recorded depends on it.
public struct Organisation: Projection {
  var colleges = History<CollegeCode, CollegeOpened>()
  var teams = History<TeamCode, TeamChange>()
  var services = History<PersonCode, ServiceChange>()
  var roles = History<PersonCode, RoleChange>()
  /// The college to which the view is limited, if to one.
  public private(set) var only: CollegeCode?

  public init() {}

  /// The organisation as far as one college goes: its teams, and who belongs to one of them.
  public func limited(to college: CollegeCode) -> Organisation {
    var organisation = self
    organisation.only = college
    return organisation
  }

  public mutating func fold(_ fact: Fact) { _ = take(fact) }

  /// Takes in a fact, and tells whether it is one of those that matter here.
  mutating func take(_ fact: Fact) -> Bool {
    switch fact.event {
    case .collegeOpened(let opened): colleges.note(opened, about: opened.college, at: fact.turn)
    case .teamFormed(let formed): teams.note(.formed(formed), about: formed.team, at: fact.turn)
    case .teamDissolved(let dissolved):
      teams.note(.dissolved(into: dissolved.into), about: dissolved.team, at: fact.turn)
    case .personJoined(let joined): services.note(ServiceChange(joined), about: joined.person, at: fact.turn)
    case .personMoved(let moved): services.note(ServiceChange(moved), about: moved.person, at: fact.turn)
    case .personLeft(let left): services.note(.left, about: left.person, at: fact.turn)
    case .roleTaken(let taken): roles.note(.taken(taken), about: taken.person, at: fact.turn)
    case .roleEnded(let ended): roles.note(.ended(ended), about: ended.person, at: fact.turn)
    default: return false
    }
    return true
  }

  public mutating func settle() {
    colleges.settle()
    teams.settle()
    services.settle()
    roles.settle()
  }

  public mutating func merge(_ other: Organisation) {
    colleges.merge(other.colleges)
    teams.merge(other.teams)
    services.merge(other.services)
    roles.merge(other.roles)
  }
}

/// What became of a team.
enum TeamChange: Sendable {
  case formed(TeamFormed)
  case dissolved(into: TeamCode?)
}

/// What became of somebody's service.
enum ServiceChange: Sendable {
  case joined(TeamCode, Function, Background?, fte: Hundredths?)
  case moved(TeamCode?, Function?, fte: Hundredths?)
  case left

  init(_ said: PersonJoined) { self = .joined(said.team, said.function, said.background, fte: said.fte) }

  init(_ said: PersonMoved) { self = .moved(said.team, said.function, fte: said.fte) }
}

/// What became of somebody's roles.
enum RoleChange: Sendable {
  case taken(RoleTaken)
  case ended(RoleEnded)
}

extension Organisation {
  /// Whether a college was ever opened, on whatever day.
  public func knows(_ college: CollegeCode) -> Bool { colleges.knows(college) }

  /// Whether a team was ever formed, on whatever day; it may be dissolved since.
  public func knows(_ team: TeamCode) -> Bool {
    teams.statements(about: team).contains { if case .formed = $0.value { true } else { false } }
  }

  /// Whether a person ever joined, on whatever day.
  public func knows(_ person: PersonCode) -> Bool {
    services.statements(about: person).contains { if case .joined = $0.value { true } else { false } }
  }

  /// Everyone who ever joined, by code.
  public var people: [PersonCode] { services.subjects.filter(knows).sorted() }

  /// The colleges that are open on a day, by code.
  public func colleges(on day: Day) -> [CollegeOpened] {
    colleges.subjects.compactMap { college($0, on: day) }.sorted { $0.college < $1.college }
  }

  /// A college as it was last described up to a day, or nil when it was not yet open.
  public func college(_ college: CollegeCode, on day: Day) -> CollegeOpened? {
    colleges.latest(about: college, on: day)?.value
  }
}
