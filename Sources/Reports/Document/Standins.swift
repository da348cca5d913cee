// Stand in for Domain's values of the same names until Domain has them.

/// A language in which answers are given.
public enum Language: String, CaseIterable, Sendable {
  case nl, en
}

/// A level of digital competence, A1 to C2.
public enum Level: String, CaseIterable, Sendable, Comparable {
  case a1 = "A1"
  case a2 = "A2"
  case b1 = "B1"
  case b2 = "B2"
  case c1 = "C1"
  case c2 = "C2"

  /// The place in the order, from 0 for A1 to 5 for C2.
  public var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }

  public static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }
}

/// How many people stand at each level.
public struct LevelCounts: Hashable, Sendable {
  private var counts: [Int]

  public init(_ counts: [Level: Int] = [:]) {
    self.counts = Level.allCases.map { counts[$0] ?? 0 }
  }

  /// The number of people at a level.
  public subscript(_ level: Level) -> Int { counts[level.rank] }

  /// The number of people at any level.
  public var total: Int { counts.reduce(0, +) }

  /// The number of people at a level or above it.
  public func atLeast(_ level: Level) -> Int { counts[level.rank...].reduce(0, +) }
}

/// A calendar day.
public struct Day: Sendable, Hashable, Comparable {
  public static let first = Day(components: (1, 1, 1))

  public let components: (year: Int, month: Int, day: Int)

  public init?(year: Int, month: Int, day: Int) {
    components = (year, month, day)
  }

  private init(components: (year: Int, month: Int, day: Int)) { self.components = components }

  /// Days since 1970-01-01.
  public var number: Int32 {
    let (year, month, day) = components
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }

  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  public static func == (one: Day, other: Day) -> Bool { one.number == other.number }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
