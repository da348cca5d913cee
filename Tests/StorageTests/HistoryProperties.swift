import Domain
import Testing

@testable import Storage

@Suite struct `Any history` {
  @Test(arguments: 1...UInt64(25))
  func `reads the same however its batches are spread over writers`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed)
    var readings: [[String]] = []
    for writers in [["west"], ["west", "anna"], ["zuid", "anna", "west", "noord"]] {
      let folder = try TemporaryFolder()
      let journal = try history.log(writers: writers, seed: seed).store(in: folder).journal
      let entries = try journal.entries().entries
      #expect(entries.map(\.key) == entries.map(\.key).sorted())
      #expect(Set(try journal.entries(order: .anyOrder).entries.map(\.gist)) == Set(entries.map(\.gist)))
      readings.append(entries.map(\.gist))
    }
    #expect(readings[0] == readings[1] && readings[0] == readings[2])
    #expect(readings[0].count == history.batches.map(\.steps.count).reduce(0, +))
  }

  @Test(arguments: 1...UInt64(8))
  func `as it was known at a moment is the log cut there`(seed: UInt64) throws {
    let log = RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed)
    let folder = try TemporaryFolder()
    let journal = try log.store(in: folder).journal
    var random = SplitMix64(seed: seed)
    for end in log.ends.shuffled(using: &random).prefix(8) {
      let cut = try TemporaryFolder()
      for (file, bytes) in log.files {
        let length = log.ends.filter { $0.file == file && $0.recorded <= end.recorded }.map(\.offset).max() ?? 0
        if length > 0 { try cut.write(Array(bytes[..<length]), to: "store/EventLog/" + file) }
      }
      let there = try LogBuilder().store(in: cut).journal.entries()
      let then = try journal.entries(knownAt: .moment(end.recorded))
      #expect(then.entries.map(\.gist) == there.entries.map(\.gist))
      #expect(then.outcome.frontier == there.outcome.frontier)
      #expect(then.outcome.findings == there.outcome.findings)
      let named = try journal.entries(knownAt: .frontier(there.outcome.frontier))
      #expect(named.entries.map(\.gist) == there.entries.map(\.gist))
      #expect(named.outcome.knownAt == there.outcome.knownAt)
    }
  }

  @Test(arguments: 1...UInt64(25))
  func `is folded from the very facts that count among its entries`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let journal = try RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed).store(in: folder).journal
    let read = try journal.entries()
    var folded = Facts()
    let outcome = try journal.fold(into: &folded, verifyingHashes: true)
    #expect(folded.facts.sorted { $0.key < $1.key } == read.entries.compactMap(\.fact))
    #expect(outcome.frontier == read.outcome.frontier && outcome.events == read.outcome.events)
    #expect(outcome.findings == read.outcome.findings)
  }

  @Test(arguments: 1...UInt64(25))
  func `read about a person shows every entry that names them, and passes over most others`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let journal = try RandomHistory(seed: seed).log(writers: ["west", "anna"], seed: seed).store(in: folder).journal
    let all = try journal.entries(order: .logOrder)
    let merges = all.outcome.merges
    for code in RandomHistory.people.map(\.person) {
      let person = merges.person(code)
      func names(_ entry: Entry) -> Bool { entry.contents?.event.data.subject.map(merges.person) == person }
      for order in [Journal.Order.anyOrder, .logOrder] {
        var about: [Entry] = []
        let outcome = try journal.read(order: order, about: Interest(in: [code])) { about.append($0) }
        #expect(about.filter(names).map(\.gist).sorted() == all.entries.filter(names).map(\.gist).sorted())
        #expect(outcome.frontier == all.outcome.frontier && outcome.events == all.outcome.events)
        #expect(outcome.knownAt == all.outcome.knownAt && outcome.forgotten == all.outcome.forgotten)
      }
      let moment = try #require(all.entries.dropFirst(Int(seed) % all.entries.count).first?.key.recorded)
      let then = try journal.entries(knownAt: .moment(moment)).outcome
      let about = try journal.read(knownAt: .moment(moment), about: Interest(in: [code])) { _ in }
      #expect(about.frontier == then.frontier && about.events == then.events)
    }
  }

  @Test func `read about nobody passes over what changes no other event, unless its kind is asked for`() throws {
    let folder = try TemporaryFolder()
    let journal = try RandomHistory(seed: 3).log(writers: ["west"], seed: 3).store(in: folder).journal
    let all = try journal.entries().entries
    var (seen, measured): ([EventType], Int) = ([], 0)
    _ = try journal.read(about: Interest(in: ["p-zzzzzzzz".person])) { seen.append($0.type) }
    _ = try journal.read(about: Interest(in: [], kinds: ["level-measured"])) {
      if $0.type == "level-measured" { measured += 1 }
    }
    #expect(seen.count { $0 == "level-measured" } < measured)
    #expect(measured == all.count { $0.type == "level-measured" })
  }

  private struct Facts: Projection {
    var facts: [Fact] = []

    mutating func fold(_ fact: Fact) { facts.append(fact) }
    mutating func merge(_ other: Facts) { facts += other.facts }
  }

  @Test func `is random enough to hold every kind of step`() {
    let types = (1...UInt64(25)).flatMap { RandomHistory(seed: $0).batches.flatMap(\.steps).map(\.type) }
    #expect(Set(types).count == 5)
    let files = RandomHistory(seed: 1).log(writers: ["west"], seed: 1).files.keys.sorted()
    #expect(files == ["west/2024-2025.jsonl", "west/2025-2026.jsonl"])
  }
}
