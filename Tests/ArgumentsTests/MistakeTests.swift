@testable import Arguments
import Testing

@Suite struct `A declared table` {
  /// A table with one command that takes this one value.
  func table<Value>(_ parameter: Parameter<Value>, globals: Parameter<String?>? = nil) -> CommandTable<String?, Int> {
    let command = Command<Int>("Does one thing.", examples: [], takes: parameter) { _ in 1 }
    let other = Command<Int>(
      "Does another.", examples: [], takes: Option.optional("level", "L", "a level", read: .text)
    ) { _ in 2 }
    return CommandTable(
      "tool",
      Command("Does things.", sections: [.init("All", [.init("one", command), .init("two", other)])]),
      globals: globals ?? Option.optional("store", short: "s", "DIR", "a folder", read: .text), exits: [])
  }

  @Test func `is sound when words can mean what it declares`() {
    #expect(leerlijn.mistakes == [])
    #expect(table(Option.flag("fine", "is fine")).mistakes == [])
  }

  @Test func `has no name twice`() {
    let one = Command<Int>("Does one thing.", examples: []) { 1 }
    let twice = CommandTable(
      "tool",
      Command(
        "Does things.", sections: [.init("All", [.init("one", one)]), .init("More", [.init("one", one)])]),
      globals: Option.flag("fine", "is fine"), exits: [])
    #expect(twice.mistakes == [Mistake(command: ["tool"], fact: .declaredTwice("one"))])
    for name in ["store", "help"] {
      let parameter = Option.flag(name, "is taken")
      let mistakes = table(parameter).mistakes.filter { $0.command == ["tool", "one"] }
      #expect(mistakes == [Mistake(command: ["tool", "one"], fact: .declaredTwice("--\(name)"))])
    }
    #expect(
      table(Option.flag("size", short: "s", "is taken in short")).mistakes.contains(
        Mistake(command: ["tool", "one"], fact: .declaredTwice("-s"))))
  }

  @Test(arguments: ["Size", "si ze", "siz=e", "größe"])
  func `has options that can be typed`(name: String) {
    #expect(table(Option.flag(name, "x")).mistakes.map(\.fact) == [.misnamed("--\(name)")])
    #expect(table(Option.flag("size", short: "5", "x")).mistakes.map(\.fact) == [.misnamed("-5")])
  }

  @Test func `has no argument where no word can come`() {
    let text = Argument.required("B", "x", read: .text)
    for first in [
      Parameter(Argument.optional("A", "x", read: .text), text) { _, _ in 1 },
      Parameter(Argument.repeated("A", "x", read: .text), text) { _, _ in 1 },
      Parameter(Argument.oneOrMore("A", "x", read: .text), text) { _, _ in 1 },
    ] {
      #expect(table(first).mistakes.map(\.fact) == [.unreachable("B")])
    }
  }

  @Test func `has defaults that can be read`() {
    let parameter = Option.optional("size", "N", "x", default: "many", read: .integer(in: 1...9))
    #expect(table(parameter).mistakes.map(\.fact) == [.unreadableDefault("--size N")])
  }

  @Test func `has no global option that is required`() {
    let global = Parameter(Option.required("store", "DIR", "x", read: .text)) { String?.some($0) }
    #expect(table(Option.flag("fine", "x"), globals: global).mistakes.map(\.fact) == [.requiredGlobal("--store DIR")])
  }

  @Test func `gives an option a value in all commands or in none`() {
    #expect(table(Option.flag("level", "x")).mistakes.map(\.fact) == [.valueOnlyElsewhere("--level")])
  }
}
