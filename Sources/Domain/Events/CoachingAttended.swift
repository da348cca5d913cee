public import Wire

/// Somebody was coached, on the day of the session.
public struct CoachingAttended: EventData {
  public var type: EventType { "coaching-attended" }
  public var identity: [String] { ["coaching", "person"] }

  public var coaching: EventID
  public var person: PersonCode

  public var subject: PersonCode? { person }

  public init(coaching: EventID, person: PersonCode) {
    self.coaching = coaching
    self.person = person
  }

  public init(from fields: inout FieldReader) {
    self.init(coaching: fields.required("coaching"), person: fields.required("person"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("coaching", coaching)
    fields.write("person", person)
  }
}
