extension CommandTable {
  /// Reads the words that follow the program's name, and the variables that options name where these are not given.
  public func read(_ words: [String], environment: [String: String] = [:]) -> Request<Globals, Action> {
    let sorted = SortedWords(words, root: root, named: name, globals: globals.declarations)
    let given = sorted.given(environment: environment)
    do throws(Problems) {
      if sorted.asksForHelp || words.isEmpty {
        return .help(try help(for: sorted), lenientGlobals(given))
      }
      let (action, globals) = try read(sorted, given)
      return .run(action, globals)
    } catch {
      return .refuse(UsageError(command: sorted.path, problems: error.list), lenientGlobals(given))
    }
  }

  private func help(for sorted: SortedWords<Action>) throws(Problems) -> Help {
    if let problem = sorted.unknownCommand { throw Problems(problem) }
    return help(for: sorted.command, path: sorted.path)
  }

  private func read(_ sorted: SortedWords<Action>, _ given: Given) throws(Problems) -> (Action, Globals) {
    // Without knowing what an option takes, nobody can tell what the words around it are: more would be a guess.
    let unknown = sorted.unknownOptions
    guard unknown.isEmpty else { throw Problems(unknown) }
    if let problem = sorted.unknownCommand { throw Problems(problem) }
    switch sorted.command.kind {
    case .group:
      throw Problems(.missingCommand(choices: sorted.command.subcommands.map(\.name)))
    case .action(let parameter):
      var problems: [UsageError.Problem] = []
      func sound<Value>(_ parameter: Parameter<Value>) -> Value? {
        do throws(Problems) { return try parameter.read(given) } catch {
          problems += error.list
          return nil
        }
      }
      let (action, globals) = (sound(parameter), sound(self.globals))
      for word in sorted.surplus { problems.append(.surplus(word)) }
      guard let action, let globals, problems.isEmpty else { throw Problems(problems) }
      return (action, globals)
    }
  }

  /// Returns the global options without those that are wrong.
  private func lenientGlobals(_ given: Given) -> Globals? {
    if let all = try? globals.read(given) { return all }
    let sound = given.occurrences.filter { name, occurrences in
      (try? globals.read(Given(occurrences: [name: occurrences]))) != nil
    }
    return try? globals.read(Given(occurrences: sound))
  }
}
