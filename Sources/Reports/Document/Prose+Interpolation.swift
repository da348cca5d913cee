public import Domain

extension Prose: ExpressibleByStringInterpolation {
  /// Takes a literal as it is.
  public init(stringLiteral text: String) { self.init(text) }

  /// Takes what was interpolated.
  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.runs) }

  /// Gathers what a literal interpolates, each value as a run of its kind.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Inline] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Takes a piece of the literal.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    /// Takes a text as it is.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    /// Takes an amount; never a year, which is no amount.
    public mutating func appendInterpolation(_ amount: Int) { runs.append(.number(amount)) }
    /// Takes a level.
    public mutating func appendInterpolation(_ level: Level) { runs.append(.level(level)) }
    /// Takes a day in words.
    public mutating func appendInterpolation(_ day: Day) { runs.append(.day(day)) }
    /// Takes prose with all its runs.
    public mutating func appendInterpolation(_ prose: Prose) { prose.forEach { runs.append($0) } }
    /// Takes a day as it fits a cell.
    public mutating func appendInterpolation(short day: Day) { runs.append(.shortDay(day)) }
    /// Takes a share of a hundred.
    public mutating func appendInterpolation(percent share: Int) { runs.append(.percent(share)) }
    /// Takes a difference, with sign and arrow.
    public mutating func appendInterpolation(change difference: Int) { runs.append(.change(difference)) }
    /// Takes a text that stands out.
    public mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }
    /// Takes a text that stands back.
    public mutating func appendInterpolation(quiet text: String) { runs.append(.quiet(text)) }
    /// Takes something to copy.
    public mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }
  }
}
