import Arguments
import Domain
import Projections
import Storage

/// What the words of the benchmark ask for.
enum BenchRun: Sendable {
  case generate(String, Plan?)
  case summary(String, asOf: Day)
  case read(String)
  case verify(String)
}

extension BenchRun {
  private struct NoGlobals: Sendable {}

  private static let folder = Argument.required("DIR", "the folder of the store", read: .text)

  private static let root = Command<BenchRun>(
    "Makes logs of any size, and does alone what the program does together, to be measured.",
    discussion: "The script .ci/bench measures with it, beside other programs; Tests/Peers/README.md tells more.",
    sections: [
      .init(
        "Commands",
        [.init("generate", generate), .init("summary", summary), .init("read", read), .init("verify", verify)])
    ])

  private static let generate = Command<BenchRun>(
    "Makes a store with a log that could be that of real colleges.",
    discussion: "There have to be 20 people for every writer, and four events for every person.",
    examples: [
      Example("leerlijn-bench generate big --events 1000000 --people 50000", "a year of a national sector, in three")
    ],
    takes: folder,
    Option.optional("events", "N", "the number of events", default: "100000", read: .integer(in: 1...1_000_000_000)),
    Option.optional("people", "N", "the number of people", default: "5000", read: .integer(in: 1...10_000_000)),
    Option.optional("writers", "N", "the number of writers", default: "3", read: .integer(in: 1...99)),
    Option.optional("years", "N", "the number of school years", default: "3", read: .integer(in: 1...50)),
    Option.optional("seed", "N", "another number makes another log", default: "1", read: .integer(in: 0...1_000_000)),
    action: { folder, events, people, writers, years, seed in
      .generate(folder, Plan(events: events, people: people, writers: writers, years: years, seed: seed))
    })

  private static let summary = Command<BenchRun>(
    "Replays the log into all projections and prints what other programs compute from it as well.",
    examples: [Example("leerlijn-bench summary big", "as of 30 June of the last school year")],
    takes: folder,
    Option.optional(
      "as-of", "DAY", "the day for which is asked", default: Plan.asOf.description,
      read: Reading(Phrase(en: "a day such as 2025-06-30", nl: "een dag zoals 2025-06-30")) { Day($0) }),
    action: BenchRun.summary)

  private static let read = Command<BenchRun>(
    "Reads every event of the log and keeps none, which shows what reading itself costs.",
    examples: [Example("leerlijn-bench read big", "the number of events")], takes: folder, action: BenchRun.read)

  private static let verify = Command<BenchRun>(
    "Reads every event of the log with its hash, and keeps none.",
    examples: [Example("leerlijn-bench verify big", "the number of events")], takes: folder, action: BenchRun.verify)

  fileprivate static func outcome(of words: [String]) -> BenchOutcome {
    let globals = Parameter { NoGlobals() }
    switch CommandTable<NoGlobals, BenchRun>("leerlijn-bench", root, globals: globals, exits: []).read(words) {
    case .help(let help, _): return BenchOutcome(output: help.text(width: 80))
    case .refuse(let error, _):
      let problems = error.problems.map { $0.text.en + "\n" }.joined()
      return BenchOutcome(talk: problems + "Read: \(error.helpLine)\n", exit: 64)
    case .run(let run, _):
      do throws(StorageError) { return try run.outcome() } catch { return BenchOutcome(talk: "\(error)\n", exit: 74) }
    }
  }

  private func outcome() throws(StorageError) -> BenchOutcome {
    switch self {
    case .generate(_, nil):
      return BenchOutcome(talk: "Too few events for so many people, or people for so many writers.\n", exit: 64)
    case .generate(let path, let plan?):
      try MadeStore.make(at: path, after: plan)
      return BenchOutcome()
    case .summary(let path, let day):
      var answers = Answers()
      _ = try Store(at: path).journal.fold(into: &answers)
      return BenchOutcome(output: Summary(of: answers, on: day).text)
    case .read(let path):
      var nothing = Nothing()
      return BenchOutcome(output: "\(try Store(at: path).journal.fold(into: &nothing).events)\n")
    case .verify(let path):
      var nothing = Nothing()
      return BenchOutcome(
        output: "\(try Store(at: path).journal.fold(into: &nothing, verifyingHashes: true).events)\n")
    }
  }
}

/// What the benchmark leaves behind: texts for both outputs and a code.
package struct BenchOutcome: Sendable {
  package var output = ""
  package var talk = ""
  package var exit: Int32 = 0

  init(output: String = "", talk: String = "", exit: Int32 = 0) {
    (self.output, self.talk, self.exit) = (output, talk, exit)
  }

  /// Reads the words and does what they ask for.
  package init(of words: [String]) {
    self = BenchRun.outcome(of: words)
  }
}

/// A projection that keeps nothing of the facts, to see what reading them costs.
private struct Nothing: Projection {
  mutating func fold(_ fact: Fact) {}
  mutating func merge(_ other: Nothing) {}
}
