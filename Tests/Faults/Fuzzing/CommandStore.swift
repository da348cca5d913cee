import Program

/// A small store in memory with hostile texts in it, and words to ask things of it.
struct CommandStore: Sendable {
  private let image: DiskImage
  private let people: [String]
  /// The log as it is before every case.
  let segments: [String: [UInt8]]

  init() {
    let disk = SimulatedDisk(files: ["/round.csv": Array("person,level\nNoor,B1\n".utf8), "/head": [], "/state/x": []])
    var machine = TestMachine(disk)
    _ = machine.run(["init", "/store", "--writer", "west", "--by", "Noor de Vries", "--college", "west=\u{1B}[2J<b>"])
    let codes = machine.run(["people", "--json"]).answer.split(separator: "\"").filter { $0.hasPrefix("p-") }
    people = codes.isEmpty ? ["p-abcdefgh"] : [String(codes[0])]
    machine.environment["LEERLIJN_BY"] = people[0]
    for words in CommandStore.history(people[0]) { _ = machine.run(words) }
    image = disk.image
    segments = disk.files.filter { $0.key.hasSuffix(".jsonl") }
  }

  /// What comes of the words, on a disk of their own.
  func outcome(
    of bytes: [UInt8], _ answerer: Answerer
  ) -> (words: [String], outcome: Outcome, disk: SimulatedDisk) {
    let words =
      bytes.isEmpty
      ? [] : bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    let disk = SimulatedDisk(image)
    // A terminal is what a control character would act on.
    var machine = TestMachine(disk, by: people[0])
    machine.width = 80
    return (words, answerer.answer(words, machine), disk)
  }

  private static func history(_ person: String) -> [[String]] {
    let nasty = "=1+1 \u{1B}]0;x\u{7} \u{202E}om \u{9B}31m <script>alert(1)</script> |`*[x](javascript:y) \u{200B}'\""
    return [
      [
        "log", "person", "add", "Zoë \u{202E}Bakker\u{1B}[31m", "--team", "oo", "--function", "docent", "--on",
        "2025-09-01",
      ],
      ["log", "workshop", nasty, "--on", "2025-10-01", "--who", person, "--minutes", "60", "--yes"],
      ["log", "level", "\(person)=B1", "--method", "i-coach", "--on", "2025-10-02", "--note", nasty],
      [
        "log", "event", "goal-set", "--on", "2025-10-03", "--data",
        "{\"title\":\"\\u001b[2J\\u0085x\",\"due\":\"2026-01-01\"}",
      ],
      ["correct", "west-4", "--set", "title=\u{9D}anders", "--reason", nasty],
    ]
  }

  func words(_ random: inout FuzzRandom) -> [String] {
    var words = random.one(of: CommandStore.commands).split(separator: " ").map(String.init)
    for _ in 0..<random.below(5) {
      words.append(random.once(in: 3) ? random.one(of: CommandStore.options) : value(&random))
      if random.once(in: 2) { words.append(value(&random)) }
    }
    guard !words.isEmpty else { return [] }
    if random.once(in: 4) {
      let place = random.below(words.count)
      let bytes = random.mutated(Array(words[place].utf8), with: CommandStore.pieces, changes: 1 + random.below(2))
      words[place] = String(decoding: bytes, as: UTF8.self)
    }
    if random.once(in: 6) { words.swapAt(random.below(words.count), random.below(words.count)) }
    if random.once(in: 10) { words.remove(at: random.below(words.count)) }
    if random.once(in: 4) { words.append(random.one(of: ["-n", "--json", "--lang", "nl", "-q", "-v", "--names"])) }
    return words
  }

  private func value(_ random: inout FuzzRandom) -> String {
    switch random.below(6) {
    case 0: random.text(atMost: 8)
    case 1: random.one(of: people) + random.one(of: ["", "=B1", "=b2", ",@oo", "=Z9"])
    default: random.one(of: CommandStore.values)
    }
  }

  private static let commands = [
    "", "help", "help log", "version", "status", "teams", "onboarding", "learning-line", "canvas", "journal",
    "people", "check", "head", "report year 2025-2026", "report year 2025", "audit p-abcdefgh",
    "explain level-measured",
    "explain B1", "undo", "undo -n", "retract west-4 --reason x", "reinstate west-4 --reason x",
    "correct west-5 --reason x", "correct west-4 --set minutes=90 --reason x", "log", "log workshop Titel --on today",
    "log workshop Titel --on yesterday --who @oo --minutes 60", "log coaching @oo --on today --minutes 30", "log level",
    "log level --from round.csv --method self --on today", "log level --from head",
    "log canvas publish --team oo --on today",
    "log onboarding Noor --start start", "log module m1 --who Noor", "log person add X --team oo --function docent",
    "log person leave Noor --on today", "log team new --college west", "log round open r1 --on today",
    "log role i-coach",
    "log event hours-granted --on today --data", "log event goal-set --on today --data", "log need 'x' --team oo",
    "log agreement Noor --line l --target B2 --due 2026-08-01", "init", "init x --writer anna --by Anna", "x", "--",
    "-",
  ]

  private static let options = [
    "--on", "--who", "--minutes", "--method", "--team", "--college", "--as-of", "--known-at", "--json", "--format",
    "-o",
    "--lang", "--by", "-n", "--dry-run", "-y", "--no-input", "-q", "-v", "--color", "--no-snapshot", "--names",
    "--store",
    "--from", "--areas", "--round", "--data", "--set", "--reason", "--note", "--period", "--person", "--type",
    "--against",
    "--compare", "--help", "-h", "--nope", "--color=always", "--format=csv", "--format=html", "--format=md", "-nyqv",
    "--on=",
    "--internal", "--key", "--writer", "--demo", "--evidence", "--assessor",
  ]

  private static let values = [
    "today", "gisteren", "monday", "2025-11-03", "2025-02-30", "0001-01-01", "9999-12-31", "29 feb", "10000-01-01",
    "60", "0", "-1", "+5", "007", "1e400", "0x10", "2,5", "9223372036854775807", "9223372036854775808", "٣", "３",
    "B1", "b1", "i-coach", "self", "@oo", "@nope", "-Noor", "Noor", "zoë", "oo", "west", "west-4", "west-0", "west-99",
    "west-9007199254740991", "west-9223372036854775807", "text", "md", "html", "csv", "json", "nl", "en", "always",
    "2024-2025", "2025", "9999", "0001", "9999-10000", "round.csv", "head", "/store/EventLog/FORMAT", "/store",
    "/state/x",
    "-", "", " ", "out.txt", "{}", "[]", "{\"title\":\"x\",\"due\":\"2026-01-01\"}",
    "{\"team\":\"oo\",\"minutes\":1e3}", "[[[[[[[[[[", "1=B1,2=B1", "1=B1,1=B1", "title=x", "minutes=+12", "minutes=",
    "level=\u{1B}", "2025-11-03T14:05:11.123Z", "x=y=z", "=", "publish", "\u{1B}[31m", "\u{202E}x", "a\nb",
  ]

  private static let pieces: [[UInt8]] = values.map { Array($0.utf8) }
}
