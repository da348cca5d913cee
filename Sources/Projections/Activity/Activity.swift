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

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held):
      workshops.note(Workshop(minutes: held.minutes, series: held.series), about: fact.id, at: fact.turn)
    case .coachingHeld(let held): coachings.note(held.minutes, about: fact.id, at: fact.turn)
    case .workshopAttended(let said):
      let attendance = Attendance(person: said.person, minutes: said.minutes)
      workshopAttendances.note(attendance, about: said.workshop, at: Activity.turn(of: fact))
    case .coachingAttended(let said):
      let attendance = Attendance(person: said.person, minutes: nil)
      coachingAttendances.note(attendance, about: said.coaching, at: Activity.turn(of: fact))
    default: break
    }
  }

  public mutating func settle() {
    workshops.settle()
    coachings.settle()
    workshopAttendances.settle()
    coachingAttendances.settle()
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
    var (given, led): ([(id: EventID, on: Day, workshop: Workshop)], [(id: EventID, on: Day, minutes: Minutes)]) = (
      [], []
    )
    workshops.each(through: last) { id, said in
      if let (on, workshop) = said.next(), on >= first { given.append((id, on, workshop)) }
    }
    coachings.each(through: last) { id, said in
      if let (on, minutes) = said.next(), on >= first { led.append((id, on, minutes)) }
    }
    var (workshop, taught) = (WorkshopSummary(), Attendees(of: organisation))
    workshopAttendances.each(of: given.map(\.id), through: .last) { index, attended in
      let held = given[index]
      if taught.take(&attended, on: held.on, held.workshop.minutes) { workshop.add(held.workshop) }
    }
    var (coaching, coached) = (CoachingSummary(), Attendees(of: organisation))
    coachingAttendances.each(of: led.map(\.id), through: .last) { index, attended in
      let held = led[index]
      if coached.take(&attended, on: held.on, held.minutes) { coaching.add(held.minutes) }
    }
    taught.settle()
    coached.settle()
    return ActivitySummary(
      first: first, last: last, workshops: (workshop, attended: taught), coaching: (coaching, attended: coached))
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
