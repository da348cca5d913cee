public import Domain

/// What was done in a time.
public struct ActivitySummary: Sendable {
  public let first: Day
  public let last: Day
  public let workshops: WorkshopSummary
  public let coaching: CoachingSummary
  private let taught: Attendees
  private let coached: Attendees

  init(
    first: Day, last: Day, workshops: (WorkshopSummary, attended: Attendees),
    coaching: (CoachingSummary, attended: Attendees)
  ) {
    (self.first, self.last) = (first, last)
    (self.workshops, taught) = (workshops.0.attended(by: workshops.attended), workshops.attended)
    (self.coaching, coached) = (coaching.0.attended(by: coaching.attended), coaching.attended)
  }

  /// How many members of each team that exists on the day of a census were reached; last those without a team, if any.
  public func reach(of census: Census) -> [Reach] {
    var rows = Lookup<TeamCode, Reach>()
    for team in census.teams { _ = rows.number(of: team.team, addedWith: Reach(team.team, named: team.name)) }
    var teamless = Reach(nil, named: nil)
    for member in census.members where member.function.teaches {
      let (isTaught, isCoached) = (taught.contains(member.person), coached.contains(member.person))
      if let team = member.team {
        if let number = rows.number(of: team) { rows[number: number].add(isTaught, isCoached) }
      } else {
        teamless.add(isTaught, isCoached)
      }
    }
    return rows.entries.map(\.value) + (teamless.members > 0 ? [teamless] : [])
  }
}

/// The workshops of a time.
public struct WorkshopSummary: Hashable, Sendable {
  public private(set) var held = 0
  /// The series of which a workshop was held.
  public private(set) var series: Set<Label> = []
  /// How often somebody attended.
  public private(set) var attendances = 0
  /// How many attended at least once.
  public private(set) var people = 0
  /// How long the workshops took.
  public private(set) var minutesHeld = 0
  /// How long people attended, all together; who was not recorded to have stayed shorter stayed until the end.
  public private(set) var minutesAttended = 0

  init() {}

  mutating func add(_ workshop: Workshop) {
    held += 1
    if let series = workshop.series { self.series.insert(series) }
    minutesHeld += workshop.minutes.value
  }

  fileprivate func attended(by attendees: Attendees) -> WorkshopSummary {
    var summary = self
    summary.attendances = attendees.attendances
    summary.people = attendees.count
    summary.minutesAttended = attendees.minutes
    return summary
  }
}

/// The coaching of a time.
public struct CoachingSummary: Hashable, Sendable {
  public private(set) var held = 0
  public private(set) var attendances = 0
  /// How many were coached at least once.
  public private(set) var people = 0
  /// How long the sessions took, each counted once however many were there.
  public private(set) var minutes = 0

  init() {}

  mutating func add(_ minutes: Minutes) {
    held += 1
    self.minutes += minutes.value
  }

  fileprivate func attended(by attendees: Attendees) -> CoachingSummary {
    var summary = self
    summary.attendances = attendees.attendances
    summary.people = attendees.count
    return summary
  }
}

/// How many members of a team were reached.
public struct Reach: Hashable, Sendable {
  /// The team, or nil for those without one.
  public let team: TeamCode?
  public let name: String?
  public private(set) var members = 0
  public private(set) var workshops = 0
  public private(set) var coaching = 0

  init(_ team: TeamCode?, named name: String?) {
    (self.team, self.name) = (team, name)
  }

  mutating func add(_ isTaught: Bool, _ isCoached: Bool) {
    members += 1
    if isTaught { workshops += 1 }
    if isCoached { coaching += 1 }
  }
}
