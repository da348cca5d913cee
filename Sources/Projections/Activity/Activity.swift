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
    var workshop = WorkshopSummary()
    for (id, held) in Activity.sessions(workshops, from: first, through: last) {
      let attended = workshopAttendances.attended(id, on: held.turn.on, within: organisation)
      if organisation.only == nil || !attended.isEmpty { workshop.add(held.value, attended) }
    }
    var coaching = CoachingSummary()
    for (id, held) in Activity.sessions(coachings, from: first, through: last) {
      let attended = coachingAttendances.attended(id, on: held.turn.on, within: organisation)
      if organisation.only == nil || !attended.isEmpty { coaching.add(held.value, attended) }
    }
    let members = organisation.members(on: last)
    let teams = organisation.teams(on: last).map { Reach($0, members[$0.team] ?? [], workshop, coaching) }
    let teamless = members[nil].map { [Reach(nil, $0, workshop, coaching)] } ?? []
    return ActivitySummary(
      first: first, last: last, workshops: workshop, coaching: coaching, reach: teams + teamless)
  }

  private static func sessions<Held: Archived & Sendable>(
    _ held: History<EventID, Held>, from first: Day, through last: Day
  ) -> some Sequence<(EventID, Statement<Held>)> {
    held.subjects.lazy.compactMap { id in held.latest(about: id, on: last).map { (id, $0) } }
      .filter { $1.turn.on >= first }
  }
}

extension History<EventID, Attendance> {
  /// Who attended a session, of one college those who belonged to it then; who was recorded twice attended it once, as was
  /// recorded last.
  fileprivate func attended(_ session: EventID, on day: Day, within organisation: Organisation) -> [Attendance] {
    var attended = Lookup<PersonCode, Attendance>()
    for said in statements(about: session) { _ = attended.number(of: said.value.person, addedWith: said.value) }
    return attended.entries.map(\.value).filter {
      organisation.only == nil || organisation.member($0.person, on: day)?.team != nil
    }
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
