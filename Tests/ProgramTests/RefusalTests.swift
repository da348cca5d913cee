import Arguments
import Domain
import Foundation
@testable import Program
import Testing

@Suite struct `What is refused` {
  /// Words that ask for something that cannot be, and the code with which the program ends.
  static let refusals: [(words: [String], exit: ExitCode)] = [
    (["lgo"], .usage), (["log", "workshop"], .usage), (["teams", "--as-off", "today"], .usage),
    (["log", "level", "p-tfdbs3tt=B9", "--method", "self", "--on", "today"], .usage),
    (["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "2026-02-30"], .usage),
    (["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "2026-12-01"], .data),
    (["log", "level", "p-aaaaaaaa=B1", "--method", "self", "--on", "today"], .data),
    (["log", "workshop", "X", "--on", "today", "--who", "@zrog", "--minutes", "60"], .data),
    (["log", "canvas", "pilto", "--team", "zorg", "--on", "today"], .data),
    (["log", "event", "workshop-held", "--on", "today", "--data", "{"], .data),
    (["log", "event", "workshop-held", "--on", "today", "--data", "{}"], .data),
    (["correct", "west-1", "--set", "x=1", "--reason", "x"], .data),
    (["retract", "west-99999", "--reason", "x"], .data), (["reinstate", "west-1919", "--reason", "x"], .data),
    (["audit", "p-aaaaaaaa"], .data), (["teams", "zrog"], .data), (["report", "year", "24"], .usage),
    (["teams", "--store", "nowhere"], .noInput), (["log", "level", "--from", "no-file", "--method", "self"], .noInput),
    (["init", "--demo"], .cannotCreate), (["teams", "-o", "no/such/folder/file"], .cannotCreate),
  ]

  @Test func `leaves the log byte for byte as it was, with the exit code of its kind`() throws {
    let folder = try temporaryFolder(withExampleStore: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let machine = Surroundings.example(in: folder, ["LEERLIJN_BY": "p-hbwygf66"])
    #expect(run(["init", "--writer", "mila"], in: machine).exit == .done)
    let before = try contents(of: folder)
    for (words, exit) in Self.refusals {
      let outcome = run(words, in: machine)
      #expect(outcome.exit == exit, "\(words): \(String(decoding: outcome.talk, as: UTF8.self))")
      #expect(outcome.output.isEmpty && !outcome.talk.isEmpty, "\(words)")
      let told = run(words + ["--json"], in: machine)
      #expect(told.exit == exit)
      #expect((try? JSONSerialization.jsonObject(with: Data(told.talk))) != nil, "\(words) --json")
    }
    #expect(try contents(of: folder) == before)
    // The control: what is lawful does change it.
    let lawful = ["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "today"]
    #expect(run(lawful, in: machine).exit == .done)
    #expect(try contents(of: folder) != before)
  }

  @Test func `is said without a recorder, and without a writer`() throws {
    let folder = try temporaryFolder(withExampleStore: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lawful = ["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "today"]
    #expect(run(lawful, in: .example(in: folder, ["LEERLIJN_BY": "p-hbwygf66"])).exit == .configuration)
    #expect(run(["init", "--writer", "mila"], in: .example(in: folder)).exit == .done)
    #expect(run(lawful, in: .example(in: folder)).exit == .configuration)
  }

  @Test func `is nothing that a dry run would have recorded`() throws {
    let folder = try temporaryFolder(withExampleStore: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let machine = Surroundings.example(in: folder, ["LEERLIJN_BY": "p-hbwygf66"])
    #expect(run(["init", "--writer", "mila"], in: machine).exit == .done)
    let before = try contents(of: folder)
    let outcome = run(
      ["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "today", "-n", "--json"], in: machine)
    #expect(outcome.exit == .done)
    #expect(String(decoding: outcome.output, as: UTF8.self).hasPrefix(#"{"recorded":[],"lines":["{\"id\":\"mila-1\""#))
    #expect(try contents(of: folder) == before)
  }

  private func contents(of folder: URL) throws -> [String: Data] {
    let log = folder.appending(path: "EventLog")
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: log.path) {
      contents[path] = FileManager.default.contents(atPath: log.appending(path: path).path)
    }
    return contents
  }
}

@Suite struct `An answer` {
  @Test func `that cannot be written is told, and gives another exit code`() throws {
    let folder = try temporaryFolder(withExampleStore: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    var talk = ""
    let exit = main(["version"], in: .example(in: folder)) { stream, bytes in
      if stream == .talk { talk += String(decoding: bytes, as: UTF8.self) }
      return stream == .talk
    }
    #expect(exit == 74 && talk == "The answer could not be written.\n")
    #expect(main(["version"], in: .example(in: folder)) { _, _ in true } == 0)
  }
}

@Suite struct `The table of commands` {
  @Test func `has no mistakes, and help for every command`() {
    #expect(Leerlijn.table.mistakes.isEmpty)
  }
}
