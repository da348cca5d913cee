import Arguments
import Testing

/// Returns the command that the words ask for, and the problems when they ask for none.
func read(_ line: String) -> (intent: (any Intent)?, globals: Globals?, problems: [UsageError.Problem]) {
  switch leerlijn.read(line.split(separator: " ").map(String.init)) {
  case .run(let intent, let globals): (intent, globals, [])
  case .help(_, let globals): (nil, globals, [])
  case .refuse(let error, let globals): (nil, globals, error.problems)
  }
}

@Suite struct `Words` {
  @Test func `become the value that the command declares`() {
    let (intent, globals, problems) = read("log workshop Canvas --on yesterday --who @zorg --minutes 120 -n")
    #expect(problems == [])
    #expect(
      intent as? LogWorkshop
        == LogWorkshop(title: "Canvas", on: "yesterday", who: ["@zorg"], minutes: 120, topic: nil))
    #expect(globals?.isDryRun == true)
    #expect(globals?.format == .text)
  }
}
