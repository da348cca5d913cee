import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `The bytes of a snapshot` {
  private let folder: TemporaryFolder
  private let store: Store
  private let bytes: [UInt8]
  private let plain: Folded

  init() throws {
    folder = try TemporaryFolder()
    var random = SplitMix64(seed: 3)
    var log = LogBuilder()
    log.add(
      "west", "2025-07-03T14:00:00.000Z", "level-measured", #"{"person":"p-x4c8tamb","method":"self","level":"B1"}"#)
    log.addOddities(writers: ["west", "anna"], &random)
    store = try log.store(in: folder)
    try store.keepSnapshot()
    bytes = try folder.bytes(store.snapshotName)
    plain = try store.foldedPlainly()
  }

  private func use(of bytes: [UInt8]) throws -> SnapshotUse {
    try folder.write(bytes, to: store.snapshotName)
    var facts = FactList()
    let fold = try store.journal.fold(into: &facts, lookingUp: true, from: store.testSnapshots)
    #expect(Folded(facts: facts, outcome: fold.outcome.gist) == plain)
    return fold.use
  }

  @Test func `are used as they were written`() throws {
    guard case .used(_, 0) = try use(of: bytes) else {
      Issue.record("ignored")
      return
    }
    #expect(bytes.starts(with: "leerlijn-snap 2\n".utf8Bytes))
  }

  @Test func `are not used when one of them is another one`() throws {
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1 << UInt8(place % 8)
      let use = try use(of: other)
      #expect([.ignored(.damaged), .ignored(.otherFormat), .ignored(.otherLog)].contains(use), "byte \(place): \(use)")
    }
  }

  @Test func `are not used when some are missing or too many`() throws {
    for length in stride(from: 0, to: bytes.count, by: 5) {
      #expect(try use(of: Array(bytes[..<length])) == .ignored(.damaged))
    }
    #expect(try use(of: bytes + [0]) == .ignored(.damaged))
    #expect(try use(of: bytes + bytes) == .ignored(.damaged))
  }

  @Test func `crash nothing when somebody forged them with the right checksums`() throws {
    var random = SplitMix64(seed: 5)
    let draft = try #require(try drafted())
    let (record, texts, count) = (written(draft.record), written(draft.state.texts), written(draft.state.count))
    var (ignored, used) = (0, 0)
    for round in 0..<1000 {
      let isRecord = round % 3 > 0
      let forged = mutated(isRecord ? record : texts, &random)
      try forge(record: isRecord ? forged : record, state: [isRecord ? texts : forged, count])
      // It may well say something else: that is for `check` to find.
      var facts = FactList()
      do throws(StorageError) {
        switch try store.journal.fold(into: &facts, from: store.testSnapshots).use {
        case .used: used += 1
        case .ignored, .unwanted: ignored += 1
        }
      } catch {
        ignored += 1
      }
    }
    #expect(ignored > 100 && used > 5, "\(ignored) \(used)")
  }

  @Test func `may be read in part, unless all of it will be kept again`() throws {
    try folder.write(bytes, to: store.snapshotName)
    let patient = store.snapshots(format: Store.testFormat, worthwhileAfter: 1)
    var part = FactList()
    _ = try store.journal.fold(into: &part, asking: [.count], from: patient)
    #expect(part.count == plain.facts.count && part.texts.isEmpty)
  }

  @Test func `are not used when the state has other parts`() throws {
    let draft = try #require(try drafted())
    try forge(record: written(draft.record), state: [written(draft.state.texts)])
    #expect(try store.folded().use == .ignored(.damaged))
    try forge(record: written(draft.record), state: [])
    #expect(try store.folded().use == .ignored(.damaged))
  }

  private func drafted() throws -> SnapshotDraft<FactList>? {
    try folder.remove(store.snapshotName)
    return try store.folded().draft
  }

  /// The sections of an index that finds nothing.
  private var index: [[UInt8]] {
    EventIndex.Part.allCases.map { part in
      var writer = ArchiveWriter()
      EventIndex().write(part, to: &writer)
      return writer.sealed
    }
  }

  private func forge(record: [UInt8], state: [[UInt8]]) throws {
    let snapshots = try Folder(at: folder.path + "/store/Snapshots", on: PosixDisk())
    let identity = SnapshotFile.Identity(format: Store.testFormat, log: store.journal.format.id)
    try SnapshotFile.write(
      "log-\(store.journal.format.id).snapshot", in: snapshots, identity, sections: [record] + index + state)
  }

  private func written(_ value: some Archived) -> [UInt8] {
    var writer = ArchiveWriter()
    writer.write(value)
    return writer.sealed
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF][Int.random(in: 0..<5, using: &random)]
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
      default: bytes[place] &+= UInt8.random(in: 0...1, using: &random) == 0 ? 1 : 255
      }
    }
    return bytes
  }

  @Test func `come back from many pages, and from none`() throws {
    for length in [0, 1, 65_527, 65_528, 65_529, 2 * 65_528, 150_000] {
      var random = SplitMix64(seed: UInt64(length))
      let section = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let pages = try Folder(at: folder.path, on: PosixDisk())
      try pages.replace("pages") { (file) throws(SystemFailure) in
        try SnapshotPages.write(section, seed: 9, to: file)
      }
      let file = try pages.file("pages")
      #expect(try file.size() == SnapshotPages.storedSize(of: length))
      let count = (length + SnapshotPages.mostInside - 1) / SnapshotPages.mostInside
      let read = try (0..<count).flatMap { try SnapshotPages.read($0, from: file, at: 0, length: length, seed: 9) }
      #expect(read == section)
      for page in 0..<count {
        #expect(throws: SnapshotFlaw.damaged) {
          try SnapshotPages.read(page, from: file, at: 0, length: length, seed: 8)
        }
      }
      #expect(throws: SnapshotFlaw.damaged) {
        try SnapshotPages.read(count, from: file, at: 0, length: length, seed: 9)
      }
    }
  }
}
