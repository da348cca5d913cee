package import Domain
package import Program
package import Storage

/// A machine on which the program runs in this process, on a disk of a test.
package struct TestMachine: Sendable {
  package var disk: any Disk
  package var environment: [String: String]
  /// What the clock of the machine says.
  package var now: Moment
  /// The width of the terminal to which answers go, nil when they go elsewhere.
  package var width: Int?
  /// A snapshot is written after a command that folded more than so many events beyond the last one.
  package var snapshotThreshold = Snapshots.threshold

  /// A machine with its store in `/store`, its state in `/state`, and salts from a seed.
  package init(_ disk: any Disk, seed: UInt64 = 1, by person: String? = nil, now: String = "2026-02-02T09:00:00.000Z") {
    self.disk = disk
    self.now = Moment(now) ?? Moment(startOfUTCDay: .first)
    environment = [
      "LEERLIJN_SEED": "\(seed)", "LEERLIJN_LANG": "en", "NO_COLOR": "1", "XDG_STATE_HOME": "/state",
      "LEERLIJN_STORE": "/store",
    ]
    environment["LEERLIJN_BY"] = person
  }

  /// The person whom `init` makes with the first seed.
  package static let firstPerson = "p-x4y6ccsd"

  /// Runs the program.
  package func run(_ words: [String]) -> Outcome {
    let now = now
    var surroundings = Surroundings(environment: environment, folder: "/", now: { now }, input: { [] }, width: width)
    surroundings.disk = disk
    surroundings.snapshotThreshold = snapshotThreshold
    var outcome = Program.run(words, in: surroundings)
    outcome.talk += outcome.afterwards()
    return outcome
  }
}

extension Outcome {
  /// What stands on standard output.
  package var answer: String { String(decoding: output, as: UTF8.self) }
  /// What stands on standard error.
  package var said: String { String(decoding: talk, as: UTF8.self) }
}
