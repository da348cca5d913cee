import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `A fold on top of a snapshot` {
  private static let writers = ["west", "anna", "zuid"]

  /// A random log, and a cut that leaves each writer a beginning of its own: what is beyond may be older than what is inside.
  private func history(_ seed: UInt64) -> (log: LogBuilder, cut: [String: [UInt8]]) {
    var random = SplitMix64(seed: seed)
    var log = RandomHistory(seed: seed).log(writers: Self.writers, seed: seed)
    if seed % 2 == 0 { log.addOddities(writers: Self.writers, &random) }
    var cut = log.batches
    for writer in Self.writers.map(\.writer).shuffled(using: &random).prefix(seed % 5 == 0 ? 3 : 1) {
      // Mostly little is beyond, so that snapshots are used; a long rest holds events for which others waited.
      let count = cut[writer] ?? 0
      cut[writer] = seed % 3 == 0 ? Int.random(in: 0...count, using: &random) : max(0, count - 1)
    }
    return (log, log.files(cutTo: cut))
  }

  private func write(_ files: [String: [UInt8]], _ folder: TemporaryFolder) throws {
    for (file, bytes) in files { try folder.write(bytes, to: "store/EventLog/" + file) }
  }

  @Test func `is a fold of everything, and is mostly used`() throws {
    var (used, beyond, reasons) = (0, 0, [:] as [String: Int])
    for seed in 1...UInt64(60) {
      let folder = try TemporaryFolder()
      let (log, cut) = history(seed)
      let store = try LogBuilder().store(in: folder)
      try write(cut, folder)
      try store.keepSnapshot()
      try write(log.files, folder)
      let (folded, use, _) = try store.folded()
      #expect(folded == (try store.foldedPlainly()), "seed \(seed)")
      switch use {
      case .used(_, let more):
        used += 1
        beyond += more
      case .unwanted: break
      case .ignored(let flaw): reasons["\(flaw)".prefix { $0 != "(" }.description, default: 0] += 1
      }
      // And once more on top of what is kept now.
      try store.keepSnapshot()
      #expect(try store.folded().folded == folded, "seed \(seed)")
    }
    #expect(used > 20 && beyond > 20, "\(used) \(beyond) \(reasons)")
    #expect(Set(reasons.keys).isSuperset(of: ["amended", "merged", "awaited"]), "\(reasons)")
  }

  @Test func `would be another one, if nobody looked at what later events amend`() throws {
    let isNoticed = try (1...UInt64(20)).contains { seed in
      let folder = try TemporaryFolder()
      let (log, cut) = history(seed)
      let store = try LogBuilder().store(in: folder)
      try write(cut, folder)
      var (facts, inside) = (FactList(), Frontier())
      inside = try store.journal.fold(into: &facts).frontier
      try write(log.files, folder)
      // What a fold on top of a snapshot does, without its look at the rest.
      _ = try store.journal.read { entry in
        guard entry.id.number > inside.heads[entry.id.writer]?.number ?? 0, let fact = entry.fact else { return }
        facts.apply(fact)
      }
      return try facts != store.foldedPlainly().facts
    }
    #expect(isNoticed)
  }

  @Test(arguments: 1...UInt64(12))
  func `is a fold of everything after an erasure as well`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var (log, _) = history(seed)
    let store = try log.store(in: folder)
    try store.keepSnapshot()
    let after = (log.ends.last?.recorded ?? "2025-08-01T00:00:00.000Z".moment).adding(milliseconds: 9)
    let target = EventID(writer: try #require(log.batches.keys.min()), number: 1)
    let data = #"{"event":"\#(target)","ground":"x"}"#
    let erasure = log.add("west".writer, at: after, [LogBuilder.Item(type: "event-erased", data: data)])[0]
    try write(log.files, folder)
    let (folded, use, draft) = try store.folded()
    #expect(use == .ignored(.amended(target, by: erasure)))
    #expect(draft == nil, "its contents are still there")
    #expect(folded == (try store.foldedPlainly()))
    _ = try store.finishErasures()
    #expect(!folder.exists(store.snapshotName))
    #expect(try store.folded().use == .ignored(.absent))
    try store.keepSnapshot()
    let again = try store.folded()
    #expect(again.use == .used(events: log.numbers.values.reduce(0, +), beyond: 0))
    #expect(again.folded == (try store.foldedPlainly()))
  }
}
