/// A command of a program: what it takes, and the action that its words ask for; the group that gathers it gives it a name.
///
/// A command is best declared as a value made of what it takes: its memberwise initializer is the action, and a
/// parameter that is forgotten, added or of another type does not compile. Each parameter is a constant of its own, since
/// the compiler says what is wrong with a list of names at once, and with a list of calls after half a minute.
///
/// ```swift
/// struct LogWorkshop: Intent {
///   let title: String
///   let on: Day
///   let minutes: Int?
///
///   static let title = Argument.required("TITLE", "what it was called", read: .text)
///   static let on = Option.required("on", "DAY", "the day on which it was held", read: .day)
///   static let minutes = Option.optional("minutes", "N", "how long it took", read: .integer(in: 1...600))
///   static let command = Command<any Intent>(
///     "Records a workshop and who took part.",
///     examples: [Example("leerlijn log workshop 'Canvas basis' --on 2025-03-14", "one that nobody attended")],
///     takes: title, on, minutes,
///     action: LogWorkshop.init)
/// }
///
/// extension Reading where Value == Day {
///   static var day: Reading {
///     Reading(Phrase(en: "a day such as 2025-03-14", nl: "een dag zoals 2025-03-14")) { Day($0) }
///   }
/// }
/// ```
public struct Command<Action: Sendable>: Sendable {
  let summary: String
  let discussion: String?
  let examples: [Example]
  let exits: [Exit]
  let readOn: [String]
  let kind: Kind
  enum Kind: Sendable {
    case action(Parameter<Action>)
    case group([Section])
  }

  /// A command that does something, made of what it takes.
  ///
  /// The action is a function of exactly these values, in this order: what is declared cannot be forgotten, and what is
  /// not declared cannot be asked for.
  public init<each Value>(
    _ summary: String, discussion: String? = nil, examples: [Example], exits: [Exit] = [], readOn: [String] = [],
    takes parameter: repeat Parameter<each Value>,
    action: @escaping @Sendable (repeat each Value) -> Action
  ) {
    self.init(
      summary: summary, discussion: discussion, examples: examples, exits: exits, readOn: readOn,
      kind: .action(Parameter(repeat each parameter, make: action)))
  }

  /// A command that only gathers others, under headings.
  public init(
    _ summary: String, discussion: String? = nil, examples: [Example] = [], readOn: [String] = [],
    sections: [Section]
  ) {
    self.init(
      summary: summary, discussion: discussion, examples: examples, exits: [], readOn: readOn,
      kind: .group(sections))
  }

  private init(
    summary: String, discussion: String?, examples: [Example], exits: [Exit], readOn: [String], kind: Kind
  ) {
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.exits = exits
    self.readOn = readOn
    self.kind = kind
  }

  /// Commands that help lists under one heading.
  public struct Section: Sendable {
    let heading: String
    let commands: [Named]

    public init(_ heading: String, _ commands: [Named]) {
      self.heading = heading
      self.commands = commands
    }
  }

  /// A command by the word that asks for it.
  public struct Named: Sendable {
    let name: String
    /// Made when asked for: a program that is asked for its version need not know how to log a workshop.
    let command: @Sendable () -> Command

    public init(_ name: String, _ command: @autoclosure @escaping @Sendable () -> Command) {
      self.name = name
      self.command = command
    }
  }
}

/// A line that somebody could type, and what it does.
public struct Example: Sendable, Hashable {
  /// The line, the program's name first.
  public let line: String
  /// What it does, in a few words.
  public let meaning: String

  public init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}

/// A code with which a command can end, and what that means.
public struct Exit: Sendable {
  public let code: Int
  public let meaning: String

  public init(_ code: Int, _ meaning: String) {
    self.code = code
    self.meaning = meaning
  }
}

extension Command {
  var subcommands: [Named] {
    switch kind {
    case .action: []
    case .group(let sections): sections.flatMap(\.commands)
    }
  }

  /// The command that a group has by this name; no other is made.
  func subcommand(_ name: String) -> Command? {
    guard case .group(let sections) = kind else { return nil }
    for section in sections {
      for named in section.commands where named.name == name { return named.command() }
    }
    return nil
  }

  /// The ways down to a command of this name: `log workshop` for `workshop`.
  func paths(to name: String) -> [String] {
    subcommands.flatMap { next in
      (next.name == name ? [name] : []) + next.command().paths(to: name).map { "\(next.name) \($0)" }
    }
  }

  /// The parameters of the command itself, or of all commands that it gathers.
  var declarations: [Declaration] {
    switch kind {
    case .action(let parameter): parameter.declarations
    case .group: subcommands.flatMap { $0.command().declarations }
    }
  }
}
