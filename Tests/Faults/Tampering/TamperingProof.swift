import Domain
import Storage
import Wire

/// Tampers with random logs in every way and looks whether `check` finds it; leaves others alone and looks whether it
/// finds nothing (faults.md section 4).
package enum TamperingProof {
  /// Looks at a disk and says what is wrong with the log in `/store`.
  typealias Checker = @Sendable (DiskImage, Judgement.Witness?) -> CheckTold

  /// The real command.
  static let program: Checker = { image, witness in check(image, witness) }

  private static func check(_ image: DiskImage, _ witness: Judgement.Witness?, _ words: [String] = []) -> CheckTold {
    var image = image
    if witness == .snapshot { image.putSnapshot() }
    if witness == .state, let heads = image.bytes(at: "/kept/head.txt"),
      let format = image.bytes(at: "/kept/copy/EventLog/FORMAT")
    {
      let id = String(decoding: format, as: UTF8.self).split(separator: "\n")[1]
      image.put(heads, at: "/state/leerlijn/\(id).heads")
    }
    let machine = TestMachine(SimulatedDisk(image))
    return CheckTold(machine.run(["check", "--json"] + words + (witness?.words ?? [])))
  }

  /// Runs every kind at every spot on so many logs; what was missed is told with the seed that shows it again.
  package static func tampering(logs: Int, seed: UInt64 = 1, wanted: Int) -> Amount {
    var tally = Tally()
    for log in 0..<logs { tally.add(run(program, seed: seed &+ UInt64(log))) }
    let controls = [
      Amount.Control("no hashes", isCaught: misses(noHashes, seed: seed)),
      Amount.Control("only spelling", isCaught: misses(onlySpelling, seed: seed)),
      Amount.Control("numbers trusted", isCaught: misses(numbersTrusted, seed: seed)),
      Amount.Control("nothing kept elsewhere", isCaught: misses(noWitness, seed: seed)),
      Amount.Control("snapshot not looked at", isCaught: misses({ check($0, $1, ["--no-snapshot"]) }, seed: seed)),
      Amount.Control("told one line off", isCaught: misses(oneLineOff, seed: seed)),
      Amount.Control("nothing done", isCaught: misses(program, [nothing], seed: seed)),
    ]
    return Amount("tampering", ran: tally.ran, wanted: wanted, failures: tally.missed, controls: controls)
  }

  /// Checks so many logs with which nobody tampered.
  package static func untouched(logs: Int, seed: UInt64 = 1, wanted: Int) -> Amount {
    var alarms: [String] = []
    for log in 0..<logs {
      let seed = seed &+ UInt64(log)
      // Also next to what was kept elsewhere.
      let witness = Judgement.Witness.allCases[log % Judgement.Witness.allCases.count]
      let told = program(Scene(RandomLog(seed: seed), .first, TamperRandom(seed: seed)).image(), witness)
      if isAlarm(told) { alarms.append("seed \(seed): told \(told)") }
    }
    let scene = Scene(RandomLog(seed: seed), .first, TamperRandom(seed: seed))
    var wrong = scene.image()
    wrong.put(RandomLog(seed: seed &+ 1).format, at: "/store/EventLog/FORMAT")
    let control = Amount.Control("hash over the wrong bytes", isCaught: isAlarm(program(wrong, nil)))
    return Amount("untouched logs", ran: logs, wanted: wanted, failures: alarms, controls: [control])
  }

  /// Whether anything is told of a log but what is odd in a random life.
  private static func isAlarm(_ told: CheckTold) -> Bool {
    let harmless: Set<String> = ["level-jump"]
    return told.verdict != "sound" || told.findings.contains { $0.evidence != nil || !harmless.contains($0.code) }
  }

  /// What came of running kinds on one log.
  struct Tally {
    var ran = 0
    var missed: [String] = []

    mutating func add(_ other: Tally) {
      ran += other.ran
      missed += other.missed
    }
  }

  static func run(_ checker: Checker, _ kinds: [Tampering] = Tampering.all, seed: UInt64) -> Tally {
    let log = RandomLog(seed: seed)
    var tally = Tally()
    for (number, kind) in kinds.enumerated() {
      for spot in Spot.allCases {
        let round = number + spot.rawValue + Int(truncatingIfNeeded: seed)
        let name = "\(kind.name) at \(spot), seed \(seed)"
        tally.ran += 1
        guard let scene = tampered(log, kind, spot, seed: seed) else {
          tally.missed.append("\(name): not possible")
          continue
        }
        let judgement = Judgement(scene, kind, round: round)
        if let why = judgement.miss(checker(scene.image(), judgement.witness)) {
          tally.missed.append("\(name), \(judgement.witness?.rawValue ?? "alone"): \(why)")
        }
      }
    }
    return tally
  }

  /// Whether a checker misses anything at all: a planted fault must.
  private static func misses(_ checker: Checker, _ kinds: [Tampering] = Tampering.all, seed: UInt64) -> Bool {
    kinds.contains { !run(checker, [$0], seed: seed).missed.isEmpty }
  }

  /// The log after it was tampered with: not every writer has a place for every kind.
  private static func tampered(_ log: RandomLog, _ kind: Tampering, _ spot: Spot, seed: UInt64) -> Scene? {
    for attempt in 0..<20 as Range<UInt64> {
      var scene = Scene(log, spot, TamperRandom(seed: seed &* 31 &+ UInt64(spot.rawValue) &+ attempt &* 7919))
      if kind.change(&scene) { return scene }
    }
    return nil
  }

  private static let nothing = Tampering("nothing", .line()) { _ in true }
}
