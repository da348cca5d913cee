public import Domain

/// What was done in a time.
public struct ActivitySummary: Hashable, Sendable {
  public let first: Day
  public let last: Day
  public let workshops: WorkshopSummary
  public let coaching: CoachingSummary
  /// How many members of each team that exists on the last day were reached; last those without a team, if any.
  public let reach: [Reach]
}

/// The workshops of a time.
public struct WorkshopSummary: Hashable, Sendable {
  public private(set) var held = 0
  /// The series of which a workshop was held.
  public private(set) var series: Set<Label> = []
  /// How often somebody attended.
  public private(set) var attendances = 0
  /// How many attended at least once.
  public internal(set) var people = 0
  /// How long the workshops took.
  public private(set) var minutesHeld = 0
  /// How long people attended, all together; who was not recorded to have stayed shorter stayed until the end.
  public private(set) var minutesAttended = 0

  init() {}

  mutating func add(_ workshop: Workshop, _ attended: Attendees.Session) {
    held += 1
    if let series = workshop.series { self.series.insert(series) }
    attendances += attended.count
    minutesHeld += workshop.minutes.value
    minutesAttended += attended.minutes
  }
}

/// The coaching of a time.
public struct CoachingSummary: Hashable, Sendable {
  public private(set) var held = 0
  public private(set) var attendances = 0
  /// How many were coached at least once.
  public internal(set) var people = 0
  /// How long the sessions took, each counted once however many were there.
  public private(set) var minutes = 0

  init() {}

  mutating func add(_ minutes: Minutes, _ attended: Attendees.Session) {
    held += 1
    attendances += attended.count
    self.minutes += minutes.value
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
