public import Wire

/// Fields of an event were wrong: these stand in their place.
public struct EventCorrected: EventData {
  public var type: EventType { "event-corrected" }
  public var identity: [String] { ["event"] }

  public var event: EventID
  public var data: RawObject?
  public var on: Day?
  public var reason: String

  public init(event: EventID, data: RawObject? = nil, on: Day? = nil, reason: String) {
    self.event = event
    self.data = data
    self.on = on
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(
      event: fields.required("event"), data: fields.optional("data"), on: fields.optional("on"),
      reason: fields.required("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("event", event)
    fields.write("data", data)
    fields.write("on", on)
    fields.write("reason", reason)
  }
}
