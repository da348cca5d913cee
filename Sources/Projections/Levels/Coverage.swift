public import Domain

/// By which methods, and how long ago, the levels of a group were measured.
public struct Coverage: Hashable, Sendable {
  public let members: Int
  public let measured: Int
  public let outOfDate: Int
  /// How many levels each method decides.
  public let byMethod: [Method: Int]
  /// The days since the deciding measurement in the middle, the lower number of two, or nil when nobody is measured.
  public let medianAge: Int?
  /// The days since the oldest measurement that decides.
  public let greatestAge: Int?
}

extension Standing {
  /// By which methods, and how long ago, the levels were measured that decide.
  public var coverage: Coverage {
    let ages = measuredMembers.map { on - $0.level.on }.sorted()
    return Coverage(
      members: members, measured: measured, outOfDate: outOfDate,
      byMethod: Dictionary(measuredMembers.map { ($0.level.method, 1) }, uniquingKeysWith: +),
      medianAge: ages.isEmpty ? nil : ages[(ages.count - 1) / 2], greatestAge: ages.last)
  }
}
