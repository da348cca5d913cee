/// Finds every event that an erasure takes along, in one pass over all entries in whatever order they come.
///
/// Those are the events about a person, and those asked for one by one, with whatever depends on them: amendments repeat
/// contents, contests and settlements argue about them (DESIGN.md section 12). Erased events and erasures are left out.
public struct ErasureScope: Sendable {
  private let people: Set<PersonCode>
  private let events: Set<EventID>
  private var direct: [Entry] = []
  private var dependents: [EventID: [Entry]] = [:]
  /// Of the events asked for one by one, those that cannot be erased.
  private var refused: [EventID: Refusal]

  /// Looks for what is about a person under any of these codes, and for single events.
  public init(of people: [PersonCode] = [], events: [EventID] = []) {
    self.people = Set(people)
    self.events = Set(events)
    let missing = events.map { ($0, Refusal.unknown(noun: "event", code: $0.description, candidates: [])) }
    refused = Dictionary(missing) { first, _ in first }
  }

  /// Takes in an entry of the log.
  public mutating func apply(_ entry: Entry) {
    if events.contains(entry.id) { refused[entry.id] = entry.refusal(of: .erase) }
    if case .erased = entry.standing { return }
    guard !entry.isErasure else { return }
    if entry.subject.map(people.contains) ?? false || events.contains(entry.id) { direct.append(entry) }
    if let target = entry.dependsOn { dependents[target, default: []].append(entry) }
  }

  /// Takes along an event that was shown before.
  public mutating func include(_ entry: Entry) { direct.append(entry) }

  /// Why events that were asked for cannot be erased.
  public var refusals: [Refusal] { refused.sorted { $0.key < $1.key }.map(\.value) }

  /// The events to erase, in log order, each once.
  public var entries: [Entry] {
    var found: [EventID: Entry] = [:]
    var open = direct
    while let entry = open.popLast() {
      guard found.updateValue(entry, forKey: entry.id) == nil else { continue }
      open += dependents[entry.id] ?? []
    }
    return found.values.sorted { $0.key < $1.key }
  }
}

/// That somebody was forgotten: by whom, when and on what ground.
public struct Forgetting: Hashable, Sendable {
  /// The code that names nobody any more.
  public let person: PersonCode
  /// The place of the event in the log.
  public let key: Key
  /// Who recorded it.
  public let by: PersonCode
  /// The day on which it was decided.
  public let on: Day
  /// Why.
  public let ground: String

  /// The forgetting that a fact states, or nil when it states none.
  public init?(_ fact: Fact) {
    guard case .personForgotten(let data) = fact.event else { return nil }
    person = data.person
    key = fact.key
    by = fact.by
    on = fact.on
    ground = data.ground
  }
}
