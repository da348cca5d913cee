@testable import Domain

/// A log in memory, of which every event is at hand.
struct EntryList: PastEvents {
  var entries: [Entry]

  func entry(_ id: EventID) -> Entry? { entries.first { $0.id == id } }

  func event(with key: ImportKey) -> EventID? { entries.last { $0.contents?.key == key }?.id }

  func events(of kind: EventType) -> [EventID] { entries.filter { $0.birth?.type == kind }.map(\.id) }

  func folded(leavingOut events: Set<EventID>) -> (Organisation, Arrangements) {
    var (organisation, arrangements) = (Organisation(), Arrangements())
    for fact in entries.compactMap(\.fact) where !events.contains(fact.id) {
      organisation.apply(fact)
      arrangements.apply(fact)
    }
    return (organisation, arrangements)
  }
}
