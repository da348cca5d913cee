import Domain
import Testing

/// A measurement counts on a day when it is no earlier than that day minus the months, cut to the month's end.
@Suite struct `Validity` {
  private static let leapAndOther: [Day] = {
    var days: [Day] = []
    var day: Day = "2023-12-25"
    while day <= "2025-03-05" {
      days.append(day)
      day = day.adding(days: 1)
    }
    return days
  }()

  @Test(arguments: 1...24)
  func `ends with the last day on which the definition holds`(months: Int) {
    let rule = LevelRule.standard { $0.validity = months }
    var wrong: [Day] = []
    for measured in Self.leapAndOther {
      // A window around the end, wide enough for every cut, in which each day is judged by the definition alone.
      let start = measured.adding(days: months * 28 - 10)
      let window = (0..<(months * 4 + 30)).map { start.adding(days: $0) }
      let valid = window.filter { measured >= $0.adding(months: -months) }
      if valid.last != rule.lastValidDay(ofMeasurementOn: measured) { wrong.append(measured) }
    }
    #expect(wrong == [])
  }

  @Test(arguments: 1...24)
  func `never comes back once it ended`(months: Int) {
    // Going back so many months never goes backwards as the days go on, so that a day's validity is one stretch.
    let starts = Self.leapAndOther.map { $0.adding(months: -months) }
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(
    arguments: [
      ("2023-02-28", 12, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-28", 12, "2025-02-28"),
      ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 1, "2024-03-31"), ("2024-04-30", 1, "2024-05-31"),
      ("2024-10-01", 12, "2025-10-01"),
    ] as [(Day, Int, Day)])
  func `at the ends of months, by hand`(measured: Day, months: Int, last: Day) {
    #expect(LevelRule.standard { $0.validity = months }.lastValidDay(ofMeasurementOn: measured) == last)
  }
}
