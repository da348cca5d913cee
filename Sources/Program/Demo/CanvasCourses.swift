import Domain

// What the educational adviser reads from Canvas twice a half-year: which course stands in which state.

extension Demo.World {
  /// A course from the day on which it was made.
  private struct Planned {
    let team: TeamCode
    let name: String
    let made: Day
    let live: Day?
    let done: Day?

    func state(on day: Day) -> CourseState? {
      if let done, day >= done { return .completed }
      if let live, day >= live { return .available }
      return day >= made ? .unpublished : nil
    }
  }

  private static func planned(
    _ team: TeamCode, _ names: [String], made: Day, live: Day? = nil, done: Day? = nil
  ) -> [Planned] {
    names.map { Planned(team: team, name: $0, made: made, live: live, done: done) }
  }

  private static let courses: [Planned] =
    planned(
      Teams.ict, ["Programmeren 1", "Netwerken"], made: .known(2023, 12, 11), live: .known(2024, 2, 6),
      done: .known(2025, 7, 4))
    + planned(
      Teams.ict, ["Mediaontwerp", "Werken in de ict", "Security"], made: .known(2024, 1, 22), live: .known(2024, 8, 29))
    + planned(Teams.ict, ["Project AI"], made: .known(2025, 9, 8), live: .known(2025, 11, 17))
    + planned(Teams.zorg, ["Anatomie"], made: .known(2024, 4, 22), live: .known(2024, 9, 3), done: .known(2025, 7, 4))
    + planned(
      Teams.zorg, ["Verpleegtechnische vaardigheden", "Begeleiden", "Rekenen voor de zorg"], made: .known(2024, 5, 27),
      live: .known(2025, 1, 14))
    + planned(
      Teams.zorg, ["Zorg verlenen (2025)", "Samenwerken in de keten (2025)"], made: .known(2025, 3, 24),
      live: .known(2025, 9, 2))
    + planned(Teams.zorg, ["Wijkzorg"], made: .known(2025, 11, 10))
    + planned(
      Teams.economie, ["Boekhouden", "Retail", "Marketing"], made: .known(2025, 3, 10), live: .known(2025, 9, 1))
    + planned(Teams.economie, ["Logistiek", "Ondernemen"], made: .known(2025, 5, 12), live: .known(2025, 11, 24))
    // Somebody of Techniek tried it alone.
    + planned(Teams.techniek, ["Elektro (proef)"], made: .known(2024, 3, 4))

  /// Observes every course whose state changed since it was last seen, and now and then one that did not.
  mutating func observeCourses(in term: Term) {
    var chance = chance("courses", in: term)
    let length = term.days.upperBound - term.days.lowerBound
    var last = term.number == 0 ? Day.first : Term.all[term.number - 1].days.upperBound.adding(days: -6)
    for day in [length / 2, length - 12].map({ SchoolCalendar.open(from: term.days.lowerBound.adding(days: $0)) }) {
      for team in Teams.all {
        let lines = Demo.World.courses.filter { $0.team == team }.compactMap { course -> Line? in
          guard let state = course.state(on: day), state != course.state(on: last) || chance.happens(38) else {
            return nil
          }
          let students: Count? = state == .unpublished ? nil : .known(chance.within(18...74))
          return Line(
            day,
            .canvasCourseObserved(
              CanvasCourseObserved(
                team: team, course: .known(course.name), state: state, students: students, source: "canvas-api")))
        }
        diary.record(chance.moment(0, after: day), .canvas, lines)
      }
      last = day
    }
  }
}
