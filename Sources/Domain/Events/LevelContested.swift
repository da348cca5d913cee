public import Wire

/// Somebody contests a measurement of their own level.
public struct LevelContested: EventData {
  public var type: EventType { "level-contested" }
  public var identity: [String] { ["person", "event"] }

  public var person: PersonCode
  public var event: EventID
  public var reason: String

  public var subject: PersonCode? { person }

  public init(person: PersonCode, event: EventID, reason: String) {
    self.person = person
    self.event = event
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), event: fields.required("event"), reason: fields.required("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("event", event)
    fields.write("reason", reason)
  }
}
