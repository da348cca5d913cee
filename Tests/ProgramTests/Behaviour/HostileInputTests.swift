import Domain
import Foundation
import Testing
import Wire

@testable import Program

/// What somebody hands in that is not what it should be (faults.md section 3): each is refused by name, and nothing is
/// recorded, as every test checks at its end.
@Suite struct `What is handed in` {
  private let folder: StoreFolder
  private static let line = "log level --from in.csv --method self --on today"

  private static let segment = "EventLog/mila/2025-2026.jsonl"
  private let before: Data

  init() throws {
    folder = try StoreFolder(writing: true, example: false)
    for person in ["p-tfdbs3tt", "p-x66pq3ug"] {
      let data = #"{"person":"\#(person)","team":"oo","function":"docent"}"#
      _ = folder.program(["log", "event", "person-joined", "--on", "today", "--data", data])
    }
    before = try Data(contentsOf: folder.file(Self.segment))
  }

  private func refusal(of bytes: [UInt8], _ line: String = line) throws -> Outcome {
    try Data(bytes).write(to: folder.file("in.csv"))
    return try refusal(line)
  }

  private func refusal(_ line: String) throws -> Outcome {
    let outcome = folder.program(line)
    #expect(outcome.exit != .done && outcome.output.isEmpty, "\(line)")
    #expect(try Data(contentsOf: folder.file(Self.segment)) == before, "\(line) recorded something")
    return outcome
  }

  @Test func `is recorded when nothing is wrong with it, in capitals or not`() throws {
    try Data("code;niveau\np-tfdbs3tt;b1\n;\np-x66pq3ug;B2\n".utf8).write(to: folder.file("in.csv"))
    let outcome = folder.program(Self.line)
    #expect(outcome.exit == .done, "\(outcome.said)")
    #expect(outcome.answer.contains("2 events"))
  }

