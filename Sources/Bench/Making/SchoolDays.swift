import Domain

/// The days on which a school works, over whole school years.
struct SchoolDays {
  /// The days, oldest first.
  let days: [Day]
  let first: Day
  let last: Day

  /// So many school years, of which the last one begins on 1 August of a year.
  init(years: Int, lastStarting year: Int) {
    first = written(Day(year: year - years + 1, month: 8, day: 1))
    last = written(Day(year: year + 1, month: 7, day: 31))
    days = (0...(last - first)).map { [first] in first.adding(days: $0) }.filter(SchoolDays.isWorked)
  }

  /// Whether the school is open: not on Saturdays and Sundays, in the summer and around Christmas.
  private static func isWorked(_ day: Day) -> Bool {
    guard day.weekday <= 5 else { return false }
    let (_, month, day) = day.components
    switch month {
    case 7: return day <= 18
    case 8: return day >= 25
    case 12: return day <= 22
    case 1: return day >= 6
    default: return true
    }
  }
}
