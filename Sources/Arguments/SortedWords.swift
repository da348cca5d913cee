/// Words sorted into the command they name, its arguments and its options; values are not yet read.
struct SortedWords<Action: Sendable> {
  private(set) var command: Command<Action>
  private(set) var path: [String]
  private(set) var unknownCommand: UsageError.Problem?
  private var asksToExplain = false
  private var plain: [String] = []
  private var options: [TypedOption] = []
  private let globals: [Declaration]

  init(_ words: [String], root: Command<Action>, named name: String, globals: [Declaration]) {
    command = root
    path = [name]
    self.globals = globals
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      switch optionsEnded ? .plain(word) : Lexeme(word) {
      case .plain(let word):
        take(word)
      case .end:
        optionsEnded = true
      case .long(let name, let value):
        options.append(TypedOption(word: word, names: [name], value: value ?? takeValue(of: [name], from: &rest)))
      case .short(let names, let value):
        options.append(TypedOption(word: word, names: names, value: value ?? takeValue(of: names, from: &rest)))
      }
    }
  }

  private mutating func take(_ word: String) {
    guard unknownCommand == nil else { return }
    guard case .group = command.kind else {
      plain.append(word)
      return
    }
    if let next = command.subcommand(word) {
      command = next
      path.append(word)
    } else if path.count == 1, word == "help" {
      asksToExplain = true
    } else {
      let near = Suggestion.nearest(to: word, among: command.subcommands.map(\.name))
      unknownCommand = .unknownCommand(word, suggestions: near.isEmpty ? command.paths(to: word) : near)
    }
  }

  /// Takes the next word when the option wants a value, unless that word can only be an option itself.
  ///
  /// Before the command is known, any command that may still be meant tells whether the option wants one.
  private func takeValue(of names: [String], from rest: inout ArraySlice<String>) -> String? {
    guard isKnown(names), let last = names.last, declaration(of: last)?.value != nil else { return nil }
    guard let next = rest.first, case .plain = Lexeme(next) else { return nil }
    return rest.popFirst()
  }
}

/// An option as it was typed: a long name, or a bundle of short ones of which the last may have a value.
private struct TypedOption {
  let word: String
  let names: [String]
  let value: String?
}

extension SortedWords {
  /// Whether the words ask for help on the command rather than to run it.
  var asksForHelp: Bool {
    asksToExplain || options.contains { $0.names.contains(where: Declaration.help.isSpelled) }
  }

  /// Options that the command does not have, in the order typed.
  var unknownOptions: [UsageError.Problem] {
    options.filter { !isKnown($0.names) }.map { .unknownOption($0.word, suggestions: suggestions(for: $0)) }
  }

  /// Plain words for which the command has no place.
  var surplus: [String] {
    arguments.contains(where: \.isRepeated) ? [] : Array(plain.dropFirst(arguments.count))
  }

  /// The words by the name for which they are given, and the environment where there are none.
  func given(environment: [String: String]) -> Given {
    var given = Given()
    for option in options where isKnown(option.names) {
      for (index, name) in option.names.enumerated() {
        guard let declaration = declaration(of: name) else { continue }
        given.add(index == option.names.count - 1 ? option.value : nil, for: declaration)
      }
    }
    var rest = plain[...]
    for argument in arguments {
      let words = argument.isRepeated ? rest : rest.prefix(1)
      for word in words { given.add(word, for: argument) }
      rest = rest.dropFirst(words.count)
    }
    for declaration in own + globals where !given.isGiven(declaration) {
      guard let variable = declaration.variable, let word = environment[variable], !word.isEmpty else { continue }
      given.add(word, for: declaration, from: variable)
    }
    return given
  }

  /// The parameters of the command, none while it is a group.
  private var own: [Declaration] {
    guard case .action(let parameter) = command.kind else { return [] }
    return parameter.declarations
  }

  private var arguments: [Declaration] { own.filter { !$0.isOption } }

  private func declaration(of spelling: String) -> Declaration? {
    // The command's own come last: before it is known, they are those of all commands.
    globals.first { $0.isSpelled(spelling) } ?? (Declaration.help.isSpelled(spelling) ? .help : nil)
      ?? command.declarations.first { $0.isSpelled(spelling) }
  }

  private func isKnown(_ names: [String]) -> Bool {
    let found = names.compactMap(declaration)
    return found.count == names.count && found.dropLast().allSatisfy { $0.value == nil }
  }

  /// What may have been meant by an unknown option; "-oFILE" and "-on" are how other programs write "-o FILE" and "--on".
  private func suggestions(for option: TypedOption) -> [String] {
    let name = option.names.count > 1 ? "-" + option.word : option.names.joined()
    let options = (command.declarations + globals + [.help]).filter(\.isOption)
    let near = Suggestion.nearest(to: name, among: options.map(\.name))
    guard option.names.count > 1, let first = option.names.first, declaration(of: first)?.value != nil else {
      return near
    }
    return near + ["\(first) \(option.word.dropFirst(2))"]
  }
}
