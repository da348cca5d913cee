@testable import Domain
import Testing

@testable import Program

@Suite struct `The decisions of the program` {
  /// A log in memory: entries as their amendments left them, and what was decided before.
  private struct Log: PastEvents {
    private var entries: [EventID: Entry] = [:]
    private var order: [EventID] = []
    private var organisation = Organisation()
    private var arrangements = Arrangements()
    private var merging: [Fact] = []
    private(set) var refusals: [String] = []
    private(set) var notices: [Notice] = []

    mutating func take(_ batch: Demo.Batch) {
      let drafts = batch.drafts
      let first = order.filter { $0.writer == batch.writer }.count + 1
      let keys = drafts.indices.map {
        Key(recorded: batch.at, id: EventID(writer: batch.writer, number: first + $0))
      }
      let facts = zip(keys, drafts).map { Fact(key: $0, on: $1.on, by: batch.by, event: $1.contents.event) }
      var precedents = Precedents(organisation, arrangements, merges: Merges(merging))
      let today = Amsterdam.day(at: batch.at)
      let decision = precedents.decide(drafts, at: keys, by: batch.by, today: today, in: self)
      notices += decision.notices
      refusals += decision.refusals.map { "\(keys[$0.draft].id) \(drafts[$0.draft].contents.event): \($0.refusal)" }
      for (_, after) in decision.amended { entries[after.id] = after }
      for (fact, draft) in zip(facts, drafts) { keep(fact, draft.contents) }
      if !decision.amended.isEmpty { (organisation, arrangements) = folded(leavingOut: []) }
    }

    private mutating func keep(_ fact: Fact, _ contents: Contents) {
      entries[fact.id] = Entry(
        key: fact.key, type: fact.event.data.type, version: 1, on: fact.on, recordedOn: fact.on, by: fact.by,
        contents: contents, original: contents, standing: Amendment(fact) == nil ? .counts : .amendment,
        amendments: [], place: Place(file: "", line: 0))
      order.append(fact.id)
      organisation.apply(fact)
      arrangements.apply(fact)
      if case .personMerged = fact.event { merging.append(fact) }
    }

    func entry(_ id: EventID) -> Entry? { entries[id] }

    func event(with key: ImportKey) -> EventID? { order.last { entries[$0]?.contents?.key == key } }

    func events(of kind: EventType) -> [EventID] { order.filter { entries[$0]?.birth?.type == kind } }

    func folded(leavingOut events: Set<EventID>) -> (Organisation, Arrangements) {
      var (organisation, arrangements) = (Organisation(), Arrangements())
      for fact in order.compactMap({ entries[$0]?.fact }) where !events.contains(fact.id) {
        organisation.apply(fact)
        arrangements.apply(fact)
      }
      return (organisation, arrangements)
    }
  }

  @Test func `take the whole worked example, batch by batch`() {
    var log = Log()
    for batch in Demo.batches() { log.take(batch) }
    #expect(log.refusals.isEmpty, "\(log.refusals.count): \(log.refusals.prefix(8).joined(separator: "\n"))")
  }
}
