import Domain

/// Who attended sessions, gathered one session after the other.
struct Attendees: Sendable {
  /// How often somebody attended, and how long, all together.
  private(set) var (attendances, minutes) = (0, 0)
  private let organisation: Organisation
  /// Everyone who was met, with the session in which that was the last time.
  private var people = Lookup<PersonCode, Int>()
  private var sessions = 0
  /// Who is still to be looked up, in which session they were and for how long.
  private var unsettled: [Lookup<PersonCode, Int>.Sought] = []
  private var stays: [(session: Int, minutes: Minutes)] = []

  /// Nobody met yet; of one college only those count who belonged to it on the day of the session.
  init(of organisation: Organisation) {
    self.organisation = organisation
  }

  /// How many attended at least once.
  var count: Int { people.entries.count }

  func contains(_ person: PersonCode) -> Bool { people.number(of: person) != nil }

  /// Takes in who attended a session, latest said first, and tells whether it counts: not when it is of another college.
  ///
  /// Who was not recorded to have stayed shorter stayed until the end.
  mutating func take(
    _ attended: inout History<EventID, Attendance>.Cursor, on day: Day, _ length: Minutes
  ) -> Bool {
    sessions += 1
    var counts = organisation.only == nil
    while let place = attended.back(), let attendance = attended.value(at: place) {
      if organisation.only != nil {
        guard organisation.member(attendance.person, on: day)?.team != nil else { continue }
        counts = true
      }
      unsettled.append(Lookup.Sought(attendance.person))
      stays.append((sessions, attendance.minutes ?? length))
    }
    if unsettled.count > 64 { settle() }
    return counts
  }

  /// Counts all that were taken in.
  ///
  /// Who was recorded twice attended a session once, as was recorded last.
  mutating func settle() {
    people.look(for: &unsettled)
    for (person, stay) in zip(unsettled, stays) {
      let number = people.number(of: person, addedWith: 0)
      guard people[number: number] != stay.session else { continue }
      people[number: number] = stay.session
      attendances += 1
      minutes += stay.minutes.value
    }
    unsettled.removeAll(keepingCapacity: true)
    stays.removeAll(keepingCapacity: true)
  }
}
