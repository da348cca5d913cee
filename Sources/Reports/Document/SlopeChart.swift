/// Shares at the start and at the end, a line for each team.
public struct SlopeChart: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public var label: String
    /// Percents, 0 to 100.
    public var start: Int
    public var end: Int
    /// Whether this line is the one to compare the others with.
    public var isTotal: Bool

    public init(_ label: String, from start: Int, to end: Int, isTotal: Bool = false) {
      self.label = label
      self.start = start
      self.end = end
      self.isTotal = isTotal
    }
  }

  public var startLabel: String
  public var endLabel: String
  public var lines: [Line]

  public init(from startLabel: String, to endLabel: String, lines: [Line]) {
    self.startLabel = startLabel
    self.endLabel = endLabel
    self.lines = lines
  }
}
