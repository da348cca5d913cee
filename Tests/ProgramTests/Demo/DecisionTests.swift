@testable import Domain
import Testing

@testable import Program

@Suite struct `The decisions of the program` {
  /// A log in memory: entries as their amendments left them, and what was decided before.
  private struct Log {
    private var entries: [EventID: Entry] = [:]
    private var order: [EventID] = []
    private var precedents = Precedents()
    private(set) var refusals: [String] = []
    private(set) var notices: [Notice] = []

    mutating func take(_ batch: Demo.Batch) {
      let drafts = batch.drafts
      let first = order.filter { $0.writer == batch.writer }.count + 1
      let keys = drafts.indices.map {
        Key(recorded: batch.at, id: EventID(writer: batch.writer, number: first + $0))
      }
      let facts = zip(keys, drafts).map { Fact(key: $0, on: $1.on, by: batch.by, event: $1.contents.event) }
      let amendments = facts.compactMap { Amendment($0) }
      if !amendments.isEmpty { remember(wanting: Set(amendments.map(\.target))) }
      let decision = precedents.decide(drafts, at: keys, by: batch.by, today: Amsterdam.day(at: batch.at))
      notices += decision.notices
      refusals += decision.refusals.map { "\(keys[$0.draft].id) \(drafts[$0.draft].contents.event): \($0.refusal)" }
      for (fact, draft) in zip(facts, drafts) { keep(fact, draft.contents) }
      if !amendments.isEmpty { remember() }
    }

    private mutating func keep(_ fact: Fact, _ contents: Contents) {
      let amendment = Amendment(fact)
      if let amendment, let entry = entries[amendment.target] {
        entries[amendment.target] = entry.amended(by: amendment, merging: precedents.merges.substitutes)
      }
      let entry = Entry(
        key: fact.key, type: fact.event.data.type, version: 1, on: fact.on, recordedOn: fact.on, by: fact.by,
        contents: contents, original: contents, standing: amendment == nil ? .counts : .amendment, amendments: [],
        place: Place(file: "", line: 0))
      entries[fact.id] = entry
      order.append(fact.id)
      precedents.apply(entry)
    }

    private mutating func remember(wanting wanted: Set<EventID> = []) {
      precedents = Precedents(wanting: wanted)
      for id in order {
        if let entry = entries[id] { precedents.apply(entry) }
      }
    }
  }

  @Test func `take the whole worked example, batch by batch`() {
    var log = Log()
    for batch in Demo.batches() { log.take(batch) }
    #expect(log.refusals.isEmpty, "\(log.refusals.count): \(log.refusals.prefix(8).joined(separator: "\n"))")
  }
}
