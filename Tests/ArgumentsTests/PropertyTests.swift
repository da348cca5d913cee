import Arguments
import Testing

@Suite struct `Any words` {
  @Test func `written from a value give that value back`() {
    var random = SplitMix64(state: 1)
    for _ in 0..<2_000 {
      let (workshop, globals) = (random.workshop(), random.globals())
      var options = [
        random.option("--on", workshop.on), random.option("--minutes", String(workshop.minutes)),
        random.option("--who", workshop.who.joined(separator: ",")),
      ]
      if let topic = workshop.topic { options.append(random.option("--topic", topic)) }
      let words = random.words(
        command: ["log", "workshop"], arguments: [workshop.title], options: options + random.options(of: globals))
      let outcome = Outcome(words)
      #expect(outcome.intent as? LogWorkshop == workshop, "\(words)")
      #expect(outcome.globals == globals, "\(words)")
    }
  }

  @Test func `of a command with a repeated option give its values back in their order`() {
    var random = SplitMix64(state: 2)
    for _ in 0..<2_000 {
      let (report, globals) = (random.report(), random.globals())
      // The order of what is repeated is part of the value, so these stand in one clump.
      var options = [report.without.flatMap { random.option("--without", $0) }]
      if let output = report.output { options.append(random.option("--output", short: "-o", output)) }
      if report.issues { options.append(["--issue"]) }
      let words = random.words(
        command: ["report", "year"], arguments: report.period.map { [$0] } ?? [],
        options: options + random.options(of: globals))
      let outcome = Outcome(words)
      #expect(outcome.intent as? ReportYear == report, "\(words)")
      #expect(outcome.globals == globals, "\(words)")
    }
  }

  @Test func `mean the same, or are wrong for the same reasons, in any order of their options`() {
    let clumps: [Clump] = [
      ["--on", "yesterday"], ["--on", "blorp"], ["--on="], ["--who", "@zorg,-p-k3m8qawe"], ["--minutes", "90"],
      ["--minutes=x"], ["--topic", "x"], ["--lang", "nl"], ["--lang=fr"], ["-nv"], ["--verbose=2"], ["--bogus"], ["-x"],
      ["--format", "json"], ["--pause"],
    ]
    var random = SplitMix64(state: 3)
    var (right, wrong) = (0, 0)
    for _ in 0..<2_000 {
      let options = clumps.filter { _ in random.chance(of: 3) }
      let arguments = random.chance(of: 4) ? ["Canvas", "surplus"] : ["Canvas"]
      let one = Outcome(["log", "workshop"] + arguments + options.joined())
      let words = random.words(command: ["log", "workshop"], arguments: arguments, options: options)
      let other = Outcome(words)
      #expect(one.intent as? LogWorkshop == other.intent as? LogWorkshop, "\(words)")
      #expect(Set(one.problems) == Set(other.problems), "\(words)")
      #expect(one.problems == other.problems || one.problems.allSatisfy { $0.code == "unknown-option" }, "\(words)")
      #expect(one.globals == other.globals, "\(words)")
      if one.intent == nil { wrong += 1 } else { right += 1 }
    }
    #expect(right > 0 && wrong > 0)
  }

  @Test(arguments: 10...19)
  func `whatever they are, run a command, show help or say what is wrong`(seed: UInt64) {
    let vocabulary = [
      "log", "workshop", "onboarding", "level", "correct", "report", "year", "teams", "version", "help", "--help", "-h",
      "--on", "--on=yesterday", "yesterday", "--who", "@zorg", "--minutes", "90", "--start", "--pause", "--from",
      "--set",
      "--reason", "-o", "-n", "-nv", "-nov", "--issue", "--format", "json", "--lang=nl", "--", "-", "---", "--=", "=",
      "",
    ]
    var random = SplitMix64(state: seed)
    var (ran, helped, refused) = (0, 0, 0)
    for _ in 0..<2_000 {
      let words = (0..<Int.random(in: 0...8, using: &random)).map { place in
        random.chance(of: 8) ? random.text() : random.pick(place == 0 ? Array(vocabulary.prefix(10)) : vocabulary)
      }
      let outcome = Outcome(words)
      switch (outcome.intent, outcome.help, outcome.error) {
      case (.some, nil, nil): ran += 1
      case (nil, .some, nil): helped += 1
      case (nil, nil, let error?):
        refused += 1
        if error.problems.isEmpty || error.text.en.isEmpty { Issue.record("nothing is said of \(words)") }
        let codes = Set(error.problems.map(\.code))
        if codes.contains("unknown-option"), codes.count > 1 { Issue.record("a guess is made at \(words)") }
      default: Issue.record("two answers to \(words)")
      }
    }
    #expect(ran > 50 && helped > 50 && refused > 50, "\(ran) \(helped) \(refused)")
  }
}
