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

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held): if let team = held.team { note(fact, in: team) }
    case .coachingHeld(let held): if let team = held.team { note(fact, in: team) }
    case .helpGiven(let help):
      switch help.helped {
      case .person(let person): helped.note(Happening(), about: person, at: fact.turn)
      case .team(let team): note(fact, in: team)
      }
    default: break
    }
  }

  private mutating func note(_ fact: Fact, in team: TeamCode) {
    sessions.note(Happening(), about: team, at: fact.turn)
  }

  public mutating func settle() {
    sessions.settle()
    helped.settle()
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
  public func beats(on day: Day) -> [(team: TeamFormed, beat: Rhythm.Beat)] { beats(of: organisation.census(on: day)) }

  /// The last days up to that of a census on which something happened in each team, or with those who belong to it.
  public func beats(of census: Census) -> [(team: TeamFormed, beat: Rhythm.Beat)] {
    let day = census.day
    var beats = Lookup<TeamCode, Rhythm.Beat>()
    rhythm.sessions.each(through: day) { team, said in beats.note(activity: said.step()?.on, in: team) }
    canvasAdoption.steps.each(through: day) { step, said in beats.note(activity: said.step()?.on, in: step.first) }
    teamLevels.measurements.each(through: day) { team, said in beats.note(measurement: said.step()?.on, in: team) }
    let attended = activity.lastAttendances(through: day)
    var (helped, measured) = (rhythm.helped.cursor, docentLevels.measurements.cursor)
    for member in census.members {
      guard let team = member.team else { continue }
      beats.note(activity: attended[member.person], in: team)
      beats.note(activity: helped.lastDay(about: member.person, through: day), in: team)
      beats.note(measurement: measured.lastDay(about: member.person, through: day), in: team)
    }
    return census.teams.map { ($0, beats[$0.team] ?? Rhythm.Beat()) }
  }
}

extension Activity {
  /// The day of the last session up to a day that each person attended.
  fileprivate func lastAttendances(through day: Day) -> Lookup<PersonCode, Day> {
    var last = Lookup<PersonCode, Day>()
    var (workshops, coachings) = (workshops.cursor, coachings.cursor)
    func note(_ attended: inout History<EventID, Attendance>.Cursor, on held: Day?) {
      guard let held else { return }
      while let place = attended.back(), let person = attended.value(at: place)?.person {
        let number = last.number(of: person, addedWith: held)
        if last[number: number] < held { last[number: number] = held }
      }
    }
    // Whatever it is called in, a session is of the one kind or of the other.
    workshopAttendances.each(through: .last) { session, attended in
      note(
        &attended,
        on: workshops.lastDay(about: session, through: day) ?? coachings.lastDay(about: session, through: day))
    }
    coachingAttendances.each(through: .last) { session, attended in
      note(
        &attended,
        on: coachings.lastDay(about: session, through: day) ?? workshops.lastDay(about: session, through: day))
    }
    return last
  }
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
