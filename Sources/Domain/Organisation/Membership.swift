/// Where and as what somebody is in service on a day.
public struct Membership: Hashable, Sendable {
  public let person: PersonCode
  /// The team to which the person belongs, or nil when no existing team is left to belong to.
  public internal(set) var team: TeamCode?
  /// The team in which the person was last placed; it may be dissolved since.
  public internal(set) var placedIn: TeamCode
  public internal(set) var function: Function
  public let background: Background?
  public internal(set) var fte: Hundredths?
  /// The first day in service, of the last joining.
  public let since: Day

  init(_ joined: PersonJoined, since: Day) {
    person = joined.person
    team = joined.team
    placedIn = joined.team
    function = joined.function
    background = joined.background
    fte = joined.fte
    self.since = since
  }

  mutating func take(_ moved: PersonMoved) {
    placedIn = moved.team ?? placedIn
    function = moved.function ?? function
    fte = moved.fte ?? fte
  }
}

extension Organisation {
  /// Where and as what somebody is in service on a day, or nil when not in service.
  ///
  /// The day of joining is the first day in, the day of leaving the first day out; a second joining replaces the first, and
  /// a move of someone not in service is ignored (DESIGN.md section 8.2).
  public func member(_ person: PersonCode, on day: Day) -> Membership? {
    guard let changes = services[person] else { return nil }
    var membership: Membership?
    for change in changes.through(day) {
      switch change.value {
      case .joined(let joined): membership = Membership(joined, since: change.turn.on)
      case .moved(let moved): membership?.take(moved)
      case .left: membership = nil
      }
    }
    guard var membership else { return nil }
    membership.team = heir(of: membership.placedIn, on: day)
    return membership
  }

  /// Everyone in service on a day, whatever the function, by code.
  public func inService(on day: Day) -> [Membership] {
    services.keys.compactMap { member($0, on: day) }.filter { only == nil || $0.team != nil }
      .sorted { $0.person < $1.person }
  }

  /// The members on a day, who are docents and instructeurs only, per team; nil stands for no team.
  public func members(on day: Day) -> [TeamCode?: [Membership]] {
    Dictionary(grouping: inService(on: day).filter(\.function.teaches), by: \.team)
  }

  /// The moves of someone who was not in service: they are ignored.
  public var movesOutOfService: [EventID] {
    var found: [Turn] = []
    for changes in services.values {
      var isIn = false
      for change in changes.moments {
        switch change.value {
        case .joined: isIn = true
        case .left: isIn = false
        case .moved: if !isIn { found.append(change.turn) }
        }
      }
    }
    return found.sorted().map(\.key.id)
  }
}
