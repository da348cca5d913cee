/// Declares what is given by its place among the words.
public enum Argument {
  /// An argument without which the command cannot be run.
  public static func required<Value>(
    _ name: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<Value> {
    .single(declare(name, summary, .required, read.choices), read)
  }

  /// An argument that may be left out, after those that may not.
  public static func optional<Value>(
    _ name: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<Value?> {
    .optional(declare(name, summary, .optional, read.choices), read)
  }

  /// The rest of the arguments, as many as there are.
  public static func repeated<Value>(
    _ name: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<[Value]> {
    .repeated(declare(name, summary, .repeated, read.choices), read)
  }

  /// The rest of the arguments, at least one.
  public static func oneOrMore<Value>(
    _ name: String, _ summary: String, read: Reading<Value>
  ) -> Parameter<[Value]> {
    .repeated(declare(name, summary, .oneOrMore, read.choices), read)
  }

  private static func declare(
    _ name: String, _ summary: String, _ count: Declaration.Count, _ choices: [String]
  ) -> Declaration {
    Declaration(
      name: name, short: nil, value: nil, summary: summary, count: count, fallback: nil, variable: nil,
      choices: choices)
  }
}
