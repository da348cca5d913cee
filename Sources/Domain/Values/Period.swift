public import Wire

/// A year of education, from 1 August to 31 July, written `2024-2025`.
public struct SchoolYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it starts.
  public let start: Int

  /// The school year to which a day belongs.
  public init(of day: Day) {
    let (year, month, _) = day.components
    start = month >= 8 ? year : year - 1
  }

  /// Reads `2024-2025`: two years that follow each other.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 9, bytes[4] == UInt8(ascii: "-") else { return nil }
    guard let start = digits(bytes[0..<4]), let end = digits(bytes[5..<9]) else { return nil }
    guard start >= 1, end == start + 1 else { return nil }
    self.start = start
  }

  /// The first day, 1 August.
  public var firstDay: Day { Day(year: start, month: 8, day: 1) ?? .first }

  /// The last day, 31 July.
  public var lastDay: Day { Day(year: start + 1, month: 7, day: 31) ?? .last }

  public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }
}

extension SchoolYear: CustomStringConvertible {
  /// The year as it is written, such as `2024-2025`.
  public var description: String { "\(padded(start, to: 4))-\(padded(start + 1, to: 4))" }
}

/// The time that a report covers: a school year (`2024-2025`) or a calendar year (`2024`).
public enum Period: Hashable, Sendable {
  case schoolYear(SchoolYear)
  case calendarYear(Int)

  /// Reads `2024-2025` or `2024`.
  public init?(_ text: some StringProtocol) {
    if let year = SchoolYear(text) {
      self = .schoolYear(year)
    } else if text.utf8.count == 4, let year = digits(Array(text.utf8)[...]), year >= 1 {
      self = .calendarYear(year)
    } else {
      return nil
    }
  }

  /// The first day.
  public var firstDay: Day {
    switch self {
    case .schoolYear(let year): year.firstDay
    case .calendarYear(let year): Day(year: year, month: 1, day: 1) ?? .first
    }
  }

  /// The last day.
  public var lastDay: Day {
    switch self {
    case .schoolYear(let year): year.lastDay
    case .calendarYear(let year): Day(year: year, month: 12, day: 31) ?? .last
    }
  }

  /// Whether a day falls in it.
  public func contains(_ day: Day) -> Bool { day >= firstDay && day <= lastDay }
}

extension Period: CustomStringConvertible {
  /// The period as it is written.
  public var description: String {
    switch self {
    case .schoolYear(let year): year.description
    case .calendarYear(let year): padded(year, to: 4)
    }
  }
}

extension SchoolYear: FieldValue {
  public static var unread: SchoolYear { SchoolYear(of: .first) }
  public static var expectation: Expectation { .code("school year") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}
