/// All that a program can be asked: the one table from which words are read and help is written.
public struct CommandTable<Globals: Sendable, Action: Sendable>: Sendable {
  let name: String
  let root: Command<Action>
  let globals: Parameter<Globals>
  let exits: [Exit]

  /// - Parameters:
  ///   - name: The name of the program.
  ///   - root: The group of all commands.
  ///   - globals: The options that every command takes; none of them required.
  ///   - exits: The codes with which any command can end.
  public init(_ name: String, _ root: Command<Action>, globals: Parameter<Globals>, exits: [Exit]) {
    self.name = name
    self.root = root
    self.globals = globals
    self.exits = exits
  }
}

/// What words ask for.
public enum Request<Globals: Sendable, Action: Sendable>: Sendable {
  case run(Action, Globals)
  case help(Help, Globals?)
  /// The global options that could be read are there nevertheless, so that the answer can be in the language asked for.
  case refuse(UsageError, Globals?)
}
