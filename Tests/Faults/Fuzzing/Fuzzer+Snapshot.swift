import Program
import Wire

/// What answers beside a snapshot: the program, or one with a planted fault.
package struct SnapshotReader: Sendable {
  package var name: String
  /// What the program finds on the disk.
  var found: @Sendable ([UInt8]) -> [UInt8] = { $0 }
  /// With which words the log is checked.
  var check = ["check", "--json"]

  /// The program.
  package static let ours = SnapshotReader(name: "ours")

  /// Programs with a fault that must be caught.
  static let planted: [SnapshotReader] = [
    // To seal what was changed is the same as to look at no checksum.
    SnapshotReader(name: "no checksums", found: { SnapshotParts(unsealed: $0)?.sealed ?? $0 }),
    SnapshotReader(name: "nothing rebuilt", check: ["check", "--json", "--no-snapshot"]),
  ]
}

extension Fuzzer {
  /// Snapshots with a few changes, as they are and sealed anew.
  ///
  /// No bytes whatever may crash a command. What is not sealed gives the answer of the log, and what is forged gives it, or is
  /// found by `check`.
  package static func snapshot(_ reader: SnapshotReader = .ours) -> Fuzzer {
    let store = SnapshotStore()
    return Fuzzer(
      make: { random in store.snapshot(&random) },
      accepts: { bytes in store.uses(bytes) },
      complaint: { bytes in store.complaint(bytes, reader) })
  }
}

/// A small store in memory with events behind its snapshot.
private struct SnapshotStore: Sendable {
  private let image: DiskImage
  private let path: String
  private let original: [UInt8]
  /// The commands of the history that were not recorded: none, or little would be tried.
  private let refused: [String]
  /// What the commands answer without a snapshot.
  private let answers: [[String]: [UInt8]]

  private static let commands = ["teams", "people", "onboarding", "learning-line", "canvas", "head"].map {
    [$0, "--json"]
  }

  init() {
    let disk = SimulatedDisk(files: ["/state/x": []])
    var machine = TestMachine(disk, now: "2025-09-01T09:00:00.000Z")
    _ = machine.run(["init", "/store", "--writer", "west", "--by", "Noor de Vries"])
    machine.environment["LEERLIJN_BY"] = TestMachine.firstPerson
    machine.now = TestMachine(disk).now
    var refused: [String] = []
    func log(_ words: String) {
      if machine.run(words.split(separator: " ").map(String.init) + ["--yes"]).exit != .done { refused.append(words) }
    }
    for words in Self.history { log(words) }
    machine.snapshotThreshold = 0
    _ = machine.run(["head"])
    // Some events stand behind the snapshot.
    machine.snapshotThreshold = .max
    for words in Self.later { log(words) }
    self.refused = refused
    let snapshot = disk.files.first { $0.key.hasSuffix(".snapshot") }
    (path, original) = (snapshot?.key ?? "/store/Snapshots/none", snapshot?.value ?? [])
    image = disk.image
    var answers: [[String]: [UInt8]] = [:]
    for words in Self.commands { answers[words] = machine.run(words + ["--no-snapshot"]).output }
    self.answers = answers
  }

  private static let history = [
    "log person add Anna --team oo --function docent --on 2025-09-01",
    "log team form zorg Zorg --college college --on 2025-09-01",
    "log person add Bram --team oo --function instructeur --on 2025-09-02",
    "log event ambition-set --on 2025-09-01 --data"
      + #" {"scope":"college:college","ambition":"a","deadline":"2026-01-01","clauses":[{"level":"B1","atLeast":"share:50"}]}"#,
    "log event level-measured --on 2025-09-03 --data"
      + #" {"person":"\#(TestMachine.firstPerson)","method":"i-coach","level":"A2"}"#,
    "log event onboarding-programme-adopted --on 2025-09-01 --data"
      + #" {"programme":"start","steps":[{"step":"a","title":"b","withinDays":30}]}"#,
    "log onboarding Anna --start start --on 2025-09-04", "log onboarding Anna --step a --on 2025-09-14",
    "correct west-6 --set note=x --reason y", "retract west-8 --reason y",
    "log level Anna=B1 --method i-coach --on 2025-10-02", "log workshop Start --on 2025-10-01 --who @oo --minutes 60",
    "log level Bram=A1 --method self --on 2025-10-03",
  ]
  private static let later = [
    "log level Anna=B2 --method i-coach --on 2025-11-02", "log workshop More --on 2025-11-01 --who @oo --minutes 60",
    "log level Bram=B1 --method peer --on 2025-11-03",
  ]

  func snapshot(_ random: inout FuzzRandom) -> [UInt8] {
    let changes = 1 + random.below(3)
    if random.once(in: 3) {
      var bytes = original
      for _ in 0..<changes where !bytes.isEmpty { bytes[random.below(bytes.count)] &+= random.once(in: 2) ? 1 : 255 }
      return bytes
    }
    guard !random.once(in: 4), var parts = SnapshotParts(original) else {
      return random.mutated(original, with: SnapshotStore.pieces, changes: changes)
    }
    let section = random.once(in: 2) ? 0 : random.below(parts.sections.count)
    for _ in 0..<changes { change(&parts.sections[section], &random) }
    return parts.sealed
  }

  /// Changes bytes where their number mostly stays, so that what follows is still read.
  private func change(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(6) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1: bytes[place] = random.one(of: [0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF])
    case 2: bytes[place] &+= random.once(in: 2) ? 1 : 255
    case 3: bytes.swapAt(place, random.below(bytes.count))
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(12)))
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + random.below(12))], at: place)
    }
  }

  private func machine(_ bytes: [UInt8]) -> TestMachine {
    var image = image
    image.put(bytes, at: path)
    return TestMachine(SimulatedDisk(image))
  }

  func uses(_ bytes: [UInt8]) -> Bool { machine(bytes).run(["head", "-v"]).said.contains("behind a snapshot") }

  func complaint(_ bytes: [UInt8], _ reader: SnapshotReader) -> String? {
    if let first = refused.first { return "the history of the store was refused: \(first)" }
    let found = reader.found(bytes)
    let machine = machine(found)
    let number = Int(XXH64.hash(of: bytes.span) % UInt64(SnapshotStore.commands.count))
    // Of one that is not used there is little to say; each command reads other parts of one that is.
    let asked = uses(found) ? SnapshotStore.commands : [SnapshotStore.commands[number]]
    guard let words = asked.first(where: { machine.run($0).output != answers[$0] }) else { return nil }
    guard SnapshotParts(bytes) != nil else {
      return "\(words[0]): another answer, of a snapshot whose checksums do not fit"
    }
    let told = CheckTold(machine.run(reader.check))
    let isFound = told.findings.contains { $0.code == "false-snapshot" || $0.evidence == "snapshot" }
    return isFound ? nil : "\(words[0]): another answer, and check finds nothing: \(told)"
  }

  private static let pieces: [[UInt8]] = [
    Array("leerlijn-snap 2\n".utf8), Array("leerlijn-snap 3\n".utf8), Array(repeating: 0, count: 8),
    Array(repeating: 0xFF, count: 8), [0, 0, 0, 0, 0, 0, 0, 0x80], [],
  ]
}
