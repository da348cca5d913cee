import Program

/// What the program makes of a disk as a crash left it.
struct Reception: Hashable {
  /// What is wrong whatever was recorded before; nil when the program goes on as it should.
  var problem: String?
  /// What a read serves: each event with its bytes.
  var served: [String: Int] = [:]
}

/// Runs the program on disks as crashes left them; what was judged before is not judged again.
final class CrashJudge {
  private let scenario: Scenario
  private let seed: UInt64
  private var judged: [Key: Int] = [:]
  private var seen: [Int: Int] = [:]
  private(set) var judgements: Numbered<Reception> = Numbered()
  private(set) var wholeFiles: Numbered<[String: Int]> = Numbered()

  private struct Key: Hashable {
    let disk: Int
    let isBegun: Bool
  }

  /// A judgement and the whole files of a disk, by their numbers: many disks have the same.
  struct Verdict: Hashable {
    let judgement: Int
    let wholeFiles: Int
  }

  init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
  }

  /// How many different disks there were, and how many of them differ in what the program reads.
  var distinct: (disks: Int, judged: Int) { (seen.count, judged.count) }

  /// What the program makes of a disk; `isBegun` says that the store and the writer were acknowledged.
  func verdict(of state: CrashStates.State, isBegun: Bool) -> Verdict {
    let key = Key(disk: state.judged, isBegun: isBegun)
    let judgement = judged[key] ?? judgements.number(of: judge(state.image, isBegun: isBegun, variant: judged.count))
    judged[key] = judgement
    let files = seen[state.all] ?? wholeFiles.number(of: state.image.wholeFiles)
    seen[state.all] = files
    return Verdict(judgement: judgement, wholeFiles: files)
  }

  private static let reads = [["head", "--json"], ["teams", "--json"], ["people", "--json"], ["status", "--json"]]

  private func judge(_ image: DiskImage, isBegun: Bool, variant: Int) -> Reception {
    let disk = SimulatedDisk(image)
    func run(_ step: Scenario.Step) -> Outcome {
      var machine = step.machine(seed: seed)
      machine.disk = disk
      return machine.run(step.words)
    }
    let next = scenario.next(9)
    func run(_ words: [String]) -> Outcome {
      run(Scenario.Step(words: words, now: next.now, stateFolder: scenario.stateFolder))
    }
    var judgement = Reception()
    func fail(_ text: String) -> Reception {
      judgement.problem = judgement.problem ?? text
      return judgement
    }

    let journal = run(["journal", "--json"])
    // Before the store was acknowledged there may be none, or one without its first event.
    let hasNoStore = !isBegun && [.noInput, .configuration, .readOrWrite].contains(journal.exit)
    if journal.exit != .done, !hasNoStore { return fail("journal: exit \(journal.exit) \(journal.said)") }
    let lines = image.loggedLines(in: "/store")
    for id in journal.answer.answeredIDs {
      guard let line = lines[id] else { return fail("journal serves \(id), which is not in the log") }
      judgement.served[id] = line
    }
    if !hasNoStore, variant % 2 == 0 {
      let words = CrashJudge.reads[variant / 2 % CrashJudge.reads.count]
      let read = run(words)
      if ![.done, .no].contains(read.exit) { return fail("\(words[0]): exit \(read.exit) \(read.said)") }
    }

    if !hasNoStore, variant % 2 == 1, image.holdsSnapshot {
      let words = CrashJudge.reads[variant / 2 % CrashJudge.reads.count]
      let (read, plain) = (run(words), run(words + ["--no-snapshot"]))
      if read.answer != plain.answer { return fail("\(words[0]): another answer with the snapshot than without it") }
    }

    if !isBegun {
      let begun = run(scenario.beginning)
      if begun.exit != .done { return fail("begun anew: exit \(begun.exit) \(begun.said)") }
    }
    let recorded = run(next)
    if recorded.exit != .done { return fail("next command: exit \(recorded.exit) \(recorded.said)") }
    let check = run(["check", "--json"])
    if ![.done, .no].contains(check.exit) || !check.answer.contains(#""verdict":"sound""#) {
      return fail("check afterwards: exit \(check.exit) \(check.answer)\(check.said)")
    }
    if let problem = difference(disk, judgement.served) { return fail(problem) }
    if let secret = scenario.secret, let path = disk.image.isErasing(in: "/store") ? disk.image.holding(secret) : nil {
      return fail("\(path) still holds what was erased")
    }
    return judgement
  }

  /// What was served must be there still, and the numbers of the writer go on without a gap.
  private func difference(_ disk: SimulatedDisk, _ served: [String: Int]) -> String? {
    let after = disk.image.loggedLines(in: "/store")
    // The next command carries out what a crash left of an erasure.
    let erased = disk.image.erasedIDs(in: "/store")
    if let gone = served.first(where: { after[$0.key] != $0.value && !erased.contains($0.key) }) {
      return "\(gone.key) was served, and is gone"
    }
    let own = after.keys.count { $0.hasPrefix(scenario.writer + "-") }
    for number in 1...max(1, own) where after["\(scenario.writer)-\(number)"] == nil {
      return "\(scenario.writer)-\(number) is missing among \(own)"
    }
    return disk.openCount > 0 ? "\(disk.openCount) files were left open" : nil
  }
}

extension DiskImage {
  /// Whether there is a snapshot, whole or not.
  fileprivate var holdsSnapshot: Bool { filesByPath.keys.contains { $0.hasSuffix(".snapshot") } }
}

/// Different values, each with a number.
struct Numbered<Value: Hashable> {
  private var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  subscript(number: Int) -> Value { values[number] }

  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
