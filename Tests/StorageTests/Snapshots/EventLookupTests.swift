import Domain
import Testing
import Wire

@testable import Storage

@Suite struct `An event that is looked up` {
  private static let writers = ["west", "anna", "zuid"]

  /// All that is said of an entry.
  private func told(_ entry: Entry?) -> String {
    guard let entry else { return "none" }
    let contents = [entry.contents?.bytes, entry.original?.bytes, entry.raw?.bytes].map { bytes in
      bytes.map { String(decoding: $0, as: UTF8.self) } ?? "-"
    }
    let amendments = entry.amendments.map(\.key.id)
    return "\(entry.key) \(entry.type) \(entry.on) \(entry.recordedOn) \(entry.by) \(contents) \(entry.standing) "
      + "\(amendments) \(entry.place)"
  }

  @Test func `is what a read of everything hands out, wherever it stands`() throws {
    var (resumed, compared) = (0, 0)
    for seed in 1...UInt64(40) {
      var random = SplitMix64(seed: seed)
      var log = RandomHistory(seed: seed).log(writers: Self.writers, seed: seed)
      if seed % 2 == 0 { log.addOddities(writers: Self.writers, &random) }
      let folder = try TemporaryFolder()
      let store = try log.store(in: folder)
      if seed % 3 > 0 { try store.keepSnapshot() }
      var facts = FactList()
      let fold = try store.journal.fold(into: &facts, lookingUp: true, from: store.testSnapshots)
      if case .used = fold.use { resumed += 1 }
      var all: [Entry] = []
      _ = try store.journal.read { all.append($0) }
      for entry in all {
        compared += 1
        #expect(told(try fold.events.entry(entry.id)) == told(entry), "seed \(seed)")
      }
      let last = try #require(all.max { $0.key < $1.key })
      let beyond = EventID(writer: last.id.writer, number: last.id.number + 1)
      #expect(try fold.events.entry(beyond) == nil)
      #expect(try fold.events.entry(EventID(writer: "niemand".writer, number: 1)) == nil)
      for writer in Self.writers.map(\.writer) {
        let own = all.filter { $0.id.writer == writer }
        let batch = own.filter { $0.key.recorded == own.last?.key.recorded }
        #expect(try fold.events.lastBatch(of: writer).map { told($0) } == batch.map { told($0) }, "seed \(seed)")
      }
      let since = all[Int.random(in: all.indices, using: &random)].key.recorded
      let recent = all.filter { $0.key.recorded >= since }
      #expect(try fold.events.entries(recordedFrom: since).map { told($0) } == recent.map { told($0) }, "seed \(seed)")
    }
    #expect(resumed > 20 && compared > 500, "\(resumed) \(compared)")
  }

  @Test func `is found by its key, also by the one that a correction gave it`() throws {
    var log = LogBuilder()
    func need(_ key: String) -> LogBuilder.Item {
      LogBuilder.Item(type: "need-recorded", data: #"{"team":"zorg","topic":"Canvas"\#(key)}"#)
    }
    let west = "west".writer
    _ = log.add(
      west, at: "2025-08-01T00:00:00.000Z".moment, [need(#","key":"a:1""#), need(""), need(#","key":"a:1""#)])
    let correction = #"{"event":"west-2","data":{"key":"b:2"},"reason":"x"}"#
    _ = log.add(
      west, at: "2025-08-02T00:00:00.000Z".moment, [LogBuilder.Item(type: "event-corrected", data: correction)])
    let folder = try TemporaryFolder()
    let store = try log.store(in: folder)
    for _ in 1...2 {
      var facts = FactList()
      let fold = try store.journal.fold(into: &facts, lookingUp: true, from: store.testSnapshots)
      func found(_ text: String) throws -> [Int] {
        try fold.events.entries(with: #require(ImportKey(text))).map(\.id.number)
      }
      #expect(try found("a:1") == [3, 1] && found("b:2") == [2] && found("c:3") == [])
      try store.keepSnapshot()
    }
  }

  @Test func `of many lines, long ones among them, is found in few steps`() throws {
    var log = LogBuilder()
    var random = SplitMix64(seed: 7)
    var moment = "2025-08-01T00:00:00.000Z".moment
    for _ in 0..<400 {
      moment = moment.adding(milliseconds: 1000)
      let length = Int.random(in: 0..<8, using: &random) == 0 ? 30_000 : 20
      let topic = String(repeating: "x", count: length)
      _ = log.add(
        "west".writer, at: moment,
        [LogBuilder.Item(type: "moon-seen", data: #"{"topic":"\#(topic)"}"#)])
    }
    let folder = try TemporaryFolder()
    let store = try log.store(in: folder)
    let files = try store.journal.files(of: "west".writer)
    #expect(files.segments[0].length > 20 * Spelling.mostBytes)
    for number in 1...400 { #expect(try files.line(number: number)?.line.id.number == number) }
    #expect(try files.line(number: 401) == nil && files.line(number: 0) == nil)
  }
}
