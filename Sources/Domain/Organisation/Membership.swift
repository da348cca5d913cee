/// Where and as what somebody is in service on a day.
public struct Membership: Hashable, Sendable {
  public let person: PersonCode
  /// The team to which the person belongs, or nil when no existing team is left to belong to.
  public let team: TeamCode?
  /// The team in which the person was last placed; it may be dissolved since.
  public let placedIn: TeamCode
  public let function: Function
  public let background: Background?
  public let fte: Hundredths?
  /// The first day in service, of the last joining.
  public let since: Day
}

extension Organisation {
  /// Where and as what somebody is in service on a day, or nil when not in service.
  ///
  /// The day of joining is the first day in, the day of leaving the first day out; a second joining replaces the first, and
  /// a move of someone not in service is ignored (DESIGN.md section 8.2).
  public func member(_ person: PersonCode, on day: Day) -> Membership? {
    var moved = PersonMoved(person: person)
    for change in services.statements(about: person, through: day) {
      switch change.value {
      case .left: return nil
      case .moved(let earlier):
        moved.team = moved.team ?? earlier.team
        moved.function = moved.function ?? earlier.function
        moved.fte = moved.fte ?? earlier.fte
      case .joined(let joined):
        let team = moved.team ?? joined.team
        return Membership(
          person: person, team: heir(of: team, on: day), placedIn: team, function: moved.function ?? joined.function,
          background: joined.background, fte: moved.fte ?? joined.fte, since: change.turn.on)
      }
    }
    return nil
  }

  /// Everyone in service on a day, whatever the function, by code.
  public func inService(on day: Day) -> [Membership] {
    services.subjects.sorted().compactMap { member($0, on: day) }.filter { only == nil || $0.team != nil }
  }

  /// The members on a day, who are docents and instructeurs only, per team; nil stands for no team.
  public func members(on day: Day) -> [TeamCode?: [Membership]] {
    Dictionary(grouping: inService(on: day).filter(\.function.teaches), by: \.team)
  }

  /// The moves of someone who was not in service: they are ignored.
  public var movesOutOfService: [EventID] {
    var found: [Turn] = []
    for person in services.subjects {
      var isIn = false
      for change in services.statements(about: person).reversed() {
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
