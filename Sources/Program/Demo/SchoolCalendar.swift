import Domain

extension Demo {
  /// The days on which the college works: holidays of the northern region, as the ministry fixed them, and public ones.
  ///
  /// The last week of the summer holiday is a working week for teachers.
  enum SchoolCalendar {
    /// Whether people work on a day.
    static func isOpen(_ day: Day) -> Bool {
      day.weekday <= 5 && !holidays.contains { $0.contains(day) } && day <= Demo.lastDay
    }

    /// The first day of work on or after a day, or the last one of the story.
    static func open(from day: Day) -> Day {
      var day = min(day, Demo.lastDay)
      while day < Demo.lastDay, !isOpen(day) { day = day.adding(days: 1) }
      while !isOpen(day) { day = day.adding(days: -1) }
      return day
    }

    /// The day of work so many days of work after another, or the last one of the story.
    static func open(_ count: Int, after day: Day) -> Day {
      (0..<count).reduce(open(from: day)) { day, _ in open(from: day.adding(days: 1)) }
    }

    /// The days of work in a range.
    static func openDays(in range: ClosedRange<Day>) -> [Day] {
      (0...(range.upperBound - range.lowerBound)).map { range.lowerBound.adding(days: $0) }.filter(isOpen)
    }

    private static let holidays: [ClosedRange<Day>] = [
      .known(2023, 8, 1)...(.known(2023, 8, 27)),
      .known(2023, 10, 21)...(.known(2023, 10, 29)),
      .known(2023, 12, 23)...(.known(2024, 1, 7)),
      .known(2024, 2, 17)...(.known(2024, 2, 25)),
      .known(2024, 3, 29)...(.known(2024, 4, 1)),
      .known(2024, 4, 27)...(.known(2024, 5, 10)),
      .known(2024, 5, 20)...(.known(2024, 5, 20)),
      .known(2024, 7, 20)...(.known(2024, 8, 25)),
      .known(2024, 10, 26)...(.known(2024, 11, 3)),
      .known(2024, 12, 21)...(.known(2025, 1, 5)),
      .known(2025, 2, 15)...(.known(2025, 2, 23)),
      .known(2025, 4, 18)...(.known(2025, 4, 21)),
      .known(2025, 4, 26)...(.known(2025, 5, 5)),
      .known(2025, 5, 29)...(.known(2025, 5, 30)),
      .known(2025, 6, 9)...(.known(2025, 6, 9)),
      .known(2025, 7, 12)...(.known(2025, 8, 17)),
      .known(2025, 10, 11)...(.known(2025, 10, 19)),
      .known(2025, 12, 20)...(.known(2026, 1, 4)),
    ]
  }

  /// Half a school year with its round of measurements.
  struct Term {
    /// The place among the terms, from 0.
    let number: Int
    /// The code of its round, such as `2023-najaar`.
    let name: String
    let days: ClosedRange<Day>
    /// The days on which the round is open.
    let round: ClosedRange<Day>
    let studyDays: [Day]

    var roundCode: RoundCode { .known(name) }
    /// Whether it is the first half of a school year.
    var isAutumn: Bool { number.isMultiple(of: 2) }
    var schoolYear: SchoolYear { SchoolYear(of: days.lowerBound) }

    static let all: [Term] = [
      Term(
        number: 0, name: "2023-najaar", days: .known(2023, 8, 28)...(.known(2024, 1, 31)),
        round: .known(2023, 11, 6)...(.known(2023, 12, 1)), studyDays: [.known(2023, 10, 5)]),
      Term(
        number: 1, name: "2024-voorjaar", days: .known(2024, 2, 1)...(.known(2024, 7, 19)),
        round: .known(2024, 4, 8)...(.known(2024, 5, 24)), studyDays: [.known(2024, 2, 8)]),
      Term(
        number: 2, name: "2024-najaar", days: .known(2024, 8, 26)...(.known(2025, 1, 31)),
        round: .known(2024, 11, 11)...(.known(2024, 12, 6)), studyDays: [.known(2024, 10, 3)]),
      Term(
        number: 3, name: "2025-voorjaar", days: .known(2025, 2, 3)...(.known(2025, 7, 11)),
        round: .known(2025, 4, 7)...(.known(2025, 5, 23)), studyDays: [.known(2025, 2, 6)]),
      Term(
        number: 4, name: "2025-najaar", days: .known(2025, 8, 18)...(.known(2026, 1, 30)),
        round: .known(2025, 11, 10)...(.known(2025, 12, 5)), studyDays: [.known(2025, 10, 2), .known(2026, 1, 22)]),
    ]
  }
}
