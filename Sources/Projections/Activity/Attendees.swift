import Domain

/// Who attended sessions, gathered one session after the other.
struct Attendees {
  /// What counts of one session.
  struct Session {
    /// How many attended.
    fileprivate(set) var count = 0
    /// How long they attended, all together.
    fileprivate(set) var minutes = 0
  }

  private let organisation: Organisation
  /// Everyone who was met, with the session in which that was the last time.
  private var people = Lookup<PersonCode, Int>()
  private var sessions = 0

  /// Nobody met yet; of one college only those count who belonged to it on the day of the session.
  init(of organisation: Organisation) {
    self.organisation = organisation
  }

  /// How many attended at least once.
  var count: Int { people.entries.count }

  func contains(_ person: PersonCode) -> Bool { people.number(of: person) != nil }

  /// Takes in who attended a session, latest said first, or nothing when it is of another college.
  ///
  /// Who was recorded twice attended it once, as was recorded last; who was not recorded to have stayed shorter stayed until
  /// the end.
  mutating func take(
    _ attended: History<EventID, Attendance>.Statements, on day: Day, _ length: Minutes
  ) -> Session? {
    sessions += 1
    var session = Session()
    for said in attended {
      let attendance = said.value
      guard organisation.only == nil || organisation.member(attendance.person, on: day)?.team != nil else { continue }
      let number = people.number(of: attendance.person, addedWith: 0)
      guard people[number: number] != sessions else { continue }
      people[number: number] = sessions
      session.count += 1
      session.minutes += (attendance.minutes ?? length).value
    }
    return organisation.only == nil || session.count > 0 ? session : nil
  }
}
