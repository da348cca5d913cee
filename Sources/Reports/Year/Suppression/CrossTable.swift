import Domain

/// Levels against levels, as far as nobody can be recognised: six by six, else by letter, else not at all.
struct CrossTable: Hashable, Sendable {
  /// How finely the levels are told apart.
  enum Grain: Hashable, Sendable, CaseIterable {
    case levels
    /// A1 and A2 are A, and so on.
    case letters
  }

  let grain: Grain
  /// A row for each level or letter at the start, a column for each at the end.
  let counts: [[Int]]

  /// Nil when the table cannot be shown.
  init?(_ table: [[Int]], floors: Floors) {
    guard table.joined().reduce(0, +) >= max(1, floors.cohort) else { return nil }
    let candidates = Grain.allCases.map { grain in (grain, grain == .levels ? table : CrossTable.byLetter(table)) }
    guard let (grain, counts) = candidates.first(where: { !$0.1.joined().contains(where: floors.smallCells.contains) })
    else { return nil }
    self.grain = grain
    self.counts = counts
  }

  private static func byLetter(_ table: [[Int]]) -> [[Int]] {
    var letters = [[Int]](repeating: [0, 0, 0], count: 3)
    for (row, cells) in table.enumerated() {
      for (column, count) in cells.enumerated() { letters[row / 2][column / 2] += count }
    }
    return letters
  }

  /// What the rows and columns are called.
  var names: [String] {
    switch grain {
    case .levels: Level.allCases.map(\.rawValue)
    case .letters: ["A", "B", "C"]
    }
  }

  var total: Int { counts.joined().reduce(0, +) }

  /// How many went up, down and nowhere in a table of rows for the start and columns for the end.
  static func directions(_ counts: [[Int]]) -> (up: Int, down: Int, same: Int) {
    var (up, down, same) = (0, 0, 0)
    for (row, cells) in counts.enumerated() {
      for (column, count) in cells.enumerated() {
        if column > row { up += count } else if column < row { down += count } else { same += count }
      }
    }
    return (up, down, same)
  }
}
