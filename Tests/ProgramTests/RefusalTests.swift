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

@Suite struct `A command that recorded` {
  @Test(arguments: [[], ["-o", "no/such/folder/file"]])
  func `is never told of as one that did not, when its answer cannot be written`(elsewhere: [String]) throws {
    let folder = try temporaryFolder(withExampleStore: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let machine = Surroundings.example(in: folder, ["LEERLIJN_BY": "p-hbwygf66"])
    #expect(run(["init", "--writer", "mila"], in: machine).exit == .done)
    var talk = ""
    let words = ["log", "level", "p-tfdbs3tt=B1", "--method", "self", "--on", "today"]
    let exit = main(words + elsewhere, in: machine) { stream, bytes in
      if stream == .talk { talk += String(decoding: bytes, as: UTF8.self) }
      return stream == .talk || bytes.isEmpty
    }
    #expect(exit == ExitCode.unknownOutcome.rawValue && talk.contains("this is recorded: mila-1"), "\(talk)")
    #expect(String(decoding: run(["head"], in: machine).output, as: UTF8.self).contains("mila 1 "))
  }
}

@Suite struct `Making a store` {
  static let words = ["init", "store", "--writer", "west", "--by", "Noor de Vries"]

  @Test func `goes on where it was broken off, when it is asked for again`() throws {
    for missing in [["FORMAT", "west"], ["west"]] {
      let folder = try temporaryFolder(withExampleStore: false)
      defer { try? FileManager.default.removeItem(at: folder) }
      let machine = Surroundings.example(in: folder)
      #expect(run(Self.words, in: machine).exit == .done)
      try FileManager.default.removeItem(at: folder.appending(path: ".state"))
      for name in missing { try FileManager.default.removeItem(at: folder.appending(path: "store/EventLog/" + name)) }
      let again = run(Self.words, in: machine)
      #expect(again.exit == .done, "\(missing): \(String(decoding: again.talk, as: UTF8.self))")
      let people = run(["people", "--store", "store", "--names"], in: machine)
      #expect(String(decoding: people.output, as: UTF8.self).contains("Noor de Vries"), "\(missing)")
    }
  }
}

@Suite struct `A program whose words were lost` {
  @Test func `does nothing and says so`() throws {
    let folder = try temporaryFolder(withExampleStore: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    var machine = Surroundings.example(in: folder)
    #expect(run([], in: machine).exit == .done)
    machine.unreadable = [.words]
    let outcome = run([], in: machine)
    #expect(outcome.exit == .readOrWrite && outcome.output.isEmpty && !outcome.talk.isEmpty)
  }
}

@Suite struct `The table of commands` {
  @Test func `has no mistakes, and help for every command`() {
    #expect(Leerlijn.table.mistakes.isEmpty)
  }
}
