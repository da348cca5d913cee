/// Words sorted into the command they name, its arguments and its options; values are not yet read.
struct SortedWords<Action: Sendable> {
  private(set) var command: Command<Action>
  private(set) var path: [String]
  private(set) var unknownCommand: UsageError.Problem?
  private(set) var asksForHelp = false
  private var plain: [String] = []
  private var options: [(spelling: String, value: String?)] = []
  private var misspelled: [UsageError.Problem] = []
  private let globals: [Declaration]

  init(_ words: [String], root: Command<Action>, globals: [Declaration]) {
    command = root
    path = [root.name]
    self.globals = globals
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      switch optionsEnded ? .plain(word) : Lexeme(word) {
      case .plain(let word): take(word)
      case .end: optionsEnded = true
      case .long(let name, let value): take([name], value, as: word, &rest)
      case .short(let letters, let value): take(letters, value, as: word, &rest)
      }
    }
  }

  private mutating func take(_ word: String) {
    guard unknownCommand == nil else { return }
    guard case .group = command.kind else {
      plain.append(word)
      return
    }
    if let next = command.subcommands.first(where: { $0.name == word }) {
      command = next
      path.append(word)
    } else if path.count == 1, word == "help" {
      asksForHelp = true
    } else {
      let names = command.subcommands.map(\.name)
      unknownCommand = .unknownCommand(word, suggestions: Suggestion.nearest(to: word, among: names))
    }
  }

  /// Takes an option or a bundle of short ones, of which only the last may have a value.
  private mutating func take(_ names: [String], _ value: String?, as word: String, _ rest: inout ArraySlice<String>) {
    guard let last = names.last, names.allSatisfy({ declaration(of: $0) != nil }),
      names.dropLast().allSatisfy({ declaration(of: $0)?.value == nil })
    else {
      misspelled.append(.unknownOption(word, suggestions: suggestions(for: names, word)))
      return
    }
    asksForHelp = asksForHelp || names.contains(where: Declaration.help.isSpelled)
    var value = value
    if value == nil, declaration(of: last)?.value != nil, let next = rest.first, case .plain = Lexeme(next) {
      value = rest.popFirst()
    }
    options += names.dropLast().map { ($0, nil) } + [(last, value)]
  }

  private var declared: [Declaration] { command.declarations + globals + [.help] }

  private func declaration(of spelling: String) -> Declaration? {
    declared.first { $0.isSpelled(spelling) }
  }

  private func suggestions(for names: [String], _ word: String) -> [String] {
    // "-oFILE" and "-on DAY" are what other programs read.
    if names.count > 1, let first = names.first, declaration(of: first)?.value != nil {
      let attached = "\(first) \(word.dropFirst(2))"
      return Suggestion.nearest(to: "-\(word)", among: declared.filter(\.isOption).map(\.name)) + [attached]
    }
    let name = names.count == 1 ? names[0] : "--" + names.map { $0.dropFirst() }.joined()
    return Suggestion.nearest(to: name, among: declared.filter(\.isOption).map(\.name))
  }
}

extension SortedWords {
  /// Options that the command does not have, in the order typed.
  var unknownOptions: [UsageError.Problem] {
    misspelled
      + options.filter { declaration(of: $0.spelling) == nil }.map {
        .unknownOption($0.spelling, suggestions: suggestions(for: [$0.spelling], $0.spelling))
      }
  }

  private var arguments: [Declaration] {
    guard case .action(let parameter) = command.kind else { return [] }
    return parameter.declarations.filter { !$0.isOption }
  }

  /// Plain words for which the command has no place.
  var surplus: [String] {
    arguments.contains(where: \.isRepeated) ? [] : Array(plain.dropFirst(arguments.count))
  }

  /// Returns the words by the name for which they are given.
  func given(by declarations: [Declaration]) -> Given {
    var given = Given()
    for option in options {
      guard let declaration = declarations.first(where: { $0.isSpelled(option.spelling) }) else { continue }
      given.occurrences[declaration.name, default: []].append(option.value)
    }
    var rest = plain[...]
    for argument in arguments {
      let words = argument.isRepeated ? rest : rest.prefix(1)
      if !words.isEmpty { given.occurrences[argument.name] = Array(words) }
      rest = rest.dropFirst(words.count)
    }
    return given
  }
}

extension Declaration {
  /// The option that every command has.
  static let help = Declaration(
    name: "--help", short: "-h", value: nil, summary: "explains the command", count: .optional, fallback: nil,
    choices: [])
}
