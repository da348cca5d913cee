import Domain
import Foundation
import Testing
import Wire

@testable import Program
@testable import Storage

@Suite struct `A log that is not as it was written` {
  private let folder: StoreFolder
  private var segment: URL { folder.file("EventLog/west/2024-2025.jsonl") }

  init() throws { folder = try StoreFolder(writing: true) }

  @Test(arguments: [40_000, 120_000, 200_000]) func `is damaged when one byte is another, told with its file and line`(
    _ offset: Int
  ) throws {
    #expect(folder.program("check").exit == .done)
    var bytes = try [UInt8](Data(contentsOf: segment))
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    bytes[offset] ^= 1
    try Data(bytes).write(to: segment)
    let outcome = folder.program("check")
    #expect(outcome.exit == .damaged)
    let told = try JSONSerialization.jsonObject(with: Data(folder.program("check --json").output)) as? [String: Any]
    #expect(told?["verdict"] as? String == "damaged")
    let finding = (told?["findings"] as? [[String: Any]])?.first
    #expect((finding?["file"] as? String)?.hasSuffix("west/2024-2025.jsonl") == true)
    // A line feed more or less moves the place by one.
    #expect((finding?["line"] as? Int).map { abs($0 - line) <= 1 } == true, "\(finding ?? [:]), not \(line)")
    #expect(outcome.answer.contains("2024-2025.jsonl"))
  }

  @Test func `has a rest when a command was broken off, which the next one sets aside`() throws {
    let line = "log level p-tfdbs3tt=B1 --method i-coach --on today"
    #expect(folder.program(line).exit == .done)
    let own = folder.file("EventLog/mila/2025-2026.jsonl")
    let whole = try Data(contentsOf: own)
    let torn = Data(#"{"id":"mila-2","type":"level-mea"#.utf8)
    try (whole + torn).write(to: own)
    let teams = folder.answer("teams --json")
    let outcome = folder.program("check --json")
    #expect(outcome.exit == .no && outcome.answer.contains(#""verdict":"residue""#))
    let recorded = folder.program(line)
    #expect(recorded.exit == .done && !recorded.said.isEmpty)
    #expect(folder.program("check").exit == .done)
    #expect(folder.answer("head").contains("mila 2 "))
    let aside = folder.file("EventLog/mila/.torn")
    let kept = try FileManager.default.contentsOfDirectory(at: aside, includingPropertiesForKeys: nil)
    #expect(try kept.map { try Data(contentsOf: $0) } == [torn])
    #expect(try Data(contentsOf: own).starts(with: whole))
    #expect(!teams.isEmpty)
  }

  @Test func `is missed as soon as events disappear that a check found, until it is taken as it stands`() throws {
    let whole = try Data(contentsOf: segment)
    try cutLastLine()
    #expect(folder.program("teams").exit == .damaged, "the next segment shows it")
    try whole.write(to: segment)
    #expect(folder.program("check").exit == .done)

    let last = folder.file("EventLog/west/2025-2026.jsonl")
    let newest = try Data(contentsOf: last)
    func cut() throws {
      let lines = newest.split(separator: 0x0A)
      try Data(lines.dropLast().joined(separator: [0x0A]) + [0x0A]).write(to: last)
    }
    try cut()
    let refused = folder.program("teams --lang en")
    #expect(refused.exit == .damaged && refused.said.contains("init --writer"))
    #expect(folder.answer("check --json").contains(#""evidence":"state-folder""#))
    #expect(folder.program("log level p-tfdbs3tt=B1 --method i-coach --on today").exit == .damaged)

    let taken = folder.program("init --writer mila2 --lang en")
    #expect(taken.exit == .done && taken.said.contains("west"))
    #expect(folder.program("teams").exit == .done)
    #expect(folder.program("check").exit == .no, "the rest of the batch that was cut")
    #expect(folder.program("log level p-tfdbs3tt=B1 --method i-coach --on today").exit == .done)
  }

  private func cutLastLine() throws {
    let lines = try Data(contentsOf: segment).split(separator: 0x0A)
    try Data(lines.dropLast().joined(separator: [0x0A]) + [0x0A]).write(to: segment)
  }

  @Test func `is not reported over what the program does not know, unless that is asked for`() throws {
    try addUnknown()
    #expect(folder.program("check").exit == .no || folder.program("check").exit == .done)
    #expect(folder.program("teams").exit == .done)
    let refused = folder.program("report year 2024-2025 --lang en")
    #expect(refused.exit == .data && refused.output.isEmpty && refused.said.contains("--over-unknown"))
    #expect(folder.program("report year 2024-2025 --over-unknown").exit == .done)
    // The control: before it came, nothing stood in the way.
    #expect(try StoreFolder().program("report year 2024-2025").exit == .done)
  }

  /// Adds an event from a program of the future, lawful in every other way.
  private func addUnknown() throws {
    let store = try Store(at: folder.url.path)
    let outcome = try store.journal.read { _ in }
    let west = try #require(Writer("west"))
    let head = try #require(outcome.frontier.heads[west])
    let draft = LineDraft(
      id: EventID(writer: west, number: head.number + 1), type: "drone-flown", version: 1, on: day("2026-02-01"),
      recorded: try #require(Moment("2026-02-02T08:00:00.000Z")), by: try #require(PersonCode("p-hbwygf66")), left: 0,
      data: Array(#"{"height":3}"#.utf8))
    let digest = Digest(base64URL: head.hash.utf8.span)
    let hash = try #require(digest)
    let line = draft.line(salt: String(repeating: "A", count: 22), after: .line(HashText(hash))).bytes
    let file = folder.file("EventLog/west/2025-2026.jsonl")
    try (Data(contentsOf: file) + Data(line)).write(to: file)
  }
}
