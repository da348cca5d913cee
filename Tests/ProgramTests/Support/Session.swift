import Domain
import Foundation
import Program

/// A golden session: a Markdown file with commands and their exact output, run in one process with a fixed clock and seed.
///
/// In a block fenced as `console`, a line that begins with `$ ` is a command; what follows up to the next one is what it
/// wrote, standard output before standard error, and `(exit 65)` when it did not end with 0; `| head -9` keeps the first
/// lines. A block fenced as `file NAME` is written to a file before the session goes on. `$ export NAME=VALUE` sets a variable;
/// that of `SNAPSHOT_AFTER` is after how many events a snapshot is worth while, which no user can say.
struct Session {
  let url: URL
  private(set) var text: String

  init(_ url: URL) throws {
    self.url = url
    text = try String(contentsOf: url, encoding: .utf8)
  }

  /// The text of the file as it would be with what the commands write now.
  mutating func replayed(in folder: URL) throws -> String {
    var machine = SessionMachine(folder: folder)
    var result: [String] = []
    var block: (info: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = block {
        guard line == "```" else {
          block?.lines.append(line)
          continue
        }
        block = nil
        result += try machine.play(open.info, open.lines) + [line]
      } else {
        if line.hasPrefix("```") { block = (String(line.dropFirst(3)), []) }
        result.append(line)
      }
    }
    return result.joined(separator: "\n")
  }
}

/// The machine on which a session runs.
struct SessionMachine {
  let folder: URL
  private var environment: [String: String]

  init(folder: URL) {
    self.folder = folder
    environment = [
      "LEERLIJN_NOW": "2026-02-02T09:00:00.000Z", "LEERLIJN_SEED": "1", "LEERLIJN_LANG": "en", "NO_COLOR": "1",
      "XDG_STATE_HOME": folder.appending(path: ".state").path,
    ]
  }

  /// The lines of a block as they should stand there.
  mutating func play(_ info: String, _ lines: [String]) throws -> [String] {
    if info.hasPrefix("file ") {
      let file = folder.appending(path: String(info.dropFirst(5)))
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      return lines
    }
    guard info == "console" else { return lines }
    return lines.filter { $0.hasPrefix("$ ") }.flatMap { [$0] + execute(String($0.dropFirst(2))) }
  }

  private mutating func execute(_ command: String) -> [String] {
    let words = SessionMachine.words(command)
    if words.first == "export" {
      let parts = words[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      environment[parts[0]] = parts[1]
      return []
    }
    // `| head -24` at the end shows the first lines of a long answer.
    let bar = words.firstIndex(of: "|") ?? words.endIndex
    let outcome = run(Array(words[1..<bar]), in: surroundings)
    // Nothing that is done behind an answer may change the next one.
    var written = String(decoding: outcome.output + outcome.talk + outcome.afterwards(), as: UTF8.self)
    // The folder is another one each time.
    written = written.replacingOccurrences(of: folder.path, with: "$PWD")
    if written.hasSuffix("\n") { written.removeLast() }
    let lines = written.isEmpty ? [] : written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let shown = words[bar...].last.flatMap { Int($0.dropFirst()) }.map { Array(lines.prefix($0)) } ?? lines
    return shown + (outcome.exit == .done ? [] : ["(exit \(outcome.exit.rawValue))"])
  }

  private var surroundings: Surroundings {
    var machine = Surroundings(
      environment: environment, folder: folder.path,
      now: { Moment("2026-02-02T09:00:00.000Z") ?? Moment(startOfUTCDay: .first) },
      input: { [] }, width: 100)
    if let few = environment["SNAPSHOT_AFTER"].flatMap({ Int($0) }) { machine.snapshotThreshold = few }
    return machine
  }

  /// Words as a shell splits them, as far as sessions need it: quotes keep spaces.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
