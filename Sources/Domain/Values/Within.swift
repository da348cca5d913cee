public import Wire

/// The least and the greatest value of a kind of number.
public protocol Limits: Sendable {
  /// What holds such a number: half a word where the limits allow it, because many are kept.
  associatedtype Number: FixedWidthInteger & Sendable = Int32
  static var range: ClosedRange<Int> { get }
}

/// A whole number that is valid by construction.
public struct Within<Bounds: Limits>: Hashable, Comparable, Sendable {
  @usableFromInline let number: Bounds.Number

  /// Makes the number, or nil when it lies outside the limits.
  public init?(_ value: Int) {
    guard Bounds.range.contains(value) else { return nil }
    number = Bounds.Number(value)
  }

  private init(unread value: Int) {
    number = Bounds.Number(value)
  }

  /// The number.
  @inlinable public var value: Int { Int(number) }

  public static func < (left: Within, right: Within) -> Bool { left.value < right.value }
}

extension Within: FieldValue {
  public static var unread: Within { Within(unread: Bounds.range.lowerBound) }
  public static var expectation: Expectation { .integer(Bounds.range) }

  public init?(reading value: FieldReader.Value) {
    guard let integer = value.integer else { return nil }
    self.init(integer)
  }

  public static func value(in fields: inout CanonicalFields) -> Within? { fields.wholeNumber().flatMap { Within($0) } }

  public func write(to writer: inout JSONWriter) {
    writer.integer(value)
  }
}

/// How long something took or may take, in minutes.
public typealias Minutes = Within<MinuteLimits>
/// The limits of minutes.
public enum MinuteLimits: Limits {
  public static var range: ClosedRange<Int> { 0...1_000_000 }
}

/// The size of a job in hundredths of a full-time one, 0 for who works without an appointment.
public typealias Hundredths = Within<HundredthLimits>
/// The limits of the size of a job.
public enum HundredthLimits: Limits {
  public static var range: ClosedRange<Int> { 0...200 }
}

/// A number of days within which something is due.
public typealias Days = Within<DayLimits>
/// The limits of a number of days.
public enum DayLimits: Limits {
  public static var range: ClosedRange<Int> { 0...3650 }
}

/// A number of people or things that were counted.
public typealias Count = Within<CountLimits>
/// The limits of a count.
public enum CountLimits: Limits {
  public static var range: ClosedRange<Int> { 0...1_000_000 }
}
