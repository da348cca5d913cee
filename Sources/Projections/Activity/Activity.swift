public import Domain

/// What was done: workshops and coaching, and whom they reached (DESIGN.md section 8.6).
public struct Activity: Projection {
  private var workshops: [EventID: Session<WorkshopHeld>] = [:]
  private var coachings: [EventID: Session<CoachingHeld>] = [:]
  /// Who attended what; each counts only when its session is there, and has the day of that.
  private var workshopAttendances = Attendances()
  private var coachingAttendances = Attendances()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .workshopHeld(let held): workshops[fact.id] = Session(on: fact.on, held: held)
    case .coachingHeld(let held): coachings[fact.id] = Session(on: fact.on, held: held)
    case .workshopAttended(let attended):
      workshopAttendances.insert(attended.person, of: attended.workshop, at: fact.key, minutes: attended.minutes?.value)
    case .coachingAttended(let attended):
      coachingAttendances.insert(attended.person, of: attended.coaching, at: fact.key, minutes: nil)
    default: break
    }
  }

  private struct Session<Held: Sendable>: Sendable {
    let on: Day
    let held: Held
  }

  /// What was done from one day through another; of one college the sessions that somebody from it attended.
  public func done(from first: Day, through last: Day, organisation: Organisation) -> ActivitySummary {
    var workshop = WorkshopSummary()
    for (id, session) in workshops where session.on >= first && session.on <= last {
      let attended = workshopAttendances.minutes(of: id, on: session.on, within: organisation)
      if organisation.only != nil, attended.isEmpty { continue }
      workshop.add(session.held, minutes: attended)
    }
    var coaching = CoachingSummary()
    for (id, session) in coachings where session.on >= first && session.on <= last {
      let attended = coachingAttendances.minutes(of: id, on: session.on, within: organisation)
      if organisation.only != nil, attended.isEmpty { continue }
      coaching.add(session.held, attendees: Array(attended.keys))
    }
    let members = organisation.members(on: last)
    let teams = organisation.teams(on: last).map { Reach($0, members[$0.team] ?? [], workshop, coaching) }
    let teamless = members[nil].map { [Reach(nil, $0, workshop, coaching)] } ?? []
    return ActivitySummary(
      first: first, last: last, workshops: workshop, coaching: coaching, reach: teams + teamless)
  }
}

/// Who attended which session.
private struct Attendances: Sendable {
  private var bySession: [EventID: [PersonCode: (key: Key, minutes: Int?)]] = [:]

  /// Takes in an attendance; who was recorded twice at one session attended it once, as was recorded last.
  mutating func insert(_ person: PersonCode, of session: EventID, at key: Key, minutes: Int?) {
    if let known = bySession[session]?[person], key < known.key { return }
    bySession[session, default: [:]][person] = (key, minutes)
  }

  /// How long each person attended, as far as that was recorded; of one college those who belonged to it then.
  func minutes(of session: EventID, on day: Day, within organisation: Organisation) -> [PersonCode: Int?] {
    let minutes = bySession[session]?.mapValues(\.minutes) ?? [:]
    guard organisation.only != nil else { return minutes }
    return minutes.filter { organisation.member($0.key, on: day)?.team != nil }
  }
}
