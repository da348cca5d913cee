public import Wire

/// A day of the Gregorian calendar from 0001-01-01 to 9999-12-31, written `2025-11-03`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// Makes the day with a number, or nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard number >= Day.first.number, number <= Day.last.number else { return nil }
    self.number = Int32(number)
  }

  /// Makes a day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    self.init(unchecked: Day.number(year: year, month: month, day: day))
  }

  @inlinable
  init(unchecked number: Int) {
    self.number = Int32(number)
  }

  /// The first day that can be written, 0001-01-01.
  public static let first = Day(unchecked: number(year: 1, month: 1, day: 1))

  /// The last day that can be written, 9999-12-31.
  public static let last = Day(unchecked: number(year: 9999, month: 12, day: 31))

  @inlinable
  public static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The number of days from the left day to the right one.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// The day so many days later (earlier when negative), kept within the calendar.
  public func adding(days: Int) -> Day {
    let sum = Int(number).addingReportingOverflow(days)
    guard !sum.overflow else { return days > 0 ? .last : .first }
    return Day(unchecked: min(max(sum.partialValue, Int(Day.first.number)), Int(Day.last.number)))
  }

  /// The same day of the month so many months later (earlier when negative), cut to the end of the month.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + min(max(months, -120_000), 120_000)
    let target = (year: floorDivide(count, 12), month: count - floorDivide(count, 12) * 12 + 1)
    guard target.year >= 1 else { return .first }
    guard target.year <= 9999 else { return .last }
    let length = Day.length(ofMonth: target.month, in: target.year)
    return Day(unchecked: Day.number(year: target.year, month: target.month, day: min(day, length)))
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday.
  public var weekday: Int { (Int(number) + 3) - floorDivide(Int(number) + 3, 7) * 7 + 1 }

  /// Year, month and day of the month.
  ///
  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years that begin on 1 March.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as it is written, such as `2025-11-03`.
  public var description: String { text.string }

  /// The same in few bytes.
  public var text: ShortText {
    let (year, month, day) = components
    let first = twoDigits(year / 100) << 48 | twoDigits(year % 100) << 32
    let middle = UInt64(UInt8(ascii: "-")) << 24 | twoDigits(month) << 8 | UInt64(UInt8(ascii: "-"))
    return ShortText(printable: first | middle, twoDigits(day) << 48)
  }

  /// Reads a day in the one way it is written, `YYYY-MM-DD`.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a day in the one way it is written, `YYYY-MM-DD`.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    // Put side by side, the digits are one number: 20251103.
    let (first, last) = (bytes.word(at: 0).bigEndian, bytes.word(at: 2).bigEndian)
    let side = first & ~0xFFFF_FFFF | (first & 0xFF_FF00) &<< 8 | last & 0xFFFF
    guard let number = eightDigits(side) else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension Day: FieldValue {
  public static var unread: Day { .first }
  public static var expectation: Expectation { .code("day") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}
