/// What was said about one thing over time, asked for any day.
///
/// Kept in the order of turns. Facts mostly come in that order, so that inserting is nearly always appending.
public struct Timeline<Value: Sendable>: Sendable {
  /// One thing said, and when.
  public struct Moment: Sendable {
    /// When it was said.
    public let turn: Turn
    /// What was said.
    public let value: Value
  }

  /// Everything said, oldest first.
  public private(set) var moments: [Moment] = []

  /// Nothing said yet.
  public init() {}

  /// Takes in what was said at a turn.
  public mutating func insert(_ value: Value, at turn: Turn) {
    var index = moments.endIndex
    while index > 0, turn < moments[index - 1].turn { index -= 1 }
    moments.insert(Moment(turn: turn, value: value), at: index)
  }

  /// Everything said up to a day, oldest first.
  public func through(_ day: Day) -> ArraySlice<Moment> {
    // Most questions are about late days: look from the end.
    var end = moments.endIndex
    while end > 0, moments[end - 1].turn.on > day { end -= 1 }
    return moments[..<end]
  }

  /// The latest thing said up to a day.
  public func latest(on day: Day) -> Moment? { through(day).last }
}
