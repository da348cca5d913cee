public import Domain

/// When something last happened in a team: a standstill is what a college wants to see early (DESIGN.md section 8.7).
public struct Rhythm: Projection {
  /// The last days up to the one that was asked for.
  public struct Beat: Hashable, Sendable {
    /// The last workshop, coaching, help or step of Canvas.
    public var activity: Day?
    /// The last measurement of the team or of one of its members.
    public var measurement: Day?
  }

  /// The days of workshops and coaching; what somebody attended has the day of its session.
  var sessions = History<EventID, Happening>()
  var attended = History<PersonCode, EventID>()
  var activity = History<TeamCode, Happening>()
  var measurements = History<TeamCode, Happening>()
  var helped = History<PersonCode, Happening>()
  var measured = History<PersonCode, Happening>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .workshopHeld(let held): begin(fact, for: held.team)
    case .coachingHeld(let held): begin(fact, for: held.team)
    case .workshopAttended(let said): attended.insert(said.workshop, about: said.person, at: turn)
    case .coachingAttended(let said): attended.insert(said.coaching, about: said.person, at: turn)
    case .canvasStepChanged(let change): activity.insert(Happening(), about: change.team, at: turn)
    case .helpGiven(let help):
      switch help.helped {
      case .person(let person): helped.insert(Happening(), about: person, at: turn)
      case .team(let team): activity.insert(Happening(), about: team, at: turn)
      }
    case .teamLevelMeasured(let said): measurements.insert(Happening(), about: said.team, at: turn)
    case .levelMeasured(let said): measured.insert(Happening(), about: said.person, at: turn)
    default: break
    }
  }

  private mutating func begin(_ fact: Fact, for team: TeamCode?) {
    sessions.insert(Happening(), about: fact.id, at: fact.turn)
    if let team { activity.insert(Happening(), about: team, at: fact.turn) }
  }

  public mutating func merge(_ other: Rhythm) {
    sessions.merge(other.sessions)
    attended.merge(other.attended)
    activity.merge(other.activity)
    measurements.merge(other.measurements)
    helped.merge(other.helped)
    measured.merge(other.measured)
  }

  /// The last days on which something happened in each team that exists on a day, or with those who belong to it then.
  public func beats(on day: Day, organisation: Organisation) -> [(team: TeamFormed, beat: Beat)] {
    var beats = Lookup<TeamCode, Beat>()
    organisation.eachInService(on: day) { member in
      guard let team = member.team else { return }
      let number = beats.number(of: team, addedWith: Beat())
      beats[number: number].note(activity: activity(of: member.person, on: day))
      beats[number: number].note(measurement: measured.latest(about: member.person, on: day)?.turn.on)
    }
    return organisation.teams(on: day).map { team in
      var beat = beats[team.team] ?? Beat()
      beat.note(activity: activity.latest(about: team.team, on: day)?.turn.on)
      beat.note(measurement: measurements.latest(about: team.team, on: day)?.turn.on)
      return (team, beat)
    }
  }

  private func activity(of person: PersonCode, on day: Day) -> Day? {
    let attended = attended.statements(about: person).compactMap {
      sessions.latest(about: $0.value, on: day)?.turn.on
    }
    return (attended + [helped.latest(about: person, on: day)?.turn.on].compactMap(\.self)).max()
  }
}

/// That something happened, and nothing more.
struct Happening: Sendable {}

extension Rhythm.Beat {
  fileprivate mutating func note(activity day: Day?) { activity = [activity, day].compactMap(\.self).max() }
  fileprivate mutating func note(measurement day: Day?) { measurement = [measurement, day].compactMap(\.self).max() }
}
