public import Wire

/// Somebody took part in a workshop, on its day.
public struct WorkshopAttended: EventData {
  public var type: EventType { "workshop-attended" }
  public var identity: [String] { ["workshop", "person"] }

  public var workshop: EventID
  public var person: PersonCode
  public var minutes: Minutes?

  public var subject: PersonCode? { person }

  public init(workshop: EventID, person: PersonCode, minutes: Minutes? = nil) {
    self.workshop = workshop
    self.person = person
    self.minutes = minutes
  }

  public init(from fields: inout FieldReader) {
    self.init(
      workshop: fields.required("workshop"), person: fields.required("person"), minutes: fields.optional("minutes"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("workshop", workshop)
    fields.write("person", person)
    fields.write("minutes", minutes)
  }
}
