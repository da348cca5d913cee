import Arguments
import Testing

@Suite struct `A usage error` {
  @Test func `names unknown options before anything else`() {
    let outcome = Outcome("log workshop --fromat json --onn yesterday --minutes x -x -nx --pause")
    #expect(
      outcome.problems == [
        .unknownOption("--fromat", suggestions: ["--format"]),
        .unknownOption("--onn", suggestions: ["--on"]),
        .unknownOption("-x", suggestions: []),
        .unknownOption("-nx", suggestions: []),
        .unknownOption("--pause", suggestions: []),
      ])
    #expect(
      Outcome("--fromat json version").problems == [.unknownOption("--fromat", suggestions: ["--format", "--from"])])
  }

  @Test func `then names all that is wrong at once, in the order declared`() {
    let outcome = Outcome("log workshop --minutes x --on --topic a --topic b --lang fr --verbose=3")
    #expect(
      outcome.problems.map(\.text.en) == [
        "TITLE is missing.",
        "The value of --on DAY is missing.",
        "--who WHO is missing.",
        "--minutes N expects a whole number from 1 to 600, not 'x'.",
        "--topic TOPIC is given more than once.",
        "--lang LANGUAGE expects one of nl, en, not 'fr'.",
        "--verbose takes no value, so not '3'.",
      ])
  }

  @Test func `names each surplus word`() {
    #expect(Outcome("version a b").problems == [.surplus("a"), .surplus("b")])
    #expect(Outcome("report year 2024 2025").problems == [.surplus("2025")])
  }

  @Test func `suggests a command that is near, or further down`() {
    #expect(Outcome("repotr year").problems == [.unknownCommand("repotr", suggestions: ["report"])])
    #expect(Outcome("log workshp x").problems == [.unknownCommand("workshp", suggestions: ["workshop"])])
    #expect(Outcome("workshop x").problems == [.unknownCommand("workshop", suggestions: ["log workshop"])])
    #expect(Outcome("blorp").problems == [.unknownCommand("blorp", suggestions: [])])
  }

  @Test func `does not run a command by an abbreviation`() {
    #expect(Outcome("vers").problems == [.unknownCommand("vers", suggestions: ["version"])])
    #expect(Outcome("version --verb").problems == [.unknownOption("--verb", suggestions: ["--verbose"])])
  }

  @Test func `says which commands a group has`() {
    #expect(Outcome("log").problems == [.missingCommand(choices: ["workshop", "onboarding", "level"])])
    #expect(
      Outcome("--format json").problems == [
        .missingCommand(choices: ["log", "correct", "teams", "report", "version"])
      ])
  }

  @Test func `says when a choice is missing or too much`() {
    #expect(
      Outcome("log onboarding x").problems == [.noneOf(["--start PROGRAMME", "--pause", "--resume"])])
    #expect(
      Outcome("log onboarding x --resume --start pdg").problems == [.severalOf(["--start PROGRAMME", "--resume"])])
    #expect(Outcome("log level a=B1 --from f").problems == [.severalOf(["WHO=LEVEL", "--from FILE"])])
    #expect(Outcome("log onboarding x --start").problems == [.missingValue("--start PROGRAMME")])
  }

  @Test func `names each item of a list that is wrong`() {
    #expect(
      Outcome("log level a=B1 --areas 1,7,x,6").problems.map(\.text.en) == [
        "--areas AREAS expects a whole number from 1 to 6, not '7' in '1,7,x,6'.",
        "--areas AREAS expects a whole number from 1 to 6, not 'x' in '1,7,x,6'.",
      ])
  }

  @Test(arguments: ["0", "601", "+5", "1.5", "", "１２", "99999999999999999999", "0x1f", " 5"])
  func `refuses a senseless number`(word: String) {
    let outcome = Outcome(["log", "workshop", "T", "--on", "yesterday", "--who", "x", "--minutes=" + word])
    #expect(outcome.problems.map(\.code) == ["wrong-value"])
  }

  @Test func `suggests how to write what other programs write otherwise`() {
    #expect(
      Outcome("report year -oFILE").problems == [.unknownOption("-oFILE", suggestions: ["-o FILE"])])
    #expect(
      Outcome("log workshop -on yesterday").problems == [.unknownOption("-on", suggestions: ["--on"])])
  }

  @Test func `keeps the global options that could be read`() {
    #expect(Outcome("blorp --lang nl --format json").globals?.speech == .nl)
    #expect(Outcome("version --lang nl --format blorp").globals?.speech == .nl)
    #expect(Outcome("version --lang nl --format blorp").globals?.format == .text)
    #expect(Outcome("version x --lang nl --store a --store b").globals?.store == nil)
  }

  @Test func `is said in both languages, with the help to read`() {
    let text = Outcome("log workshop Canvas --on blorp --who @zorg --minutes 90 --lang ne").error?.text
    #expect(
      text?.en == """
        --on DAY expects a day such as 2025-03-14 or yesterday, not 'blorp'.
        --lang LANGUAGE expects one of nl, en, not 'ne'. Did you mean 'nl' or 'en'?
        Read: leerlijn help log workshop
        """)
    #expect(
      text?.nl == """
        --on DAY verwacht een dag zoals 2025-03-14 of gisteren, niet 'blorp'.
        --lang LANGUAGE verwacht een van nl, en, niet 'ne'. Bedoel je 'nl' of 'en'?
        Lees: leerlijn help log workshop
        """)
  }

  @Test func `shows controls as carets, since a terminal would obey them`() {
    #expect(Outcome(["\u{1b}[31mx\u{7f}\n"]).problems.first?.text.en == "There is no command '^[[31mx^?^J'.")
  }

  @Test func `has a sentence, a code and no line feed for every problem`() {
    let wrong = ValueProblem(expected: Phrase(en: "a day", nl: "een dag"))
    let all: [UsageError.Problem] = [
      .unknownOption("--x", suggestions: ["--y"]), .unknownCommand("x", suggestions: []),
      .missingCommand(choices: ["a", "b"]), .missing("X"), .missingValue("--x X"), .unwantedValue("--x", word: "y"),
      .givenTwice("--x X"), .noneOf(["--x", "--y"]), .severalOf(["--x", "--y"]), .surplus("x"),
      .wrongValue(of: "X", word: "x", wrong),
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    for problem in all {
      for text in [problem.text.en, problem.text.nl] {
        #expect(text.hasSuffix(".") || text.hasSuffix("?"))
        #expect(!text.contains("\n"))
      }
      #expect(problem.text.en != problem.text.nl)
    }
  }
}
