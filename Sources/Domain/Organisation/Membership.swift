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

  fileprivate init(_ person: PersonCode, _ service: Service, team: TeamCode?) {
    self.person = person
    self.team = team
    placedIn = service.team
    function = service.function
    background = service.background
    fte = service.fte
    since = service.since
  }
}

/// As what and since when somebody is in service.
private struct Service {
  let team: TeamCode
  let function: Function
  let background: Background?
  let fte: Hundredths?
  let since: Day
}

extension Organisation {
  /// Where and as what somebody is in service on a day, or nil when not in service.
  ///
  /// The day of joining is the first day in, the day of leaving the first day out; a second joining replaces the first, and
  /// a move of someone not in service is ignored (DESIGN.md section 8.2).
  public func member(_ person: PersonCode, on day: Day) -> Membership? {
    var changes = services.cursor
    changes.seek(person, through: day)
    return Organisation.service(of: &changes).map { service in
      Membership(person, service, team: heir(of: service.team, on: day))
    }
  }

  /// The last service of which nothing was left, of what became of somebody's service, latest first.
  private static func service(of changes: inout History<PersonCode, ServiceChange>.Cursor) -> Service? {
    var (team, function, fte): (TeamCode?, Function?, Hundredths?)
    while let (on, change) = changes.next() {
      switch change {
      case .left: return nil
      case .moved(let toTeam, let toFunction, let toFTE):
        team = team ?? toTeam
        function = function ?? toFunction
        fte = fte ?? toFTE
      case .joined(let firstTeam, let firstFunction, let background, let firstFTE):
        return Service(
          team: team ?? firstTeam, function: function ?? firstFunction, background: background,
          fte: fte ?? firstFTE, since: on)
      }
    }
    return nil
  }

  /// Who is in service on a day, and the teams that exist on it.
  public func census(on day: Day) -> Census {
    let states = teamStates(on: day)
    // There are many people in few teams.
    var heirs = Lookup<TeamCode, TeamCode?>()
    var found: [Membership] = []
    func note(_ team: TeamCode) -> Int { heirs.number(of: team, addedWith: heir(of: team, among: states)) }
    let isLimited = only != nil
    services.each(through: day) { person, changes in
      guard let service = Organisation.service(of: &changes) else { return }
      let number = heirs.number(of: service.team) ?? note(service.team)
      let team = heirs[number: number]
      if !isLimited || team != nil { found.append(Membership(person, service, team: team)) }
    }
    return Census(day: day, members: found, teams: existing(among: states))
  }

  /// Everyone in service on a day, whatever the function, by code.
  public func inService(on day: Day) -> [Membership] { census(on: day).membersByCode }

  /// The members on a day, who are docents and instructeurs only, per team; nil stands for no team.
  public func members(on day: Day) -> [TeamCode?: [Membership]] {
    Dictionary(grouping: inService(on: day).filter(\.function.teaches), by: \.team)
  }

  /// The moves of someone who was not in service: they are ignored.
  public var movesOutOfService: [(person: PersonCode, event: EventID)] {
    var found: [(person: PersonCode, move: Turn)] = []
    services.each(through: .last) { person, changes in
      // Going back, a move is one of somebody in service when a joining comes before a leaving.
      var moves: [Turn] = []
      while let place = changes.back(), let change = changes.value(at: place) {
        switch change {
        case .moved: if let turn = changes.turn(at: place) { moves.append(turn) }
        case .joined: moves = []
        case .left:
          found += moves.map { (person, $0) }
          moves = []
        }
      }
      found += moves.map { (person, $0) }
    }
    return found.sorted { $0.move < $1.move }.map { ($0.person, $0.move.key.id) }
  }
}
