import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `Writing a snapshot` {
  private let folder: TemporaryFolder
  private var log = LogBuilder()
  private let store: Store
  private static let measured = #"{"person":"p-x4c8tamb","method":"i-coach","level":"B1"}"#

  init() throws {
    folder = try TemporaryFolder()
    log.add("west", "2025-11-03T14:00:00.000Z", "level-measured", Self.measured)
    log.add("west", "2025-11-03T14:01:00.000Z", "level-measured", Self.measured)
    store = try log.store(in: folder)
  }

  private func draft() throws -> SnapshotDraft<FactList> { try #require(try store.folded().draft) }

  @Test func `makes the folder, which git keeps without what is in it`() throws {
    let keeping = store.testSnapshots.keep(try draft(), of: store.journal)
    #expect(keeping == .kept(events: 2))
    #expect(try folder.bytes("store/Snapshots/.gitignore") == "*\n!.gitignore\n".utf8Bytes)
    #expect(try folder.mode("store/Snapshots") == 0o700 && folder.mode(store.snapshotName) == 0o600)
  }

  @Test func `sweeps what a crash left of others`() throws {
    for name in [".x.snapshot.new", ".\(log.log).snapshot.new"] {
      try folder.write([1, 2], to: "store/Snapshots/" + name)
    }
    try store.keepSnapshot()
    #expect(folder.names("store/Snapshots") == [".gitignore", "log-\(log.log).snapshot"])
  }

  @Test func `is worth while only when a fold read more than the threshold`() throws {
    var facts = FactList()
    let snapshots = store.snapshots(format: Store.testFormat, worthwhileAfter: 2)
    #expect(try store.journal.fold(into: &facts, from: snapshots).draft == nil)
    let others = store.snapshots(format: Store.testFormat, worthwhileAfter: 1)
    var again = FactList()
    #expect(try store.journal.fold(into: &again, from: others).draft != nil)
    #expect(Snapshots.threshold == 20_000)
  }

  @Test func `waits for nobody who has the lock`() throws {
    let draft = try draft()
    try store.keepSnapshot()
    let snapshots = try Folder(at: folder.path + "/store/Snapshots", on: PosixDisk())
    #expect(try snapshots.lock(waiting: 0))
    #expect(store.testSnapshots.keep(draft, of: store.journal) == .locked)
    #expect(throws: StorageError.self) { try store.finishErasures(patience: 10) }
  }

  @Test mutating func `is given up when anything was recorded since the log was read`() throws {
    let draft = try draft()
    log.add("west", "2025-11-03T14:02:00.000Z", "level-measured", Self.measured)
    _ = try log.store(in: folder)
    #expect(store.testSnapshots.keep(draft, of: store.journal) == .outdated)
    let second = try self.draft()
    log.add("anna", "2025-11-03T14:02:00.000Z", "level-measured", Self.measured)
    _ = try log.store(in: folder)
    #expect(store.testSnapshots.keep(second, of: store.journal) == .outdated)
    #expect(!folder.exists(store.snapshotName))
  }

  @Test mutating func `is given up when an erasure was carried out since the log was read`() throws {
    let draft = try draft()
    log.add("west", "2025-11-03T14:02:00.000Z", "event-erased", #"{"event":"west-1","ground":"x"}"#)
    _ = try log.store(in: folder)
    _ = try store.finishErasures()
    #expect(store.testSnapshots.keep(draft, of: store.journal) == .outdated)
    #expect(!folder.exists(store.snapshotName))
  }

  @Test func `fails without harm where nothing can be written`() throws {
    let draft = try draft()
    try folder.write([], to: "store/Snapshots")
    guard case .failed(let failure) = store.testSnapshots.keep(draft, of: store.journal) else {
      Issue.record("written into a file")
      return
    }
    #expect(failure.reason == .wrongKind)
    guard case .ignored(.unreadable) = try store.folded().use else {
      Issue.record("read from a file")
      return
    }
  }
}
