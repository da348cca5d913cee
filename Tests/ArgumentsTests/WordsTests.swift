import Arguments
import Testing

@Suite struct `Words` {
  static let workshop = LogWorkshop(title: "Canvas", on: "yesterday", who: ["@zorg"], minutes: 120, topic: nil)

  @Test func `become the value that the command declares`() {
    let outcome = Outcome("log workshop Canvas --on yesterday --who @zorg --minutes 120")
    #expect(outcome.intent as? LogWorkshop == Self.workshop)
    #expect(
      outcome.globals == Globals(store: nil, format: .text, speech: nil, isDryRun: false, isVerbose: false))
  }

  @Test(arguments: [
    "--on yesterday --who @zorg --minutes 120 log workshop Canvas",
    "log --minutes 120 workshop --who @zorg Canvas --on yesterday",
    "--on=yesterday log --who=@zorg workshop --minutes=120 Canvas",
  ])
  func `may have their options anywhere`(line: String) {
    #expect(Outcome(line).intent as? LogWorkshop == Self.workshop)
  }

  @Test(arguments: ["-o r.html", "-o=r.html", "--output r.html", "--output=r.html"])
  func `give an option its value in four ways`(words: String) {
    #expect((Outcome("report year \(words)").intent as? ReportYear)?.output == "r.html")
  }

  @Test func `may hold an equals sign in a value`() {
    #expect((Outcome("correct west-1 --set=level=B2 --reason x").intent as? Correct)?.fields == ["level=B2"])
    #expect((Outcome("correct west-1 --set level=B2 --reason x").intent as? Correct)?.fields == ["level=B2"])
  }

  @Test func `bundle short options, of which the last may have a value`() {
    let outcome = Outcome("report year -nvo r.html")
    #expect((outcome.intent as? ReportYear)?.output == "r.html")
    #expect(outcome.globals?.isDryRun == true)
    #expect(outcome.globals?.isVerbose == true)
  }

  @Test(arguments: ["-p-k3m8qawe", "@zorg,-p-k3m8qawe", "-", "-5", "-@zorg", "-=x", "-é"])
  func `may begin with a hyphen where no option can`(word: String) {
    let items = word.split(separator: ",").map(String.init)
    let rest = "Canvas --on yesterday --minutes 120"
    #expect((Outcome("log workshop --who \(word) \(rest)").intent as? LogWorkshop)?.who == items)
    #expect((Outcome("log workshop --who=\(word) \(rest)").intent as? LogWorkshop)?.who == items)
    #expect((Outcome("teams \(word)").intent as? Teams)?.teams == [word])
  }

  @Test func `that look like an option are a value only after an equals sign`() {
    #expect((Outcome("report year --output=--issue").intent as? ReportYear)?.output == "--issue")
    #expect(Outcome("report year --output --issue").problems == [.missingValue("--output FILE")])
    #expect(Outcome("report year --output -n").problems == [.missingValue("--output FILE")])
    #expect(Outcome("report year --output -- x").problems == [.missingValue("--output FILE")])
  }

  @Test func `after two hyphens are no options`() {
    #expect((Outcome("teams -- --format -n -- x").intent as? Teams)?.teams == ["--format", "-n", "--", "x"])
  }

  @Test func `may be left out where the command says so`() {
    #expect(
      Outcome("report year").intent as? ReportYear
        == ReportYear(period: nil, output: nil, without: [], issues: false))
    #expect((Outcome("report year 2024").intent as? ReportYear)?.period == "2024")
    #expect((Outcome("teams").intent as? Teams)?.teams == [])
  }

  @Test func `may repeat what the command lets them repeat`() {
    #expect((Outcome("teams a b c").intent as? Teams)?.teams == ["a", "b", "c"])
    #expect((Outcome("report year --without a --without=b").intent as? ReportYear)?.without == ["a", "b"])
    #expect((Outcome("correct x --set a=1 --reason r --set b=2").intent as? Correct)?.fields == ["a=1", "b=2"])
  }

  @Test func `choose one of several meanings`() {
    #expect((Outcome("log onboarding x --start pdg").intent as? LogOnboarding)?.change == .start("pdg"))
    #expect((Outcome("log onboarding x --pause").intent as? LogOnboarding)?.change == .pause)
    #expect((Outcome("log level a=B1 b=C2").intent as? LogLevel)?.source == .pairs(["a=B1", "b=C2"]))
    #expect((Outcome("log level --from -").intent as? LogLevel)?.source == .file("-"))
  }

  @Test func `say the same flag twice without harm`() {
    #expect(Outcome("version -n --dry-run -nn").globals?.isDryRun == true)
  }

  @Test func `that are empty are words all the same`() {
    #expect((Outcome(["teams", ""]).intent as? Teams) == nil)
    #expect(Outcome(["report", "year", "--output", ""]).problems.map(\.code) == ["wrong-value"])
    #expect(Outcome(["report", "year", "--output="]).problems.map(\.code) == ["wrong-value"])
  }
}

@Suite struct `The environment` {
  let environment = ["LEERLIJN_STORE": "/lijn", "LEERLIJN_LANG": ""]

  @Test func `speaks for an option that is not given`() {
    #expect(Outcome("version", environment: environment).globals?.store == "/lijn")
    #expect(Outcome("version --store .", environment: environment).globals?.store == ".")
  }

  @Test func `says nothing with an empty variable`() {
    #expect(Outcome("version", environment: environment).globals?.speech == nil)
  }

  @Test func `is named when it is wrong, and then does not count`() {
    let outcome = Outcome("version", environment: ["LEERLIJN_LANG": "fr", "LEERLIJN_STORE": "/lijn"])
    #expect(
      outcome.problems.map(\.text.en) == ["LEERLIJN_LANG expects one of nl, en, not 'fr'."])
    #expect(outcome.globals?.store == "/lijn")
    #expect(outcome.globals?.speech == nil)
  }
}
