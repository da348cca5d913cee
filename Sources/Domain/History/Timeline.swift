/// One thing said, and when.
public struct Statement<Value: Sendable>: Sendable {
  /// When it was said.
  public let turn: Turn
  /// What was said.
  public let value: Value

  /// What was said at a turn.
  @inlinable
  public init(turn: Turn, value: Value) {
    self.turn = turn
    self.value = value
  }
}

/// What was said about one thing over time, asked for any day.
///
/// Kept in the order of turns. Facts mostly come in that order, so that inserting is nearly always appending.
public struct Timeline<Value: Sendable>: Sendable {
  /// Everything said, oldest first.
  public private(set) var statements: [Statement<Value>] = []

  /// Nothing said yet.
  public init() {}

  /// Takes in what was said at a turn.
  public mutating func insert(_ value: Value, at turn: Turn) {
    insert(Statement(turn: turn, value: value))
  }

  /// Takes in everything that another timeline holds; no statement may stand in both.
  public mutating func merge(_ other: Timeline) {
    for statement in other.statements { insert(statement) }
  }

  private mutating func insert(_ statement: Statement<Value>) {
    var index = statements.endIndex
    while index > 0, statement.turn < statements[index - 1].turn { index -= 1 }
    statements.insert(statement, at: index)
  }

  /// Everything said up to a day, oldest first.
  public func through(_ day: Day) -> ArraySlice<Statement<Value>> {
    // Most questions are about late days: look from the end.
    var end = statements.endIndex
    while end > 0, statements[end - 1].turn.on > day { end -= 1 }
    return statements[..<end]
  }

  /// The latest thing said up to a day.
  public func latest(on day: Day) -> Statement<Value>? { through(day).last }
}
