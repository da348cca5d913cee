public import Wire

/// Somebody left; this is the first day out of service.
public struct PersonLeft: EventData {
  public var type: EventType { "person-left" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var reason: String?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, reason: String? = nil) {
    self.person = person
    self.reason = reason
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), reason: fields.optional("reason"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("reason", reason)
  }
}
