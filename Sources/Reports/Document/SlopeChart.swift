/// Shares at the start and at the end, a line for each team.
public struct SlopeChart: Sendable, Hashable {
  /// The line of one team.
  public struct Line: Sendable, Hashable {
    /// Whose line it is.
    public var label: String
    /// The share at the start, in percents from 0 to 100.
    public var start: Int
    /// The share at the end.
    public var end: Int
    /// Whether this line is the one to compare the others with.
    public var isTotal: Bool

    /// Makes the line of a team between two shares.
    public init(_ label: String, from start: Int, to end: Int, isTotal: Bool = false) {
      self.label = label
      self.start = start
      self.end = end
      self.isTotal = isTotal
    }
  }

  /// The day or period on the left.
  public var startLabel: String
  /// The day or period on the right.
  public var endLabel: String
  /// The lines, in any order.
  public var lines: [Line]

  /// Makes a chart of lines between two moments.
  public init(from startLabel: String, to endLabel: String, lines: [Line]) {
    self.startLabel = startLabel
    self.endLabel = endLabel
    self.lines = lines
  }
}
