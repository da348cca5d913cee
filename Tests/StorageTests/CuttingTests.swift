import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A log that threads read in pieces` {
  private struct Facts: Projection {
    var facts: [Fact] = []
    private var unsettled: [Fact] = []

    mutating func fold(_ fact: Fact) { unsettled.append(fact) }

    mutating func settle() {
      facts += unsettled
      unsettled = []
    }

    mutating func merge(_ other: Facts) { facts += other.facts }
  }

  /// What can be seen of a read from outside.
  private struct Seen: Equatable {
    var items: [String] = []
    var error: StorageError?
    var outcome = ""

    init(_ store: Store, _ read: (Journal, inout [String]) throws(StorageError) -> ReadOutcome) {
      do throws(StorageError) {
        let outcome = try read(store.journal, &items)
        let heads = outcome.frontier.heads.sorted { $0.key < $1.key }
        self.outcome =
          "\(heads) \(outcome.events) \(outcome.unknown) \(outcome.findings) \(outcome.residue)"
          + " \(outcome.knownAt.map { "\($0)" } ?? "-") \(outcome.forgotten.keys.sorted { "\($0)" < "\($1)" })"
      } catch {
        self.error = error
      }
    }

    static func fold(_ store: Store, _ asked: Journal.Asked, _ cutting: Cutting) -> Seen {
      Seen(store) { (journal, items) throws(StorageError) in
        var facts = Facts()
        let outcome = try journal.fold(into: &facts, asked, cutting: cutting)
        items = facts.facts.map { "\($0)" }
        return outcome
      }
    }

    static func read(_ store: Store, _ asked: Journal.Asked, _ cutting: Cutting) -> Seen {
      Seen(store) { (journal, items) throws(StorageError) in
        var seen: [String] = []
        // What was handed out before an error is to be the same as well.
        defer { items = seen }
        return try journal.read(asked, cutting: cutting) { seen.append("\($0.gist) \($0.id) \($0.place)") }
      }
    }

    static func verify(_ store: Store, _ cutting: Cutting) -> Seen {
      Seen(store) { (journal, items) throws(StorageError) in
        var seen: [String] = []
        let result = try journal.verify(cutting: cutting) { seen.append("\($0.gist) \($0.id) \($0.place)") }
        let writers = result.writers.map {
          "\($0.writer) \($0.head?.hash ?? "-") \($0.place.map { "\($0)" } ?? "-") \($0.isWhole)"
        }
        items =
          seen + writers + result.damage.map { "\($0)" } + result.findings.map { "\($0)" }
          + result.residue.map { "\($0)" }
        return ReadOutcome()
      }
    }
  }

  /// Pieces of a line or a few, by one thread and by several.
  private static let cuttings = [
    Cutting(threads: 2, size: 40, depth: 2, least: 0), Cutting(threads: 3, size: 1000, depth: 1, least: 0),
    Cutting(threads: 2, size: 4000, depth: 8, least: 0),
  ]

  private static func asked(verifyingHashes: Bool = true) -> Journal.Asked {
    Journal.Asked(verifyingHashes: verifyingHashes)
  }

  @Test(arguments: 1...UInt64(4))
  func `gives the same events, findings and outcome in the same order`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let log = RandomHistory(seed: seed).log(writers: ["west", "anna", "zuid"], seed: seed)
    let store = try log.store(in: folder)
    var random = SplitMix64(seed: seed)
    let moment = try #require(log.ends.randomElement(using: &random)).recorded
    let frontier = try store.journal.entries(knownAt: .moment(moment)).outcome.frontier
    for knownAt in [KnownAt.everything, .moment(moment), .frontier(frontier)] {
      for order in [Journal.Order.anyOrder, .logOrder] {
        let asked = Journal.Asked(knownAt: knownAt, order: order)
        let (folded, read) = (Seen.fold(store, asked, .none), Seen.read(store, asked, .none))
        #expect(folded.error == nil && read.error == nil)
        for cutting in Self.cuttings {
          #expect(Seen.fold(store, asked, cutting) == folded)
          #expect(Seen.read(store, asked, cutting) == read)
        }
      }
    }
    let verified = Seen.verify(store, .none)
    for cutting in Self.cuttings { #expect(Seen.verify(store, cutting) == verified) }
  }

  /// Ways to damage a log at a place.
  private static let damages: [(name: String, @Sendable (inout [UInt8], Int) -> Void)] = [
    ("flipped", { bytes, place in bytes[place] ^= 0x01 }),
    ("left out", { bytes, place in bytes.remove(at: place) }),
    ("put in", { bytes, place in bytes.insert(UInt8(ascii: "x"), at: place) }),
    ("line feed", { bytes, place in bytes[place] = 0x0A }),
    ("zeros", { bytes, place in for index in place..<min(place + 30, bytes.count) { bytes[index] = 0 } }),
    (
      "line left out",
      { bytes, place in
        let line = Self.line(in: bytes, at: place)
        bytes.removeSubrange(line)
      }
    ),
    (
      "line twice",
      { bytes, place in
        let line = Self.line(in: bytes, at: place)
        bytes.insert(contentsOf: Array(bytes[line]), at: line.lowerBound)
      }
    ),
    (
      "lines swapped",
      { bytes, place in
        let line = Self.line(in: bytes, at: place)
        guard line.upperBound < bytes.count else { return }
        let next = Self.line(in: bytes, at: line.upperBound)
        bytes.replaceSubrange(line.lowerBound..<next.upperBound, with: Array(bytes[next] + bytes[line]))
      }
    ),
    ("cut", { bytes, place in bytes.removeSubrange(place...) }),
  ]

  private static func line(in bytes: [UInt8], at place: Int) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  @Test(arguments: 0..<9)
  func `tells of damage at and around the ends of pieces as a read of the whole does`(kind: Int) throws {
    let log = RandomHistory(seed: 11).log(writers: ["west", "anna"], seed: 11)
    let folder = try TemporaryFolder()
    let sound = try log.store(in: folder)
    let cutting = Cutting(threads: 2, size: 900, depth: 2, least: 0)
    let files = try sound.journal.names().writers.map { try sound.journal.files(of: $0) }
    let ends = cutting.pieces(of: files.map { Stretch($0) }).compactMap { piece in
      piece.end.map { ("\(piece.files.writer)/\($0.year).jsonl", $0.offset) }
    }
    #expect(ends.count > 4)
    var found = 0
    for (file, end) in ends {
      let bytes = try #require(log.files[file])
      for place in [end - 45, end - 1, end, end + 9, end + 300]
      where bytes.indices.contains(place) {
        var changed = bytes
        Self.damages[kind].1(&changed, place)
        try folder.write(changed, to: "store/EventLog/" + file)
        let store = try Store(at: folder.path + "/store")
        for verifies in [true, false] {
          let expected = Seen.read(store, Self.asked(verifyingHashes: verifies), .none)
          #expect(Seen.read(store, Self.asked(verifyingHashes: verifies), cutting) == expected)
          if expected.error != nil { found += 1 }
        }
        let folded = Seen.fold(store, Self.asked(), .none)
        #expect(Seen.fold(store, Self.asked(), cutting) == folded)
        let verified = Seen.verify(store, .none)
        #expect(Seen.verify(store, cutting) == verified)
      }
      try folder.write(bytes, to: "store/EventLog/" + file)
    }
    #expect(found > 10, "without damage nothing would be shown")
  }

  @Test func `is read in more than one piece, of which none begins elsewhere than the one before it ends`() throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: 11).log(writers: ["west", "anna"], seed: 11).store(in: folder)
    let logs = try store.journal.names().writers.map { Stretch(try store.journal.files(of: $0)) }
    #expect(Cutting.none.pieces(of: logs).isEmpty)
    #expect(Cutting(threads: 2, size: 40, least: 1 << 20).pieces(of: logs).isEmpty)
    for size in [1, 40, 1000] {
      let pieces = Cutting(threads: 2, size: size, least: 0).pieces(of: logs)
      #expect(pieces.count > logs.count && pieces.map(\.length).reduce(0, +) == logs.map(\.length).reduce(0, +))
      for (piece, next) in zip(pieces, pieces.dropFirst()) where piece.files.writer == next.files.writer {
        #expect(piece.end == next.start && piece.end != nil)
      }
    }
  }

  @Test func `takes nothing from a piece that ends elsewhere than it should`() throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: 11).log(writers: ["west"], seed: 11).store(in: folder)
    let log = Stretch(try store.journal.files(of: "west".writer))
    let piece = try #require(try log.pieces(of: 2000).first)
    let end = try #require(piece.end)
    let resolution = Resolution(AmendmentSurvey()) { _ in true }
    func isTaken(_ end: Bookmark) -> Bool {
      SoundPiece<Fact>(Stretch(log.files, to: end), in: resolution, Journal.Asked()) != nil
    }
    #expect(isTaken(end))
    let other = HashText(Digest([UInt8](repeating: 1, count: 32))!)
    let tips = [
      Tip(number: end.tip.number + 1, recorded: end.tip.recorded, hash: end.tip.hash),
      Tip(number: end.tip.number, recorded: end.tip.recorded.adding(milliseconds: 1), hash: end.tip.hash),
      Tip(number: end.tip.number, recorded: end.tip.recorded, hash: other),
    ]
    for tip in tips {
      #expect(!isTaken(Bookmark(year: end.year, offset: end.offset, line: end.line, tip: tip, lacking: end.lacking)))
    }
    #expect(
      !isTaken(Bookmark(year: end.year, offset: end.offset, line: end.line + 1, tip: end.tip, lacking: end.lacking)))
    #expect(
      !isTaken(Bookmark(year: end.year, offset: end.offset, line: end.line, tip: end.tip, lacking: end.lacking + 1)))
    #expect(
      !isTaken(Bookmark(year: end.year, offset: end.offset - 1, line: end.line, tip: end.tip, lacking: end.lacking)))
  }

  @Test func `tells of its progress up to the end, whoever reads`() throws {
    let folder = try TemporaryFolder()
    let store = try RandomHistory(seed: 5).log(writers: ["west", "anna"], seed: 5).store(in: folder)
    for cutting in [Cutting.none] + Self.cuttings {
      var told: [ReadProgress] = []
      var facts = Facts()
      let outcome = try store.journal.fold(into: &facts, Self.asked(), cutting: cutting) { told.append($0) }
      let last = try #require(told.last)
      #expect(last.bytes == last.total && last.events == outcome.events)
      #expect(zip(told, told.dropFirst()).allSatisfy { $0.bytes <= $1.bytes && $0.events <= $1.events })
    }
  }
}

@Suite struct `Several threads` {
  @Test func `do work beside the one that asks, each number once`() {
    let numbers = NumberQueue(0..<1000)
    let taken = Threads.run(4) {
      [Int]()
    } others: {
      var own: [Int] = []
      while let number = numbers.take() { own.append(number) }
      return own
    }
    #expect(taken.count == 4 && taken[0].isEmpty)
    #expect(taken.joined().sorted() == Array(0..<1000))
    #expect(
      Threads.run(1) {
        1
      } others: {
        2
      } == [1])
    #expect(
      Threads.run(0) {
        1
      } others: {
        2
      } == [1])
  }

  #if os(Linux)
    @Test(arguments: [("3", 2), ("1", 1), ("ff,ffffffff", 40), ("00000000,00000010", 1), ("", 1), ("0", 1)])
    func `are as many as the system allows`(mask: String, count: Int) {
      #expect(
        Posix.allowedProcessors("Name:\tx\nCpus_allowed:\t\(mask)\nCpus_allowed_list:\t0-99\n".utf8Bytes[...]) == count)
    }
  #endif
}
