import Storage

/// Commands one after the other, of which each point is a point at which a crash may come.
struct Scenario {
  let name: String
  /// What is there before, without a crash.
  var setup: [Step] = []
  let steps: [Step]
  /// The command that makes the store or the writer: until it is acknowledged, it may have to be given again.
  var begin = Scenario.initialise
  var writer = "west"
  var stateFolder = "/state"
  /// What may stand nowhere in the store once an erasure in the log is carried out.
  var secret: String?
  /// The day on which the machine goes on after a crash.
  var after = "2026-02-03"

  struct Step {
    let words: [String]
    var now = "2026-02-02T09:00:00.000Z"
    var stateFolder = "/state"
    /// After how many events a snapshot is worth while.
    var snapshotThreshold = Snapshots.threshold
  }

  /// A disk with nothing but the folders for what machines remember.
  static var emptyDisk: DiskImage {
    var image = DiskImage()
    image.makeFolders("/state")
    image.makeFolders("/east")
    return image
  }

  static let initialise = ["init", "/store", "--writer", "west", "--by", "Noor de Vries"]
  /// The person that `init` adds with the seed of the machine.
  static let noor = TestMachine.firstPerson

  private static let erasure = Scenario(
    name: "an erasure",
    setup: [
      Step(initialise), Step("log person add Xantippe --team oo --function docent"),
      Step("log level Xantippe=B1 --method i-coach --on today --note Xantippe-twijfelt"),
      Step("correct west-5 --set level=B2 --reason Xantippe-wist-het"),
    ],
    steps: [
      Step("erase Xantippe --ground AVG"), Step("log level \(noor)=B2 --method i-coach --on today"),
    ], secret: "Xantippe")

  /// The control: the ground of an erasure stays in the log, and looking for it must find it.
  static var lookingForWhatStays: Scenario {
    var scenario = erasure
    scenario.secret = "AVG"
    return scenario
  }

  /// The scenarios: every command that writes.
  static let all: [Scenario] = [
    Scenario(name: "init", steps: [Step(initialise), Step("log person add Anna --team oo --function docent")]),
    Scenario(
      name: "people and batches", setup: [Step(initialise)],
      steps: [
        Step("log person add Anna --team oo --function docent"),
        Step("log workshop Start --on today --who @oo --minutes 60"),
        Step("log level \(noor)=B1 --method i-coach --on today"),
      ]),
    Scenario(
      name: "amendments", setup: [Step(initialise), Step("log level \(noor)=B1 --method i-coach --on today")],
      steps: [
        Step("correct west-4 --set level=B2 --reason typo"), Step("retract west-4 --reason typo"),
        Step("reinstate west-4 --reason typo"), Step("undo"),
      ]),
    Scenario(
      name: "a new school year", setup: [Step(initialise)],
      steps: [
        Step("log level \(noor)=B1 --method i-coach --on today"),
        Step("log level \(noor)=B2 --method i-coach --on today", now: "2026-08-03T09:00:00.000Z"),
        Step("log workshop Start --on today --who @oo --minutes 60", now: "2026-08-04T09:00:00.000Z"),
      ], after: "2026-08-05"),
    Scenario(
      name: "answers in files", setup: [Step(initialise), Step("log level \(noor)=B1 --method i-coach --on today")],
      steps: [
        Step("report year 2025-2026 -o /store/report.md"), Step("head -o /store/head.txt"),
        Step("log level \(noor)=B2 --method i-coach --on today"), Step("head -o /store/head.txt"),
      ]),
    Scenario(
      name: "a second writer", setup: [Step(initialise), Step("log level \(noor)=B1 --method i-coach --on today")],
      steps: [
        Step(["init", "/store", "--writer", "east"], stateFolder: "/east"),
        Step("log level \(noor)=B2 --method i-coach --on today", stateFolder: "/east"),
        Step("log person add Anna --team oo --function docent", stateFolder: "/east"),
      ], begin: ["init", "/store", "--writer", "east"], writer: "east", stateFolder: "/east"),
    Scenario(
      name: "snapshots", setup: [Step(initialise), Step("log level \(noor)=B1 --method i-coach --on today")],
      steps: [
        Step("teams").keeping, Step("log level \(noor)=B2 --method i-coach --on today"), Step("people").keeping,
        Step("retract west-4 --reason typo"), Step("head").keeping,
      ]),
    erasure, erasure.besideSnapshots,
  ]

  /// The same with a snapshot before and after.
  private var besideSnapshots: Scenario {
    Scenario(
      name: name + " beside a snapshot", setup: setup + [Step("teams").keeping],
      steps: [steps[0], Step("teams").keeping] + steps.dropFirst(), secret: secret)
  }
}

extension Scenario {
  /// The command with which the machine goes on after a crash; later ones come later.
  func next(_ count: Int) -> Step {
    Step(
      words: [
        "log", "event", "workshop-held", "--on", "today", "--data", "{\"title\":\"after \(count)\",\"minutes\":60}",
        "--yes", "--json",
      ], now: "\(after)T1\(count):00:00.000Z", stateFolder: stateFolder)
  }

  /// The command that begins anew what a crash undid.
  var beginning: Step { Step(words: begin, stateFolder: stateFolder) }

  /// Whether a command is the one that begins.
  func isBeginning(_ step: Step) -> Bool { step.words == begin && step.stateFolder == stateFolder }
}

extension Scenario.Step {
  init(_ words: [String]) { self.init(words: words) }

  /// Words parted by spaces; commands that record say in JSON what they recorded.
  init(_ line: String, now: String = "2026-02-02T09:00:00.000Z", stateFolder: String = "/state") {
    var words = line.split(separator: " ").map(String.init)
    if !words.contains("-o"), words[0] != "init" { words += ["--yes", "--json"] }
    self.init(words: words, now: now, stateFolder: stateFolder)
  }

  init(_ words: [String], stateFolder: String) {
    self.init(words: words, stateFolder: stateFolder)
  }

  /// The same, with a snapshot written behind its answer.
  fileprivate var keeping: Scenario.Step {
    var step = self
    step.snapshotThreshold = 0
    return step
  }

  /// The machine on which the command runs; the first person has one code whatever the seed.
  func machine(seed: UInt64) -> TestMachine {
    let isMaking = words.contains("/store")
    var machine = TestMachine(
      SimulatedDisk(), seed: isMaking ? 1 : seed, by: TestMachine.firstPerson, now: now)
    machine.environment["XDG_STATE_HOME"] = stateFolder
    machine.snapshotThreshold = snapshotThreshold
    return machine
  }
}
