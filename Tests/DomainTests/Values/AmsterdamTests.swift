import Domain
import Testing

@Suite struct `The time in Amsterdam` {
  /// The last Sunday of a month of 31 days, by Zeller's congruence.
  static func lastSunday(of month: Int, in year: Int) -> Day? {
    let day = (25...31).first { day in
      let century = year / 100
      let short = year % 100
      // Zeller: 1 stands for Sunday; March and October are the months 3 and 10.
      return (day + 13 * (month + 1) / 5 + short + short / 4 + century / 4 + 5 * century) % 7 == 1
    }
    return day.flatMap { Day(year: year, month: month, day: $0) }
  }

  static func moment(_ day: Day, _ time: String) throws -> Moment { try #require(Moment("\(day)T\(time)Z")) }

  @Test(arguments: 1990...2060) func `goes forward in the last Sunday night of March`(_ year: Int) throws {
    let sunday = try #require(Self.lastSunday(of: 3, in: year))
    #expect(Amsterdam.offset(at: try Self.moment(sunday, "00:59:59.999")) == 3_600_000)
    #expect(Amsterdam.offset(at: try Self.moment(sunday, "01:00:00.000")) == 7_200_000)
    #expect(Amsterdam.day(at: try Self.moment(sunday.adding(days: -1), "22:59:59.999")) == sunday.adding(days: -1))
    #expect(Amsterdam.day(at: try Self.moment(sunday.adding(days: -1), "23:00:00.000")) == sunday)
    #expect(Amsterdam.day(at: try Self.moment(sunday, "21:59:59.999")) == sunday)
    #expect(Amsterdam.day(at: try Self.moment(sunday, "22:00:00.000")) == sunday.adding(days: 1))
  }

  @Test(arguments: 1990...2060) func `goes back in the last Sunday night of October`(_ year: Int) throws {
    let sunday = try #require(Self.lastSunday(of: 10, in: year))
    #expect(Amsterdam.offset(at: try Self.moment(sunday, "00:59:59.999")) == 7_200_000)
    #expect(Amsterdam.offset(at: try Self.moment(sunday, "01:00:00.000")) == 3_600_000)
    #expect(Amsterdam.day(at: try Self.moment(sunday.adding(days: -1), "21:59:59.999")) == sunday.adding(days: -1))
    #expect(Amsterdam.day(at: try Self.moment(sunday.adding(days: -1), "22:00:00.000")) == sunday)
    #expect(Amsterdam.day(at: try Self.moment(sunday, "22:59:59.999")) == sunday)
    #expect(Amsterdam.day(at: try Self.moment(sunday, "23:00:00.000")) == sunday.adding(days: 1))
  }

  @Test func `has the last millisecond of every day just before the next`() {
    var wrong: [Day] = []
    var day: Day = "1990-01-01"
    while day < "2061-01-01" {
      let last = Amsterdam.lastMoment(of: day)
      let isRight =
        Amsterdam.day(at: last) == day && Amsterdam.day(at: last.adding(milliseconds: 1)) == day.adding(days: 1)
      if !isRight { wrong.append(day) }
      day = day.adding(days: 1)
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("2025-03-29", "2025-03-29T22:59:59.999Z"), ("2025-03-30", "2025-03-30T21:59:59.999Z"),
    ("2025-10-25", "2025-10-25T21:59:59.999Z"), ("2025-10-26", "2025-10-26T22:59:59.999Z"),
    ("2025-12-31", "2025-12-31T22:59:59.999Z"), ("0001-01-01", "0001-01-01T22:59:59.999Z"),
    ("9999-12-31", "9999-12-31T22:59:59.999Z"),
  ])
  func `ends a day one or two hours before UTC`(day: Day, last: Moment) {
    #expect(Amsterdam.lastMoment(of: day) == last)
  }

  @Test func `lies within the calendar at its edges`() {
    #expect(Amsterdam.day(at: "0001-01-01T00:00:00.000Z") == .first)
    #expect(Amsterdam.day(at: "9999-12-31T23:59:59.999Z") == .last)
  }
}
