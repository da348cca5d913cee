extension CommandTable {
  /// The help screen that lists all commands.
  public var overview: Help { help(for: root, path: [name]) }

  func help(for command: Command<Action>, path: [String]) -> Help {
    var help = Help(blocks: [.paragraph(command.summary)])
    help.blocks.append(.lines("Usage", usage(of: command, path: path)))
    if !command.examples.isEmpty { help.blocks.append(.examples(command.examples)) }
    if let discussion = command.discussion { help.blocks.append(.paragraph(discussion)) }
    switch command.kind {
    case .group(let sections):
      for section in sections {
        help.blocks.append(
          .table(section.heading, section.commands.map { Help.Row(left: $0.name, right: $0.command().summary) }))
      }
    case .action(let parameter):
      help.append("Arguments", parameter.declarations.filter { !$0.isOption })
      help.append("Options", parameter.declarations.filter(\.isOption))
    }
    help.append("Global options", globals.declarations + [.help])
    help.append(exits: (command.exits + exits).sorted { $0.code < $1.code })
    let above = path.count > 1 ? [([name, "help"] + path.dropFirst().dropLast()).joined(separator: " ")] : []
    if !(command.readOn + above).isEmpty {
      help.blocks.append(.lines("Read on", (command.readOn + above).map { [$0] }))
    }
    return help
  }

  private func usage(of command: Command<Action>, path: [String]) -> [[String]] {
    let words = path.joined(separator: " ")
    switch command.kind {
    case .group:
      let rest = path.dropFirst().map { $0 + " " }.joined()
      return [["\(words) COMMAND", "[ARGUMENTS]", "[OPTIONS]"], ["\(name) help \(rest)COMMAND"]]
    case .action(let parameter):
      let slots = parameter.slots.enumerated()
        .sorted { ($0.element.rank.rawValue, $0.offset) < ($1.element.rank.rawValue, $1.offset) }
      return [[words] + slots.flatMap(\.element.usage)]
    }
  }
}

extension Help {
  fileprivate mutating func append(_ title: String, _ declarations: [Declaration]) {
    guard !declarations.isEmpty else { return }
    blocks.append(
      .table(
        title,
        declarations.map { declaration in
          let indent = declaration.isOption ? declaration.short.map { $0 + ", " } ?? "    " : ""
          return Row(left: indent + declaration.signature, right: declaration.explanation)
        }))
  }

  fileprivate mutating func append(exits: [Exit]) {
    guard !exits.isEmpty else { return }
    let widest = exits.map { String($0.code).count }.max() ?? 0
    blocks.append(
      .table(
        "Exit codes",
        exits.map { exit in
          let code = String(exit.code)
          return Row(left: String(repeating: " ", count: widest - code.count) + code, right: exit.meaning)
        }))
  }
}

extension Declaration {
  /// The summary with what is known besides, so that it need not be written twice.
  fileprivate var explanation: String {
    var facts: [String] = []
    if isRequired, isOption { facts.append("required") }
    if isRepeated { facts.append("may be repeated") }
    if !choices.isEmpty { facts.append("one of " + choices.joined(separator: ", ")) }
    if let variable { facts.append("else \(variable)") }
    if let fallback { facts.append("default \(fallback)") }
    return facts.isEmpty ? summary : summary + " (" + facts.joined(separator: "; ") + ")"
  }
}
