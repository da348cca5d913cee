/// What was recorded before, as far as it bears on what may be recorded now: what is folded, and what was looked up.
public struct Precedents: Sendable {
  private var organisation: Organisation
  private var arrangements: Arrangements
  /// Which codes are one person.
  let merges: Merges
  /// The events that were looked up, nil where there is none.
  private(set) var events: [EventID: Entry?] = [:]
  /// The events that bear keys which were looked up, nil where none does.
  private(set) var keys: [ImportKey: EventID?] = [:]
  private var births: [EventType: [EventID]] = [:]
  /// The events whose facts organisation and arrangements leave out.
  private(set) var leftOut: Set<EventID> = []

  /// What all facts say.
  public init(_ organisation: Organisation, _ arrangements: Arrangements, merges: Merges) {
    self.organisation = organisation
    self.arrangements = arrangements
    self.merges = merges
  }

  /// What facts say, and what began in the events that were looked up.
  var circumstances: Circumstances {
    Circumstances(
      organisation: organisation, arrangements: arrangements, born: events.mapValues { $0?.birth }, births: births)
  }

  /// Looks up what has to be known before a batch can be decided.
  mutating func learn<Log: PastEvents>(_ inquiry: Inquiry, from log: Log) throws(Log.ReadFailure) {
    for id in inquiry.events { events[id] = .some(try log.entry(id)) }
    for key in inquiry.keys { keys[key] = .some(try log.event(with: key)) }
    for kind in inquiry.kinds { births[kind] = try log.events(of: kind) }
    guard !inquiry.leftOut.isEmpty else { return }
    leftOut.formUnion(inquiry.leftOut)
    (organisation, arrangements) = try log.folded(leavingOut: leftOut)
  }
}

/// A log in which single events can be looked up.
public protocol PastEvents {
  /// Why it cannot be read.
  associatedtype ReadFailure: Error

  /// An event with all that became of it, nil when there is none.
  func entry(_ id: EventID) throws(ReadFailure) -> Entry?
  /// The event that bears a key, nil when none does; the last when there are several.
  func event(with key: ImportKey) throws(ReadFailure) -> EventID?
  /// All events of a kind that count and at which others can point.
  func events(of kind: EventType) throws(ReadFailure) -> [EventID]
  /// What the facts of all events but some say.
  func folded(leavingOut events: Set<EventID>) throws(ReadFailure) -> (Organisation, Arrangements)
}

/// What has to be looked up in the log before a batch can be decided.
struct Inquiry {
  var events: Set<EventID> = []
  var keys: Set<ImportKey> = []
  /// The kinds of which all events have to be known.
  var kinds: Set<EventType> = []
  /// Events that a batch amends while it is judged by what they say.
  var leftOut: Set<EventID> = []

  var isEmpty: Bool { events.isEmpty && keys.isEmpty && kinds.isEmpty && leftOut.isEmpty }

  mutating func add(_ other: Inquiry) {
    events.formUnion(other.events)
    keys.formUnion(other.keys)
    kinds.formUnion(other.kinds)
    leftOut.formUnion(other.leftOut)
  }
}
