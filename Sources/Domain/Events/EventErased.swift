public import Wire

/// The contents of an event were erased.
public struct EventErased: EventData {
  public var type: EventType { "event-erased" }
  public var identity: [String] { ["event"] }

  public var event: EventID
  public var ground: String

  public init(event: EventID, ground: String) {
    self.event = event
    self.ground = ground
  }

  public init(from fields: inout FieldReader) {
    self.init(event: fields.required("event"), ground: fields.required("ground"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("event", event)
    fields.write("ground", ground)
  }
}
