import Domain
import Foundation

@testable import Program

/// A folder with a copy of the example store, removed when the test is over, and a machine that works in it.
final class StoreFolder {
  let url: URL
  var machine: Surroundings

  /// A copy of the store, or a new one; with a writer of its own, for tests that record.
  init(writing: Bool = false, example: Bool = true) throws {
    url = try temporaryFolder(withExampleStore: example)
    if !example {
      machine = .example(in: url, ["NO_COLOR": "1"])
      _ = program(["init", "--writer", "mila", "--by", "Noor de Vries"])
      machine.environment["LEERLIJN_BY"] = "Noor"
      return
    }
    machine = .example(in: url, ["LEERLIJN_BY": "p-hbwygf66", "NO_COLOR": "1"])
    if writing { _ = program(["init", "--writer", "mila"]) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Runs the program with words as they are.
  func program(_ words: [String]) -> Outcome { run(words, in: machine) }

  /// Runs the program with a line of words as a shell splits them.
  func program(_ line: String) -> Outcome { program(SessionMachine.words(line)) }

  /// What the program writes to standard output.
  func answer(_ line: String) -> String { program(line).answer }

  /// A file in the folder.
  func file(_ path: String) -> URL { url.appending(path: path) }

  /// A desk at which one thing is asked.
  func desk(knownAt: String) -> Desk {
    let globals = Globals(
      place: .init(store: nil, by: nil), when: .init(asOf: nil, knownAt: KnownAtWord(knownAt)),
      shape: .init(json: false, format: nil, output: nil, language: nil, color: .auto, names: false),
      manner: .init(dryRun: false, yes: false, noInput: false, quiet: false, verbose: false, noSnapshot: false))
    return Desk(globals: globals, surroundings: machine, language: .en)
  }
}

extension Outcome {
  var answer: String { String(decoding: output, as: UTF8.self) }
  var said: String { String(decoding: talk, as: UTF8.self) }
}
