/// Declares what is given by name, anywhere among the words: `--on DAY`, `--on=DAY`, `-o FILE`, `-o=FILE`, `-n`.
public enum Option {
  /// An option without which the command cannot be run.
  public static func required<Value>(
    _ name: String, short: Character? = nil, _ value: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<Value> {
    .single(declare(name, short, value, summary, .required, read.choices), read)
  }

  /// An option that may be left out, or else be read from a variable of the environment.
  public static func optional<Value>(
    _ name: String, short: Character? = nil, _ value: String, _ summary: String, environment variable: String? = nil,
    read: Reading<Value>
  ) -> Parameter<Value?> {
    .optional(declare(name, short, value, summary, .optional, read.choices, variable: variable), read)
  }

  /// An option that may be left out for a default, written as one would type it.
  public static func optional<Value>(
    _ name: String, short: Character? = nil, _ value: String, _ summary: String, default fallback: String,
    read: Reading<Value>
  ) -> Parameter<Value> {
    .single(declare(name, short, value, summary, .optional, read.choices, fallback: fallback), read)
  }

  /// An option that may be given any number of times.
  public static func repeated<Value>(
    _ name: String, short: Character? = nil, _ value: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<[Value]> {
    .repeated(declare(name, short, value, summary, .repeated, read.choices), read)
  }

  /// An option that is given once or more.
  public static func oneOrMore<Value>(
    _ name: String, short: Character? = nil, _ value: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<[Value]> {
    .repeated(declare(name, short, value, summary, .oneOrMore, read.choices), read)
  }

  /// An option without a value, which is given or not.
  public static func flag(_ name: String, short: Character? = nil, _ summary: String) -> Parameter<Bool> {
    let declaration = declare(name, short, nil, summary, .optional, [])
    return Parameter(slots: [.one(declaration)]) { given throws(Problems) in try given.flag(declaration) }
  }

  private static func declare(
    _ name: String, _ short: Character?, _ value: String?, _ summary: String, _ count: Declaration.Count,
    _ choices: [String], fallback: String? = nil, variable: String? = nil
  ) -> Declaration {
    Declaration(
      name: "--\(name)", short: short.map { "-\($0)" }, value: value, summary: summary, count: count,
      fallback: fallback, variable: variable, choices: choices)
  }
}
