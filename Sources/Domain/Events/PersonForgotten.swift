public import Wire

/// All that was recorded about somebody was erased.
public struct PersonForgotten: EventData {
  public var type: EventType { "person-forgotten" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var ground: String

  public var subject: PersonCode? { person }

  public init(person: PersonCode, ground: String) {
    self.person = person
    self.ground = ground
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), ground: fields.required("ground"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("ground", ground)
  }
}
