public import Wire

/// An event about an event: it corrects, retracts, reinstates or erases.
public struct Amendment: Hashable, Sendable {
  /// What an amendment does.
  public enum Change: Hashable, Sendable {
    /// Replaces top-level fields of the data (null removes one) and the day.
    case correct(data: RawObject?, on: Day?)
    case retract
    case reinstate
    case erase
  }

  /// The place of the amendment in the log.
  public let key: Key
  /// Who recorded it.
  public let by: PersonCode
  /// The event that it is about.
  public let target: EventID
  /// What it does.
  public let change: Change
  /// Why, in words; the ground of an erasure.
  public let reason: String

  /// Makes an amendment of its parts.
  public init(key: Key, by: PersonCode, target: EventID, change: Change, reason: String) {
    self.key = key
    self.by = by
    self.target = target
    self.change = change
    self.reason = reason
  }

  /// The amendment that a fact makes, or nil when the fact is none.
  public init?(_ fact: Fact) {
    key = fact.key
    by = fact.by
    switch fact.event {
    case .eventCorrected(let correction):
      (target, reason) = (correction.event, correction.reason)
      change = .correct(data: correction.data, on: correction.on)
    case .eventRetracted(let retraction):
      (target, reason, change) = (retraction.event, retraction.reason, .retract)
    case .eventReinstated(let reinstatement):
      (target, reason, change) = (reinstatement.event, reinstatement.reason, .reinstate)
    case .eventErased(let erasure):
      (target, reason, change) = (erasure.event, erasure.ground, .erase)
    default: return nil
    }
  }
}

/// All amendments of a log, found by the event that they are about.
public struct Amendments: Sendable {
  private var byTarget: [EventID: [Amendment]] = [:]

  /// No amendments.
  public init() {}

  /// Takes in an amendment; the order of taking in changes nothing.
  public mutating func insert(_ amendment: Amendment) {
    var list = byTarget[amendment.target, default: []]
    let index = list.firstIndex { amendment.key < $0.key } ?? list.endIndex
    list.insert(amendment, at: index)
    byTarget[amendment.target] = list
  }

  /// The amendments of an event, in log order.
  public func of(_ event: EventID) -> [Amendment] { byTarget[event] ?? [] }

  /// The events that are amended.
  public var targets: some Collection<EventID> { byTarget.keys }

  /// Whether nothing is amended.
  public var isEmpty: Bool { byTarget.isEmpty }
}

/// What became of an event through its amendments.
public struct Amended: Sendable {
  /// The day, after corrections.
  public var on: Day
  /// The data after corrections, as canonical bytes, or nil when no correction changed them.
  public var data: [UInt8]?
  /// Whether the last of its retractions and reinstatements lets it count.
  public var isRetracted = false
  /// Whether its contents were erased.
  public var isErased = false
  /// Corrections that touch a field that says whom or what the event is about: ignored whole.
  public var ignored: [Amendment] = []
}

extension Amended {
  /// Applies amendments in log order; corrections accumulate, also while the event is retracted.
  ///
  /// - Parameters:
  ///   - amendments: those of the event, in log order.
  ///   - day: the day as recorded.
  ///   - original: the data as recorded.
  ///   - identity: the fields that no correction may touch.
  public init(_ amendments: [Amendment], on day: Day, data original: JSONValue, identity: [String]) {
    on = day
    var members: [JSON.Member]?
    for amendment in amendments {
      switch amendment.change {
      case .retract: isRetracted = true
      case .reinstate: isRetracted = false
      case .erase: isErased = true
      case .correct(let data, let day):
        let replaced = data?.json.members ?? []
        guard !replaced.contains(where: { identity.contains($0.name) }) else {
          ignored.append(amendment)
          continue
        }
        on = day ?? on
        guard !replaced.isEmpty else { continue }
        members = Amended.replacing(members ?? JSON(original).members, by: replaced)
      }
    }
    data = members.map { JSON.object($0).bytes }
  }

  private static func replacing(_ members: [JSON.Member], by replaced: [JSON.Member]) -> [JSON.Member] {
    var result = members.filter { old in !replaced.contains { $0.name == old.name } }
    result += replaced.filter { $0.value != .null }
    return result
  }
}

extension JSON {
  /// The members of an object, none for anything else.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}

extension Amendment {
  /// The fields that a correction sets, the day among them, each with its new value as JSON.
  public var replaced: [(name: String, value: String)] {
    guard case .correct(let data, let on) = change else { return [] }
    return (data?.json.members ?? []).map { ($0.name, $0.value.text) } + (on.map { [("on", $0.description)] } ?? [])
  }
}
