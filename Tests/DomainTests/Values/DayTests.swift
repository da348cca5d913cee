import Domain
import Testing

@Suite struct `A day` {
  /// A plain calendar: counts days one by one, with leap years said as the law says them.
  struct PlainCalendar {
    var (year, month, day, weekday) = (1, 1, 1, 1)

    var isLeapYear: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    var lastOfMonth: Int {
      [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    var text: String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\("000\(year)".suffix(4))-\(two(month))-\(two(day))"
    }

    mutating func step() {
      weekday = weekday % 7 + 1
      day += 1
      guard day > lastOfMonth else { return }
      (day, month) = (1, month + 1)
      guard month > 12 else { return }
      (month, year) = (1, year + 1)
    }
  }

  @Test func `is one more than the day before, through the whole calendar`() {
    var plain = PlainCalendar()
    var wrong: [String] = []
    // 719,162 days lie before 1970; that 0001-01-01 was a Monday says Python's proleptic calendar.
    for number in -719_162..<(-719_162 + 3_652_059) {
      let day = Day(number: number)
      let parts = day?.components
      let isRight =
        day.map { Int($0.number) } == number && parts?.year == plain.year && parts?.month == plain.month
        && parts?.day == plain.day && day?.weekday == plain.weekday
        && Day(year: plain.year, month: plain.month, day: plain.day) == day
      if !isRight { wrong.append(plain.text) }
      plain.step()
    }
    #expect(wrong == [])
    #expect(plain.year == 10_000 && plain.month == 1 && plain.day == 1)
  }

  @Test func `is written and read as year, month and day, on every eleventh day`() {
    var plain = PlainCalendar()
    var wrong: [String] = []
    for number in 0..<3_652_059 {
      if number % 11 == 0 {
        let day = Day(plain.text)
        if day.map({ Int($0.number) }) != number - 719_162 || day?.description != plain.text {
          wrong.append(plain.text)
        }
      }
      plain.step()
    }
    #expect(wrong == [])
  }

  @Test func `does not exist beside the calendar`() {
    #expect(Day(number: -719_163) == nil)
    #expect(Day(number: -719_162) == .first)
    #expect(Day(number: 2_932_896) == .last)
    #expect(Day(number: 2_932_897) == nil)
    #expect(Day(number: .max) == nil && Day(number: .min) == nil)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2025, month: 13, day: 1) == nil)
    #expect(Day(year: 2025, month: 0, day: 1) == nil)
    #expect(Day(year: 2025, month: 1, day: 0) == nil)
    #expect(Day(year: 2025, month: 4, day: 31) == nil)
  }

  @Test(arguments: [
    "2025-02-30", "2025-02-29", "1900-02-29", "2025-04-31", "2025-2-3", "25-02-03", "+025-01-01", "-025-01-01",
    "٢٠٢٥-٠١-٠١", "２０２５-０１-０１", "2025-01-01 ", " 2025-01-01", "2025-01-01T00:00", "2025-01-01x", "0000-01-01",
    "10000-01-01", "2025-00-01", "2025-13-01", "2025-01-00", "2025-01-32", "2025/01/01", "20250101", "2025-01‐01", "",
    "2025-01-0\u{301}", "0x25-01-01", "2025-W01-1",
  ])
  func `is spelled in one way only`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `was a leap day in 2000 and 2024`() {
    #expect(Day(year: 2000, month: 2, day: 29)?.description == "2000-02-29")
    #expect(Day(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
  }

  @Test func `is ordered and counted by number`() {
    let (day, later): (Day, Day) = ("2024-02-28", "2024-03-01")
    #expect(day < later && !(later < day))
    #expect(later - day == 2 && day - later == -2)
    #expect(day.adding(days: 2) == later && later.adding(days: -2) == day)
  }

  @Test func `stays within the calendar when days are added`() {
    #expect(Day.last.adding(days: 1) == .last)
    #expect(Day.first.adding(days: -1) == .first)
    #expect(Day("2025-01-01").adding(days: .max) == .last)
    #expect(Day("2025-01-01").adding(days: .min) == .first)
    #expect(Day("1969-01-01").adding(days: .min) == .first)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
    ("2025-02-28", -12, "2024-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-12-31", 2, "2026-02-28"), ("2025-01-15", -1, "2024-12-15"), ("2025-12-15", 1, "2026-01-15"),
    ("2025-08-31", 1, "2025-09-30"), ("2025-05-05", 0, "2025-05-05"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2025-05-05", .max, "9999-12-31"), ("2025-05-05", .min, "0001-01-01"),
  ])
  func `keeps its place in the month when months are added, cut to the month's end`(
    day: Day, months: Int, expected: Day
  ) {
    #expect(day.adding(months: months) == expected)
  }

  @Test func `keeps its order when months are added`() {
    for months in [-25, -12, -1, 1, 6, 12, 25] {
      for number in 0..<3000 {
        let day = Day.first.adding(days: 730_000 + number)
        #expect(day.adding(months: months) <= day.adding(days: 1).adding(months: months))
      }
    }
  }
}
