/// What a command says of one of its words: enough to find it, to describe it and to complete it.
struct Declaration: Sendable {
  enum Count { case required, optional, repeated, oneOrMore }

  /// `TITLE` of an argument, `--on` of an option.
  let name: String
  /// `-o` of an option that has a short name.
  let short: String?
  /// `DAY`, of an option that takes a value.
  let value: String?
  let summary: String
  let count: Count
  /// The word that is read when none is given.
  let fallback: String?
  /// The variable of the environment that is read when no word is given.
  let variable: String?
  let choices: [String]

  var isOption: Bool { name.hasPrefix("-") }
  var isRequired: Bool { count == .required || count == .oneOrMore }
  var isRepeated: Bool { count == .repeated || count == .oneOrMore }

  /// How a message names it: `TITLE`, `--on DAY`, `--dry-run`.
  var signature: String { value.map { "\(name) \($0)" } ?? name }

  var spellings: [String] { [name] + (short.map { [$0] } ?? []) }

  func isSpelled(_ spelling: String) -> Bool { spelling == name || spelling == short }
}

extension Declaration {
  /// The option that every command has.
  static let help = Declaration(
    name: "--help", short: "-h", value: nil, summary: "explains the command", count: .optional, fallback: nil,
    variable: nil, choices: [])
}
