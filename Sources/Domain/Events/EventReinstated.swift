public import Wire

/// A retracted event counts again.
public struct EventReinstated: EventData {
  public var type: EventType { "event-reinstated" }
  public var identity: [String] { ["event"] }

  public var event: EventID
  public var reason: String

  public init(event: EventID, reason: String) {
    self.event = event
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(event: fields.required("event"), reason: fields.required("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("event", event)
    fields.write("reason", reason)
  }
}
