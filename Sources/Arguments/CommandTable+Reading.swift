extension CommandTable {
  /// Reads the words that follow the program's name.
  public func read(_ words: [String]) -> Request<Globals, Action> {
    guard !words.isEmpty else { return .help(help(for: root, path: [root.name]), nil) }
    let sorted = SortedWords(words, root: root, globals: globals.declarations)
    let given = sorted.given(by: sorted.command.declarations + globals.declarations)
    let error = { (problems: [UsageError.Problem]) in UsageError(command: sorted.path, problems: problems) }

    if sorted.asksForHelp {
      if let problem = sorted.unknownCommand { return .refuse(error([problem]), lenientGlobals(given)) }
      return .help(help(for: sorted.command, path: sorted.path), lenientGlobals(given))
    }
    guard sorted.unknownOptions.isEmpty else { return .refuse(error(sorted.unknownOptions), lenientGlobals(given)) }
    if let problem = sorted.unknownCommand { return .refuse(error([problem]), lenientGlobals(given)) }
    switch sorted.command.kind {
    case .group:
      let choices = sorted.command.subcommands.map(\.name)
      return .refuse(error([.missingCommand(choices: choices)]), lenientGlobals(given))
    case .action(let parameter):
      let both = Parameter(parameter, globals) { ($0, $1) }
      var problems: [UsageError.Problem] = sorted.surplus.map { .surplus($0) }
      do {
        let (action, globals) = try both.read(given)
        if problems.isEmpty { return .run(action, globals) }
      } catch {
        problems = error.list + problems
      }
      return .refuse(error(problems), lenientGlobals(given))
    }
  }

  /// Returns the global options without those that are wrong.
  private func lenientGlobals(_ given: Given) -> Globals? {
    var rest = given
    for declaration in globals.declarations {
      let alone = Given(occurrences: given.occurrences.filter { $0.key == declaration.name })
      do { _ = try globals.read(alone) } catch { rest.occurrences[declaration.name] = nil }
    }
    return try? globals.read(rest)
  }
}
