public import Wire

/// What is wrong with the register.
public enum RegisterProblem: Equatable, Sendable {
  /// The file is not a table.
  case table(CSVProblem)
  /// The header is not `code,name,email`.
  case header
  /// A cell is not a person code.
  case code(line: Int)
  /// A code stands in two rows.
  case doubled(line: Int)
}
