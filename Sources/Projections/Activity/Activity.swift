public import Domain
import Wire

/// What was done: workshops and coaching, and whom they reached (DESIGN.md section 8.6).
public struct Activity: Projection {
  var workshops = History<EventID, Workshop>()
  var coachings = History<EventID, Minutes>()
  /// Who attended which session; each counts only when its session is there, and has the day of that.
  var workshopAttendances = History<EventID, Attendance>()
  var coachingAttendances = History<EventID, Attendance>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held):
      workshops.insert(Workshop(minutes: held.minutes, series: held.series), about: fact.id, at: fact.turn)
    case .coachingHeld(let held): coachings.insert(held.minutes, about: fact.id, at: fact.turn)
    case .workshopAttended(let said):
      let attendance = Attendance(person: said.person, minutes: said.minutes)
      workshopAttendances.insert(attendance, about: said.workshop, at: Activity.turn(of: fact))
    case .coachingAttended(let said):
      let attendance = Attendance(person: said.person, minutes: nil)
      coachingAttendances.insert(attendance, about: said.coaching, at: Activity.turn(of: fact))
    default: break
    }
  }

  public mutating func merge(_ other: Activity) {
    workshops.merge(other.workshops)
    coachings.merge(other.coachings)
    workshopAttendances.merge(other.workshopAttendances)
    coachingAttendances.merge(other.coachingAttendances)
  }

  /// All attendances of a session have its day, whatever theirs is: their place in the log alone says which is the last.
  private static func turn(of attendance: Fact) -> Turn { Turn(on: .first, key: attendance.key) }

  /// What was done from one day through another; of one college the sessions that somebody from it attended.
  public func done(from first: Day, through last: Day, organisation: Organisation) -> ActivitySummary {
    var (workshop, taught) = (WorkshopSummary(), Attendees(of: organisation))
    workshops.each(through: last) { id, said in
      guard let (on, held) = said.next(), on >= first else { return }
      let attended = taught.take(workshopAttendances.statements(about: id), on: on, held.minutes)
      if let attended { workshop.add(held, attended) }
    }
    var (coaching, coached) = (CoachingSummary(), Attendees(of: organisation))
    coachings.each(through: last) { id, said in
      guard let (on, held) = said.next(), on >= first else { return }
      let attended = coached.take(coachingAttendances.statements(about: id), on: on, held)
      if let attended { coaching.add(held, attended) }
    }
    (workshop.people, coaching.people) = (taught.count, coached.count)
    return ActivitySummary(
      first: first, last: last, workshops: workshop, coaching: coaching,
      reach: organisation.reach(on: last, by: taught, coached))
  }
}

extension Organisation {
  /// How many members of each team on a day were reached.
  fileprivate func reach(on day: Day, by taught: Attendees, _ coached: Attendees) -> [Reach] {
    let census = census(on: day)
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

/// What counts of a workshop.
struct Workshop: Sendable {
  let minutes: Minutes
  let series: Label?
}

/// Who attended, and for how long, when that was recorded.
struct Attendance: Sendable {
  let person: PersonCode
  let minutes: Minutes?
}
