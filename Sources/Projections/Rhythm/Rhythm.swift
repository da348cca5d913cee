public import Domain

/// When something last happened in a team: a standstill is what a college wants to see early (DESIGN.md section 8.7).
///
/// Most of it is kept by other projections already; this one keeps what they let go of.
public struct Rhythm: Projection {
  /// The last days up to the one that was asked for.
  public struct Beat: Hashable, Sendable {
    /// The last workshop, coaching, help or step of Canvas.
    public var activity: Day?
    /// The last measurement of the team or of one of its members.
    public var measurement: Day?
  }

  /// The sessions that were held for a team, and the help that was given to one.
  var sessions = History<TeamCode, Happening>()
  var helped = History<PersonCode, Happening>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held): if let team = held.team { note(fact, in: team) }
    case .coachingHeld(let held): if let team = held.team { note(fact, in: team) }
    case .helpGiven(let help):
      switch help.helped {
      case .person(let person): helped.insert(Happening(), about: person, at: fact.turn)
      case .team(let team): note(fact, in: team)
      }
    default: break
    }
  }

  private mutating func note(_ fact: Fact, in team: TeamCode) {
    sessions.insert(Happening(), about: team, at: fact.turn)
  }

  public mutating func merge(_ other: Rhythm) {
    sessions.merge(other.sessions)
    helped.merge(other.helped)
  }
}

/// That something happened, and nothing more.
struct Happening: Sendable {}

extension Answers {
  /// The last days on which something happened in each team that exists on a day, or with those who belong to it then.
  public func beats(on day: Day) -> [(team: TeamFormed, beat: Rhythm.Beat)] {
    var beats = Lookup<TeamCode, Rhythm.Beat>()
    rhythm.sessions.each(through: day) { team, said in beats.note(activity: said.latest(), in: team) }
    canvasAdoption.steps.each(through: day) { step, said in beats.note(activity: said.latest(), in: step.first) }
    teamLevels.measurements.each(through: day) { team, said in beats.note(measurement: said.latest(), in: team) }
    let attended = activity.lastAttendances(through: day)
    organisation.eachInService(on: day) { member in
      guard let team = member.team else { return }
      beats.note(activity: attended[member.person], in: team)
      beats.note(activity: rhythm.helped.latest(about: member.person, on: day)?.turn.on, in: team)
      beats.note(measurement: docentLevels.measurements.latest(about: member.person, on: day)?.turn.on, in: team)
    }
    return organisation.teams(on: day).map { ($0, beats[$0.team] ?? Rhythm.Beat()) }
  }
}

extension Activity {
  /// The day of the last session up to a day that each person attended.
  fileprivate func lastAttendances(through day: Day) -> Lookup<PersonCode, Day> {
    var last = Lookup<PersonCode, Day>()
    for attendances in [workshopAttendances, coachingAttendances] {
      attendances.each(through: .last) { session, attended in
        let held =
          workshops.latest(about: session, on: day)?.turn.on ?? coachings.latest(about: session, on: day)?.turn.on
        guard let held else { return }
        for said in attended {
          let number = last.number(of: said.value.person, addedWith: held)
          last[number: number] = max(last[number: number], held)
        }
      }
    }
    return last
  }
}

extension Sequence {
  /// The day of the latest of some statements, which comes first.
  fileprivate func latest<Value>() -> Day? where Element == Statement<Value> { first { _ in true }?.turn.on }
}

extension Lookup<TeamCode, Rhythm.Beat> {
  fileprivate mutating func note(activity day: Day?, in team: TeamCode) {
    guard let day else { return }
    let number = number(of: team, addedWith: Rhythm.Beat())
    self[number: number].activity = self[number: number].activity.map { Swift.max($0, day) } ?? day
  }

  fileprivate mutating func note(measurement day: Day?, in team: TeamCode) {
    guard let day else { return }
    let number = number(of: team, addedWith: Rhythm.Beat())
    self[number: number].measurement = self[number: number].measurement.map { Swift.max($0, day) } ?? day
  }
}
