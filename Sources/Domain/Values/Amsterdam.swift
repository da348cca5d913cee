/// Days as they are lived in the Netherlands, by a rule in the code: no zone of the machine has a say.
///
/// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (directive
/// 2000/84/EC). The rule is applied to every year: a day of before 1996 is never near a border that matters here.
public enum Amsterdam {
  /// The day in Amsterdam at a moment.
  public static func day(at moment: Moment) -> Day {
    moment.adding(milliseconds: offset(at: moment)).utcDay
  }

  /// The last millisecond of a day in Amsterdam.
  public static func lastMoment(of day: Day) -> Moment {
    // The clock changes an hour or more after midnight, so that all hours around the end of a day have one offset.
    let end = Moment(startOfUTCDay: day).adding(milliseconds: Moment.dayLength - 1)
    return end.adding(milliseconds: -offset(at: end.adding(milliseconds: -2 * hour)))
  }

  /// What a clock in Amsterdam is ahead of UTC, in milliseconds.
  public static func offset(at moment: Moment) -> Int64 {
    let year = moment.utcDay.components.year
    guard let march = change(in: 3, of: year), let october = change(in: 10, of: year) else { return hour }
    return moment >= march && moment < october ? 2 * hour : hour
  }

  private static func change(in month: Int, of year: Int) -> Moment? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    return Moment(startOfUTCDay: last.adding(days: -(last.weekday % 7))).adding(milliseconds: hour)
  }

  private static let hour: Int64 = 3_600_000
}
