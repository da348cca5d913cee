public import Domain

/// How people moved between levels from one day to another.
///
/// Only changes by a measurement count as movement: a change that the passing of time or another rule brought about stands
/// apart. What counts for a person is the last step between the days that changed the level; who ends at the level of the
/// start has not moved.
public struct Movement: Hashable, Sendable {
  public let start: Day
  public let end: Day
  /// How many people are measured members on both days.
  public private(set) var cohort = 0
  /// How many people went from a level, the row, to a level, the column, by a measurement or stayed where they were.
  public private(set) var table = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 6)
  /// The people whose level changed because a measurement expired.
  public private(set) var byExpiry = Direction()
  /// The people whose level changed because another rule was adopted.
  public private(set) var byRule = Direction()

  /// How many people changed up or down.
  public struct Direction: Hashable, Sendable {
    public private(set) var up = 0
    public private(set) var down = 0

    mutating func add(_ people: Int = 1, from start: Level, to end: Level) {
      if end > start { up += people } else { down += people }
    }
  }

  init(start: Day, end: Day) {
    self.start = start
    self.end = end
  }

  /// How many people went from one level to another by a measurement, or stayed when both are the same.
  public subscript(from start: Level, to end: Level) -> Int { table[start.rank][end.rank] }

  /// How many people moved up and down by a measurement.
  public var byMeasurement: Direction {
    var direction = Direction()
    for start in Level.allCases {
      for end in Level.allCases where start != end {
        direction.add(self[from: start, to: end], from: start, to: end)
      }
    }
    return direction
  }

  /// How many people stand at the level of the start.
  public var unmoved: Int { Level.allCases.reduce(0) { $0 + self[from: $1, to: $1] } }

  mutating func add(from start: Level, to end: Level, by cause: Audit.Step.Kind) {
    cohort += 1
    switch cause {
    case .measured, .contested, .settled: table[start.rank][end.rank] += 1
    case .expired: byExpiry.add(from: start, to: end)
    case .rule: byRule.add(from: start, to: end)
    }
  }
}

extension DocentLevels {
  /// How those who are measured members on two days moved between levels, all teams together.
  public func movement(from start: Day, to end: Day, organisation: Organisation) -> Movement {
    let before = Standings(of: organisation.census(on: start), levels: self).total
    let after = Standings(of: organisation.census(on: end), levels: self).total
    var movement = Movement(start: start, end: end)
    for (earlier, later) in before.cohort(with: after) {
      let (from, to) = (earlier.level.level, later.level.level)
      let cause = from == to ? nil : lastChange(of: later.person, after: start, through: end)
      movement.add(from: from, to: to, by: cause ?? .measured)
    }
    return movement
  }

  private func lastChange(of person: PersonCode, after start: Day, through end: Day) -> Audit.Step.Kind? {
    audit(of: person, on: end).steps.last { $0.on > start && $0.changesLevel }?.kind
  }
}
