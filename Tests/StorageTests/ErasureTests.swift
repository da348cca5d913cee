import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `Finishing an erasure` {
  private let folder: TemporaryFolder
  private var log = LogBuilder()

  init() throws {
    folder = try TemporaryFolder()
    log.add("anna", "2025-11-05T08:00:00.000Z", "event-erased", #"{"event":"west-1","ground":"verzoek"}"#)
  }

  /// The store of the test vector, whose first line another writer erased.
  private func vectorStore() throws -> Store {
    try folder.write("\(Vector.first)\n\(Vector.second)\n".utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    return try log.store(in: folder)
  }

  @Test func `makes of the test vector what the design says, and leaves every other byte`() throws {
    let store = try vectorStore()
    let own = try folder.bytes("store/EventLog/anna/2025-2026.jsonl")
    #expect(try store.journal.entries().outcome.findings.map(\.fact) == [.unfinishedErasure])
    #expect(try store.finishErasures().events == ["west-1".event])
    #expect(
      try folder.bytes("store/EventLog/west/2025-2026.jsonl") == "\(Vector.erased)\n\(Vector.second)\n".utf8Bytes)
    #expect(try folder.bytes("store/EventLog/anna/2025-2026.jsonl") == own)
    #expect(try folder.mode("store/EventLog/west/2025-2026.jsonl") == 0o600)
    #expect(try store.journal.entries().outcome.findings == [])
    #expect(try store.finishErasures() == Redaction())
  }

  @Test func `takes away whatever may hold a copy, and the rows of who was forgotten`() throws {
    let store = try vectorStore()
    for name in [
      "Snapshots/a", "Snapshots/deep/b", "EventLog/west/.torn/2025-2026-7", "EventLog/anna/.torn/x",
      "EventLog/west/.2025-2026.jsonl.new", "EventLog/register/.people.csv.new", "Snapshots/.gitignore",
    ] { try folder.write("Noor".utf8Bytes, to: "store/" + name) }
    try folder.write(
      "code,name,email\np-x4c8tamb,Noor,n@x.nl\np-7k2m9qxa,Bram,\n".utf8Bytes, to: "store/EventLog/register/people.csv")
    var forgetting = log
    forgetting.add("anna", "2025-11-06T08:00:00.000Z", "person-forgotten", #"{"person":"p-x4c8tamb","ground":"x"}"#)
    _ = try forgetting.store(in: folder)
    #expect(try store.finishErasures().people == ["p-x4c8tamb".person])
    #expect(folder.names("store/Snapshots") == [".gitignore", "deep"] && folder.names("store/Snapshots/deep").isEmpty)
    #expect(folder.names("store/EventLog/west") == [".torn", "2025-2026.jsonl"])
    #expect(folder.names("store/EventLog/west/.torn").isEmpty && folder.names("store/EventLog/anna/.torn").isEmpty)
    #expect(folder.names("store/EventLog/register") == ["people.csv"])
    #expect(try store.journal.register().rows.map(\.name) == ["Bram"])
    #expect(try store.journal.entries().outcome.forgotten["p-x4c8tamb".person]?.key.id == "anna-2".event)
  }

  @Test func `wipes nothing of a log that is damaged`() throws {
    let store = try vectorStore()
    for (place, old, new) in [
      ("the data", "B1", "B2"), ("the salt", "pB3k0yqPZ1mYw0Qm8b1xUg", "EBESExQVFhcYGRobHB0eHw"),
    ] {
      let changed = "\(Vector.first)\n\(Vector.second)\n".replacing(old, with: new).utf8Bytes
      try folder.write(changed, to: "store/EventLog/west/2025-2026.jsonl")
      #expect(throws: StorageError.self, "\(place)") { try store.finishErasures() }
      #expect(try folder.bytes("store/EventLog/west/2025-2026.jsonl") == changed)
    }
  }

  @Test func `leaves nothing that can be put back under another salt`() throws {
    let store = try vectorStore()
    _ = try store.finishErasures()
    let salted = Vector.first.replacing("pB3k0yqPZ1mYw0Qm8b1xUg", with: "EBESExQVFhcYGRobHB0eHw")
    try folder.write("\(salted)\n\(Vector.second)\n".utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    #expect(throws: StorageError.self) { try store.journal.entries() }
  }

  @Test func `is not asked for by an erased line that no event names`() throws {
    var log = LogBuilder()
    log.add("anna", "2025-11-05T08:00:00.000Z", "event-erased", #"{"event":"west-2","ground":"verzoek"}"#)
    try folder.write("\(Vector.erased)\n\(Vector.second)\n".utf8Bytes, to: "store/EventLog/west/2025-2026.jsonl")
    let store = try log.store(in: folder)
    #expect(throws: StorageError.self) { try store.finishErasures() }
  }

  @Test(arguments: 1...40) func `gives the same bytes on every machine, however many steps it takes`(_ seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    var log = RandomHistory(seed: seed).log(writers: ["west", "anna", "zuid"], seed: seed)
    let ids = log.numbers.sorted { $0.key < $1.key }.flatMap { writer, count in
      (1...count).map { EventID(writer: writer, number: $0) }
    }
    let first = try log.store(in: folder, "first")
    var recorded = "2025-12-01T00:00:00.000Z".moment
    for _ in 0..<3 {
      guard let id = ids.randomElement(using: &random) else { continue }
      recorded = recorded.adding(milliseconds: 1000)
      log.add(
        ["west", "anna"].randomElement(using: &random)?.writer ?? "west".writer, at: recorded,
        [LogBuilder.Item(type: "event-erased", data: #"{"event":"\#(id)","ground":"x"}"#)])
      // What the first machine redacted before stays as it is; the new erasure comes on top.
      let redacted = try folder.files(of: first, like: log)
      for (file, bytes) in log.files {
        let known = redacted[file] ?? []
        let lines = bytes.split(separator: 0x0A).dropFirst(known.split(separator: 0x0A).count)
        try folder.write(known + lines.flatMap { $0 + [0x0A] }, to: "first/EventLog/" + file)
      }
      _ = try first.finishErasures()
    }
    let second = try log.store(in: folder, "second")
    let before = try second.journal.entries()
    let redaction = try second.finishErasures()
    #expect(!redaction.events.isEmpty)
    #expect(try folder.files(of: first, like: log) == folder.files(of: second, like: log))
    let after = try second.journal.entries()
    #expect(
      after.entries.map(\.gist) == before.entries.map(\.gist) && after.outcome.frontier == before.outcome.frontier)
    #expect(!after.outcome.findings.contains { $0.fact == .unfinishedErasure })
  }

  @Test func `under a reader makes it read on or try again, and is never damage`() throws {
    let log = RandomHistory(seed: 3).log(writers: ["west", "anna"], seed: 3)
    var outcomes: Set<String> = []
    for moment in 0..<12 {
      var log = log
      for (writer, count) in log.numbers.sorted(by: { $0.key < $1.key }) {
        log.add(
          "zuid", "2025-12-01T00:0\(writer == "west".writer ? 2 : 1):00.000Z", "event-erased",
          #"{"event":"\#(writer)-\#(count)","ground":"x"}"#)
      }
      let store = try log.store(in: folder, "store-\(moment)")
      var count = 0
      do {
        _ = try store.journal.read(order: .anyOrder) { _ in
          if count == moment { _ = try? store.finishErasures() }
          count += 1
        }
        outcomes.insert("read")
      } catch {
        guard case .changedWhileRead = error else { throw error }
        outcomes.insert("changed")
      }
    }
    #expect(outcomes.contains("changed"), "a test in which nothing is replaced shows nothing")
  }
}

extension TemporaryFolder {
  /// What stands in the segments of a store that has those of a log.
  fileprivate func files(of store: Store, like log: LogBuilder) throws -> [String: [UInt8]] {
    let name = store.path.split(separator: "/").last.map(String.init) ?? ""
    var files: [String: [UInt8]] = [:]
    for file in log.files.keys where exists("\(name)/EventLog/\(file)") {
      files[file] = try bytes("\(name)/EventLog/\(file)")
    }
    return files
  }
}
