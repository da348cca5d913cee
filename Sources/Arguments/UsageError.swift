/// Words that ask for nothing the program can do, with all that is wrong with them.
public struct UsageError: Error, Sendable, Hashable {
  /// The command as far as it was understood, the program's name first.
  public let command: [String]
  /// At least one problem: only unknown options when there are any, since what else is wrong would be a guess.
  public let problems: [Problem]

  /// One thing that is wrong, with a parameter named by its signature: `TITLE`, `--on DAY`.
  public enum Problem: Sendable, Hashable {
    case unknownOption(String, suggestions: [String])
    case unknownCommand(String, suggestions: [String])
    case missingCommand(choices: [String])
    case missing(String)
    case missingValue(String)
    case unwantedValue(String, word: String)
    case givenTwice(String)
    case noneOf([String])
    case severalOf([String])
    case surplus(String)
    case wrongValue(of: String, word: String, ValueProblem)
  }
}

struct Problems: Error {
  var list: [UsageError.Problem]

  init(_ list: [UsageError.Problem]) { self.list = list }
  init(_ problem: UsageError.Problem) { list = [problem] }
}
