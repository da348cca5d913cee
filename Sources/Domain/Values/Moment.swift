public import Wire

/// A moment in milliseconds, written in UTC as `2025-11-03T14:05:11.123Z`.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00.000Z.
  public let milliseconds: Int64

  /// Makes a moment, or nil outside the years 1 to 9999.
  public init?(milliseconds: Int64) {
    let range = Int64(Day.first.number) * Moment.dayLength..<(Int64(Day.last.number) + 1) * Moment.dayLength
    guard range.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  @inlinable
  init(unchecked milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  static let dayLength: Int64 = 86_400_000

  @inlinable
  public static func == (left: Moment, right: Moment) -> Bool { left.milliseconds == right.milliseconds }

  @inlinable
  public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  /// The moment so many milliseconds later (earlier when negative), kept within the calendar.
  public func adding(milliseconds: Int64) -> Moment {
    let sum = self.milliseconds.addingReportingOverflow(milliseconds)
    if !sum.overflow, let moment = Moment(milliseconds: sum.partialValue) { return moment }
    return milliseconds > 0 ? .last : .first
  }

  /// The day in UTC.
  public var utcDay: Day {
    Day.first.adding(days: floorDivide(Int(milliseconds), Int(Moment.dayLength)) - Int(Day.first.number))
  }

  /// The first moment of a day in UTC.
  public init(startOfUTCDay day: Day) {
    self.init(unchecked: Int64(day.number) * Moment.dayLength)
  }

  static let first = Moment(startOfUTCDay: .first)
  static let last = Moment(unchecked: (Int64(Day.last.number) + 1) * dayLength - 1)
}

extension Moment: CustomStringConvertible {
  /// The moment as it is written, such as `2025-11-03T14:05:11.123Z`.
  public var description: String {
    let rest = Int(milliseconds - Int64(utcDay.number) * Moment.dayLength)
    let (hour, minute, second) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60)
    let time = "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
    return "\(utcDay)T\(time).\(padded(rest % 1000, to: 3))Z"
  }

  /// Reads a moment in the one way it is written.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a moment in the one way it is written.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z")
    else { return nil }
    guard let day = Day(bytes.extracting(0..<10)), let hour = digits(bytes.extracting(11..<13)),
      let minute = digits(bytes.extracting(14..<16)), let second = digits(bytes.extracting(17..<19)),
      let millisecond = digits(bytes.extracting(20..<23))
    else { return nil }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    self.init(unchecked: Int64(day.number) * Moment.dayLength + Int64(time))
  }
}

extension Moment: FieldValue {
  public static var unread: Moment { .first }
  public static var expectation: Expectation { .code("moment") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}
