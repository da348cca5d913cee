import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A snapshot is ignored` {
  private let folder: TemporaryFolder
  private var log = LogBuilder()
  private let store: Store
  private static let measured = #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1"}"#

  init() throws {
    folder = try TemporaryFolder()
    for minute in 1...3 { log.add("west", "2025-07-03T14:0\(minute):00.000Z", "level-measured", Self.measured) }
    for minute in 1...4 { log.add("west", "2025-11-03T14:0\(minute):00.000Z", "level-measured", Self.measured) }
    log.add("anna", "2025-11-04T14:00:00.000Z", "level-measured", Self.measured)
    store = try log.store(in: folder)
    try store.keepSnapshot()
  }

  private func use() throws -> SnapshotUse {
    let (folded, use, _) = try store.folded()
    #expect(folded == (try store.foldedPlainly()))
    return use
  }

  private mutating func add(_ writer: String, _ type: EventType, _ data: String) throws -> EventID {
    let id = log.add(writer, "2025-12-0\(log.ends.count - 7)T08:00:00.000Z", type, data)
    _ = try log.store(in: folder)
    return id
  }

  @Test mutating func `unless the log goes on behind it, whoever goes on`() throws {
    #expect(try use() == .used(events: 8, beyond: 0))
    _ = try add("west", "level-measured", Self.measured)
    _ = try add("zuid", "level-measured", Self.measured)
    #expect(try use() == .used(events: 8, beyond: 2))
    #expect(try folder.mode(store.snapshotName) == 0o600)
  }

  @Test func `when there is none`() throws {
    try folder.remove(store.snapshotName)
    #expect(try use() == .ignored(.absent))
    try folder.remove("store/Snapshots")
    #expect(try use() == .ignored(.absent))
  }

  @Test func `when it is of another format or another log`() throws {
    var facts = FactList()
    let other = try store.journal.fold(into: &facts, from: store.snapshots(format: 43, worthwhileAfter: 0))
    #expect(other.use == .ignored(.otherFormat))
    let elsewhere = try TemporaryFolder()
    try elsewhere.write(LogFormat(id: "AAECAwQFBgcICQoLDA0ODg".log).bytes, to: "store/EventLog/FORMAT")
    let stranger = try Store(at: elsewhere.path + "/store")
    try elsewhere.write(try folder.bytes(store.snapshotName), to: stranger.snapshotName)
    #expect(try stranger.folded().use == .ignored(.otherLog))
  }

  @Test func `when something else stands in its place`() throws {
    try folder.remove(store.snapshotName)
    try folder.makeFIFO(store.snapshotName)
    guard case .ignored(.unreadable(let failure)) = try use() else {
      Issue.record("a FIFO was read")
      return
    }
    #expect(failure.reason == .wrongKind)
  }

  @Test func `when a writer is gone`() throws {
    try folder.remove("store/EventLog/anna")
    #expect(try use() == .ignored(.writerGone("anna".writer)))
  }

  @Test func `when a segment before its end is gone, is new or has another length`() throws {
    let segment = "store/EventLog/west/2024-2025.jsonl"
    let bytes = try folder.bytes(segment)
    try folder.remove(segment)
    var facts = FactList()
    // Without it the log is damaged, and that is told.
    #expect(throws: StorageError.self) { try store.journal.fold(into: &facts, from: store.testSnapshots) }
    try folder.write(bytes.dropLast(), to: segment)
    #expect(throws: StorageError.self) { try store.journal.fold(into: &facts, from: store.testSnapshots) }
    try folder.write(bytes, to: segment)
    #expect(try use() == .used(events: 8, beyond: 0))
    try folder.write(bytes, to: "store/EventLog/west/2023-2024.jsonl")
    #expect(throws: StorageError.self) { try store.journal.fold(into: &facts, from: store.testSnapshots) }
  }

  @Test func `when its last line does not stand where it stood`() throws {
    let segment = "store/EventLog/west/2025-2026.jsonl"
    let bytes = try folder.bytes(segment)
    let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    try folder.write(Array(lines.dropLast().joined()), to: segment)
    #expect(try use() == .ignored(.lineNotInPlace("west-7".event)))
    var other = bytes
    other[other.count - 10] = other[other.count - 10] == 0x41 ? 0x42 : 0x41
    try folder.write(other, to: segment)
    #expect(try use() == .ignored(.lineNotInPlace("west-7".event)))
    try folder.write(bytes, to: segment)
    #expect(try use() == .used(events: 8, beyond: 0))
  }

  @Test mutating func `when a later event amends, erases, merges or forgets`() throws {
    let whole = log
    for (type, data) in [
      ("event-corrected", #"{"event":"west-2","data":{"level":"B2"},"reason":"x"}"#),
      ("event-retracted", #"{"event":"west-2","reason":"x"}"#), ("event-erased", #"{"event":"west-2","ground":"x"}"#),
    ] as [(EventType, String)] {
      log = whole
      let id = try add("zuid", type, data)
      #expect(try use() == .ignored(.amended("west-2".event, by: id)))
    }
    log = whole
    let merge = try add("zuid", "person-merged", #"{"person":"p-x4c8tamb","into":"p-x4c8tamc"}"#)
    #expect(try use() == .ignored(.merged(by: merge)))
    log = whole
    let forgetting = try add("zuid", "person-forgotten", #"{"person":"p-x4c8tamb","ground":"x"}"#)
    #expect(try use() == .ignored(.forgotten(by: forgetting)))
  }

  @Test mutating func `when an event inside amends one that comes later`() throws {
    let early = try add("zuid", "event-retracted", #"{"event":"anna-2","reason":"x"}"#)
    try store.keepSnapshot()
    #expect(try use() == .used(events: 9, beyond: 0))
    let late = try add("anna", "level-measured", Self.measured)
    #expect(try use() == .ignored(.awaited(late, by: early)))
  }

  @Test mutating func `but not when a later event amends a later one`() throws {
    let late = try add("anna", "level-measured", Self.measured)
    _ = try add("west", "event-retracted", #"{"event":"\#(late)","reason":"x"}"#)
    #expect(try use() == .used(events: 8, beyond: 2))
  }

  @Test func `when this machine came to know an event inside with which the log was not compared`() throws {
    let lines = try folder.bytes("store/EventLog/west/2025-2026.jsonl").split(separator: 0x0A)
    var hashes: [String] = []
    for line in lines { hashes.append(String(decoding: line.suffix(45).dropLast(2), as: UTF8.self)) }
    let state = WriterState(in: folder.path + "/state", of: store.journal.format.id)
    for (number, hash, flaw) in [
      (6, hashes[2], SnapshotFlaw.notCompared("west-6".event) as SnapshotFlaw?), (7, hashes[3], nil),
    ] {
      try state.reset(to: Frontier(["west".writer: Frontier.Head(number: number, hash: hash)]))
      let judged = try Store(at: folder.path + "/store", state: folder.path + "/state")
      #expect(try judged.folded().use == flaw.map { .ignored($0) } ?? .used(events: 8, beyond: 0))
    }
    // What is known to be another one is damage, whether it was folded or not.
    try state.reset(to: Frontier(["west".writer: Frontier.Head(number: 7, hash: hashes[0])]))
    let judged = try Store(at: folder.path + "/store", state: folder.path + "/state")
    #expect(throws: StorageError.self) { try judged.folded() }
  }
}