  @Test(arguments: [
    ("person,level\nZo\u{EB},B1\n", String.Encoding.windowsCP1252, "in.csv:2:3: This is Windows-1252 (byte 235)"),
    ("person,level\nx,B1\n", .utf16LittleEndian, "in.csv:1:2: This is UTF-16 (byte 0)"),
    ("\u{FEFF}person,level\nx,B1\n", .utf16BigEndian, "in.csv:1:1: This is UTF-16 (byte 254)"),
  ])
  func `is UTF-8, and what else it is is named`(_ text: String, _ encoding: String.Encoding, _ said: String) throws {
    let outcome = try refusal(of: [UInt8](#require(text.data(using: encoding))))
    #expect(outcome.exit == .data && outcome.said.hasPrefix(said), "\(outcome.said)")
  }

  @Test(arguments: [
    ("person,level\nx,B1,\n", "in.csv:2:6: This row has 3 cells, the header 2.\n  x,B1,\n       ^\n"),
    ("person,level\n\"x,B1\n", "in.csv:2:1: This quote is never closed."),
    ("person,level,Level\nx,B1,B1\n", "in.csv:1:14: The column 'Level' is there twice."),
    ("person;level\nx;B1;C1\n", "  Read as a table with semicolons between its cells.\n"),
    ("person\tlevel\nx\tB9\n", "in.csv:2:3: Expected one of A1"),
    ("person\tlevel\nx\tB9\n", "\n  x^IB9\n     ^\n"), ("person,1.1\nx,1e400\n", "in.csv:2:3: Expected a whole number"),
    ("person,1.1\nx,+5\n", "not '+5'"), ("person,1.1\nx,0x1\n", "not '0x1'"), ("person,1.1\nx,\"2,5\"\n", "not '2,5'"),
    ("person,1.1\nx,\u{663}\n", "not '\u{663}'"), ("person,1.1\nx,\u{FF13}\n", "not '\u{FF13}'"),
    ("person,on,level\nx,2025-02-30,B1\n", "Expected a day"), ("person,on,level\nx,25-02-03,B1\n", "Expected a day"),
    ("person,level\n\u{1B}[2Jx,B1\n", "There is no person '^[[2Jx'"),
    ("person,level\n\u{202E}x,B1\n", "There is no person '‹U+202E›x'"), ("", "in.csv:1:1: The file is empty."),
    ("code,name,level\np-tfdbs3tt,p-x66pq3ug,B1\n", "'p-tfdbs3tt' is p-tfdbs3tt, but 'p-x66pq3ug' is p-x66pq3ug."),
  ])
  func `is wrong at a line and a column that are told`(_ sheet: String, _ said: String) throws {
    let outcome = try refusal(of: Array(sheet.utf8))
    #expect(outcome.exit == .data && outcome.said.contains(said), "\(outcome.said)")
  }

  @Test func `has limits, and what is shown of it too`() throws {
    let long = String(repeating: "x", count: 2_000_000)
    let outcome = try refusal(of: Array("person,level\n\(long),B1\n".utf8))
    #expect(outcome.said.contains("longer than 65536 bytes") && outcome.said.contains("longer than 1048576 bytes"))
    #expect(outcome.talk.count < 2_000)
    #expect(
      try refusal(of: Array("person,level\n\(String(repeating: ",", count: 70_000))\n".utf8)).said.contains(
        "1000 columns"))
    let blank = try refusal(of: Array(repeating: 0x0A, count: 1_000_000))
    #expect(blank.talk.count < 5_000 && blank.said.contains("And 981 more."))
    #expect(try refusal(of: Array(repeating: 0x20, count: 33 << 20)).said.hasPrefix("'in.csv' is larger than"))
    let deep = String(repeating: "[", count: 100_000)
    #expect(try refusal("log event goal-set --on today --data \(deep)").said.hasPrefix("--data:1:65: "))
  }

  @Test func `is all or nothing on standard input too`() throws {
    folder.machine.input = { nil }
    #expect(try refusal("log level --from - --method self --on today").exit == .readOrWrite)
    folder.machine.input = { Array(repeating: 0x61, count: (32 << 20) + 1) }
    #expect(try refusal("log level --from - --method self --on today").exit == .data)
  }

  @Test func `is a regular file, and so is what an answer is written to`() throws {
    let manager = FileManager.default
    try Data("x".utf8).write(to: folder.file("real"))
    try manager.createSymbolicLink(at: folder.file("link"), withDestinationURL: folder.file("real"))
    try manager.createDirectory(at: folder.file("map"), withIntermediateDirectories: true)
    #expect(unsafe mkfifo(folder.file("fifo").path, 0o600) == 0)
    for name in ["link", "map", "fifo"] {
      let read = try refusal("log level --from \(name) --method self --on today")
      #expect(read.exit == .noInput && read.said.hasPrefix("'\(name)' is a link"), "\(read.said)")
      let written = folder.program("teams -o \(name)")
      #expect(written.exit == .cannotCreate && written.said.hasPrefix("'\(name)' is a link"), "\(written.said)")
    }
    #expect(try Data(contentsOf: folder.file("real")) == Data("x".utf8))
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.file("link").path) == folder.file("real").path)
    #expect(folder.program("teams -o real").exit == .done)
    let mode = try manager.attributesOfItem(atPath: folder.file("real").path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [
    "EventLog/mila/2025-2026.jsonl", "EventLog/FORMAT", "EventLog/report.html", "map/../EventLog/mila/x", "inside/x",
  ])
  func `never takes the place of what stands in a log`(_ path: String) throws {
    try FileManager.default.createDirectory(at: folder.file("map"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.file("inside"), withDestinationURL: folder.file("EventLog/mila"))
    let before = try? Data(contentsOf: folder.file(path))
    let outcome = folder.program("teams -o \(path)")
    #expect(outcome.exit == .cannotCreate && outcome.said.contains("lies in a log"), "\(outcome.said)")
    #expect((try? Data(contentsOf: folder.file(path))) == before)
  }

  @Test func `is UTF-8 in words and in variables of ours`() {
    folder.machine.unreadable = [.variable(.locale)]
    #expect(folder.program("teams").exit == .done)
    folder.machine.unreadable = [.word(2), .variable(.by), .variable(.locale)]
    let outcome = folder.program("teams")
    #expect(outcome.exit == .usage && outcome.output.isEmpty)
    #expect(outcome.said == "Word 2 is not UTF-8.\nThe variable LEERLIJN_BY is not UTF-8.\n")
  }

  @Test(arguments: ["+12", "012", "-0", "1e2", "0x10", "9223372036854775807", "99999999999999999999", "١٢"])
  func `is a number in one spelling`(_ number: String) throws {
    let correct = try refusal("correct mila-4 --set fte=\(number) --reason x")
    #expect(correct.exit == .data)
    #expect(try refusal("log workshop T --on today --minutes \(number)").exit == .usage)
  }

  @Test func `never reaches a terminal as it is`() throws {
    folder.machine.environment["LEERLIJN_LANG"] = "en"
    let nasty = "T\u{1B}]0;x\u{7}\u{7F}\u{9B}31m\u{202E}\u{200B}"
    #expect(
      folder.program(["log", "workshop", nasty, "--on", "today", "--minutes", "60", "--who", "p-tfdbs3tt"]).exit
        == .done)
    for format in ["text", "md", "html", "csv", "json"] {
      folder.machine.width = 80
      let shown = folder.program(["journal", "--type", "workshop-held", "--period", "2026", "--format", format])
      let acting = shown.answer.unicodeScalars.filter {
        $0 != "\n" && "\u{1B}\u{7}\u{7F}\u{9B}\u{202E}\u{200B}".unicodeScalars.contains($0)
      }
      #expect(acting.isEmpty, "\(format)")
      if format == "text" || format == "html" { #expect(shown.answer.contains("^[[31m"), "\(shown.answer)") }
      if format == "json" { #expect(shown.answer.contains("\\u009b31m\\u202e")) }
    }
    // A program gets the canonical form: the very characters that were recorded.
    folder.machine.width = nil
    #expect(folder.answer("journal --type workshop-held --period 2026 --json").contains("\u{9B}31m\u{202E}"))
    let failed = folder.program(["teams", "\u{9B}31m", "--json"])
    #expect(!failed.talk.contains(0xC2) && failed.exit != .done)
  }
}
