/// A mistake in a declared table, for a test to find: words could never mean what was meant.
public struct Mistake: Sendable, Hashable {
  /// The command that is declared wrongly, the program's name first.
  public let command: [String]
  public let fact: Fact

  /// What is wrong, with the name that is.
  public enum Fact: Sendable, Hashable {
    case declaredTwice(String)
    /// An option is long in lower-case letters, digits and hyphens, a short one is one letter.
    case misnamed(String)
    /// An argument after one that may be left out or repeated.
    case unreachable(String)
    /// The default cannot be read.
    case unreadableDefault(String)
    /// A global option that no command could do without.
    case requiredGlobal(String)
    /// Before the command is known, nobody could tell whether the next word is its value.
    case valueOnlyElsewhere(String)
  }
}

extension CommandTable {
  /// All mistakes of the table: none in a sound one.
  public var mistakes: [Mistake] {
    var mistakes = mistakes(in: globals, of: [name])
    if case .failure(let error) = Result(catching: { () throws(Problems) in try globals.read(Given()) }) {
      for case .missing(let name) in error.list {
        mistakes.append(Mistake(command: [self.name], fact: .requiredGlobal(name)))
      }
    }
    collect(into: &mistakes, from: root, at: [name])
    let options = (root.declarations + globals.declarations + [.help]).filter(\.isOption)
    var takesValue: [String: Bool] = [:]
    for option in options {
      for name in option.spellings
      where takesValue.updateValue(option.value != nil, forKey: name) == (option.value == nil) {
        mistakes.append(Mistake(command: [self.name], fact: .valueOnlyElsewhere(name)))
      }
    }
    return mistakes
  }

  private func collect(into mistakes: inout [Mistake], from command: Command<Action>, at path: [String]) {
    switch command.kind {
    case .action(let parameter):
      mistakes += self.mistakes(in: parameter, of: path)
      let names = (parameter.declarations + globals.declarations + [.help]).flatMap(\.spellings)
      mistakes += repeated(names).map { Mistake(command: path, fact: .declaredTwice($0)) }
    case .group:
      mistakes += repeated(command.subcommands.map(\.name)).map { Mistake(command: path, fact: .declaredTwice($0)) }
      for next in command.subcommands { collect(into: &mistakes, from: next.command(), at: path + [next.name]) }
    }
  }

  private func mistakes<Value>(in parameter: Parameter<Value>, of path: [String]) -> [Mistake] {
    var facts: [Mistake.Fact] = []
    facts += parameter.declarations.filter(\.isOption).flatMap(\.spellings).filter(isMisnamed).map { .misnamed($0) }
    let arguments = parameter.declarations.filter { !$0.isOption }
    for (argument, next) in zip(arguments, arguments.dropFirst())
    where argument.isRepeated || !argument.isRequired && next.isRequired {
      facts.append(.unreachable(next.name))
    }
    // Nothing is given, so a word that is wrong can only be a default.
    if case .failure(let error) = Result(catching: { () throws(Problems) in try parameter.read(Given()) }) {
      for case .wrongValue(let name, _, _) in error.list { facts.append(.unreadableDefault(name)) }
    }
    return facts.map { Mistake(command: path, fact: $0) }
  }

  private func isMisnamed(_ name: String) -> Bool {
    switch Lexeme(name) {
    case .long(let name, nil):
      !name.dropFirst(2).allSatisfy { $0 == "-" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
    case .short(let letters, nil): letters.count != 1
    case .plain, .long, .short, .end: true
    }
  }

  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
