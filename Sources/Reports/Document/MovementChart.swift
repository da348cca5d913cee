public import Domain

/// From which level to which people moved.
public struct MovementChart: Sendable, Hashable {
  /// The day or period on the left.
  public var startLabel: String
  /// The day or period on the right.
  public var endLabel: String
  private var counts: [Int]

  /// A row of six counts for each level at the start, A1 first; a column for each level at the end.
  public init(from startLabel: String, to endLabel: String, counts: [[Int]]) {
    self.startLabel = startLabel
    self.endLabel = endLabel
    self.counts = Level.allCases.flatMap { from in
      Level.allCases.map { to in
        from.rank < counts.count && to.rank < counts[from.rank].count ? max(0, counts[from.rank][to.rank]) : 0
      }
    }
  }

  /// How many moved from one level to another, or stayed where the two are the same.
  public func count(from: Level, to: Level) -> Int { counts[from.rank * Level.allCases.count + to.rank] }

  /// How many there were at a level at the start.
  public func start(_ level: Level) -> Int { Level.allCases.reduce(0) { $0 + count(from: level, to: $1) } }

  /// How many there were at a level at the end.
  public func end(_ level: Level) -> Int { Level.allCases.reduce(0) { $0 + count(from: $1, to: level) } }

  /// How many there are.
  public var total: Int { counts.reduce(0, +) }
}
