import Wire

extension Entry {
  /// Whether the event is an erasure itself.
  public var isErasure: Bool { type == "event-erased" || type == "person-forgotten" }

  /// The person whom the event is about, as it was recorded; found by the names of the fields where it does not read.
  public var subject: PersonCode? {
    if let contents = original ?? contents { return contents.event.data.subject }
    return ["person", "helped"].lazy.compactMap { raw?.code(at: $0) }.compactMap { PersonCode($0) }.first
  }

  /// The event without which this one means nothing: what an amendment amends, a contest contests, a settlement settles.
  var dependsOn: EventID? {
    switch (original ?? contents)?.event {
    case .eventCorrected(let data): data.event
    case .eventRetracted(let data): data.event
    case .eventReinstated(let data): data.event
    case .levelContested(let data): data.event
    case .contestSettled(let data): data.contest
    case nil where Entry.dependents.contains(type):
      (raw?.code(at: "event") ?? raw?.code(at: "contest")).flatMap { EventID($0) }
    default: nil
    }
  }

  private static let dependents: Set<EventType> = [
    "event-corrected", "event-retracted", "event-reinstated", "level-contested", "contest-settled",
  ]
}

extension Event {
  /// Whether the event is about one of the codes that a person may have, and must not be read as about another of them.
  public var keepsCodes: Bool {
    switch self {
    case .personMerged, .personForgotten: true
    default: false
    }
  }
}

extension RawObject {
  fileprivate func code(at name: String) -> String? {
    guard case .string(let text)? = json[name] else { return nil }
    return text
  }
}
