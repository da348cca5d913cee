import Domain
import Testing

@testable import Storage

@Suite struct `The end of a segment` {
  private let folder: TemporaryFolder
  private let file = "store/EventLog/west/2025-2026.jsonl"
  /// Two batches of one and of three events.
  private let whole: [UInt8]
  private let firstBatch: Int

  init() throws {
    folder = try TemporaryFolder()
    var log = LogBuilder()
    let item = LogBuilder.Item(type: "moon-observed", data: #"{"phase":"full"}"#)
    log.add("west".writer, at: "2025-11-03T14:00:00.000Z".moment, [item])
    log.add("west".writer, at: "2025-11-03T14:00:01.000Z".moment, [item, item, item])
    _ = try log.store(in: folder)
    whole = try folder.bytes(file)
    firstBatch = log.ends[0].offset
  }

  private var store: Store { get throws { try Store(at: folder.path + "/store") } }

  private func append() throws -> (recorded: [Recorded], notices: [AppendNotice]) {
    var random = SplitMix64(seed: 5)
    let now = "2025-11-04T08:00:00.000Z".moment
    var session = try store.journal.beginAppend(as: "west".writer, now: now, state: nil)
    let draft = Draft(on: "2025-11-04".day, .roundClosed(RoundClosed(round: "najaar".read { RoundCode($0) })))
    let recorded = try session.append([draft], by: "p-7k2m9qxa".person, random: &random)
    return (recorded, session.position.notices)
  }

  @Test func `is sound when the last batch is whole`() throws {
    #expect(try store.journal.verify().verdict == .sound)
    #expect(try store.journal.entries().outcome.residue.isEmpty)
    #expect(try append().recorded.map(\.id) == ["west-5".event])
    #expect(try append().notices.isEmpty)
    #expect(!folder.exists("store/EventLog/west/.torn"))
  }

  @Test func `cut at any byte of the last batch is residue, and the next append works`() throws {
    for length in firstBatch + 1..<whole.count {
      try folder.write(Array(whole[..<length]), to: file)
      let (entries, outcome) = try store.journal.entries()
      try #require(entries.count == 1 && outcome.residue.map(\.count) == [length - firstBatch])
      try #require(try store.journal.verify().verdict == .residue)
      let (recorded, notices) = try append()
      try #require(recorded.map(\.id) == ["west-2".event] && notices.count == 1)
      guard case .residueSetAside(_, let torn) = notices.first else { throw SetupError() }
      try #require(try folder.bytes("store/EventLog/" + torn) == Array(whole[firstBatch..<length]))
      try #require(try store.journal.verify().verdict == .sound)
      try #require(try store.journal.entries().outcome.events == 2)
    }
  }

  @Test func `cut in the only batch leaves nothing, and numbers begin anew`() throws {
    for length in [1, firstBatch / 2, firstBatch - 1] {
      try folder.write(Array(whole[..<length]), to: file)
      #expect(try store.journal.entries().entries.isEmpty)
      #expect(try append().recorded.map(\.id) == ["west-1".event])
      #expect(try store.journal.verify().verdict == .sound)
    }
  }

  @Test func `of zeros is residue, also where blocks of the last batch were never filled`() throws {
    let zeros = [UInt8](repeating: 0, count: 200_000)
    let lastLine = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
    let hole = whole[..<firstBatch] + zeros.prefix(lastLine - firstBatch) + whole[lastLine...]
    for bytes in [whole + zeros, whole + zeros + [0x0A], Array(hole)] {
      try folder.write(bytes, to: file)
      #expect(try store.journal.verify().verdict == .residue)
      #expect(try store.journal.entries().entries.count == (bytes.starts(with: whole) ? 4 : 1))
      _ = try append()
      #expect(try store.journal.verify().verdict == .sound)
    }
  }

  @Test func `is damaged where no crash explains it, and nothing is written then`() throws {
    let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) + [0x0A] }.dropLast()
    func joined(_ order: [Int]) -> [UInt8] { order.flatMap { lines[$0] } }
    let edited = String(decoding: whole, as: UTF8.self)
    let cases: [([UInt8], Int)] = [
      (joined([0, 2, 3]), 2), (joined([0, 1, 3]), 3), (joined([1, 2, 3]), 1), (joined([0, 2, 1, 3]), 2),
      (joined([0, 1, 2, 3, 3]), 5), (joined([0, 1, 2, 3]) + [0x0A], 5),
      (Array(edited.replacing("\n", with: "\r\n").utf8), 1), (Array(edited.replacing("full", with: "fu ll\t").utf8), 1),
      (joined([0]) + Array("{}\n".utf8) + joined([1, 2, 3]), 2), (Array(edited.dropLast(2).utf8) + [0x0A], 4),
      ([0xEF, 0xBB, 0xBF] + whole, 1), (whole + [UInt8](repeating: 0x61, count: 70_000) + [0x0A], 5),
      (joined([0]) + [0] + joined([1, 2, 3, 3]), 2),
    ]
    for (bytes, line) in cases {
      try folder.write(bytes, to: file)
      let damage = try store.journal.verify().damage
      #expect(damage.map(\.line) == [line], "\(damage)")
      #expect(throws: StorageError.self) { try store.journal.entries() }
      #expect(throws: StorageError.self) { try append() }
      #expect(try folder.bytes(file) == bytes)
    }
  }

  @Test func `says nothing of what is before the last batch: that is for reading to find`() throws {
    let first = Array(whole[..<firstBatch])
    try folder.write(first + whole, to: file)
    #expect(throws: StorageError.self) { try store.journal.entries() }
    #expect(try append().recorded.map(\.id) == ["west-5".event])
  }

  @Test func `may not lie within a batch when another segment follows`() throws {
    var log = LogBuilder()
    let item = LogBuilder.Item(type: "moon-observed", data: #"{"phase":"full"}"#)
    log.add("anna".writer, at: "2025-07-31T14:00:00.000Z".moment, [item, item])
    log.add("anna".writer, at: "2025-08-01T14:00:01.000Z".moment, [item])
    let store = try log.store(in: folder, "other")
    #expect(try store.journal.verify().verdict == .sound)
    let old = "other/EventLog/anna/2024-2025.jsonl"
    let bytes = try folder.bytes(old)
    try folder.write(Array(bytes[...(try #require(bytes.firstIndex(of: 0x0A)))]), to: old)
    #expect(try store.journal.verify().damage.map(\.fact) == [.batchCut])
    try folder.write(bytes.dropLast(), to: old)
    #expect(try store.journal.verify().damage.map(\.fact) == [.unfinished])
    try folder.write([], to: old)
    #expect(try store.journal.verify().damage.map(\.fact) == [.number(expected: 1)])
  }

  @Test func `with a changed hash is found by whoever verifies, and by an append`() throws {
    let text = String(decoding: whole, as: UTF8.self)
    let changed = Array(text.utf8.dropLast(5)) + Array("0\"}\n".utf8)
    try folder.write(Array(changed.dropLast(4)) + Array("A".utf8) + Array("\"}\n".utf8), to: file)
    _ = try? store.journal.entries()
    try folder.write(Array(text.replacing(#"{"phase":"full"}"#, with: #"{"phase":"fool"}"#).utf8), to: file)
    let damage = try store.journal.verify().damage
    #expect(damage.map(\.fact) == [.hash] && damage.first?.line == 1 && damage.first?.event == "west-1".event)
    #expect(throws: StorageError.self) { try append() }
    var count = 0
    _ = try store.journal.read { _ in count += 1 }
    #expect(count == 4)
  }

  private struct SetupError: Error {}
}
