// Stand in for Domain's values of the same names until Domain has them.

/// A level of digital competence, A1 to C2.
public enum Level: Int, CaseIterable, Sendable, Comparable {
  case a1, a2, b1, b2, c1, c2

  /// The level as people write it.
  public var name: String { ["A1", "A2", "B1", "B2", "C1", "C2"][rawValue] }

  public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }
}

/// A calendar day.
public struct Day: Sendable, Hashable {
  public var year, month, day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
