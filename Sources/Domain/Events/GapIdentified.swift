public import Wire

/// Between a newcomer's level in an area and the level asked for, a gap was found.
public struct GapIdentified: EventData {
  public var type: EventType { "gap-identified" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var area: Area
  public var from: Level
  public var to: Level

  public var subject: PersonCode? { person }

  public init(person: PersonCode, area: Area, from: Level, to: Level) {
    self.person = person
    self.area = area
    self.from = from
    self.to = to
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), area: fields.required("area"), from: fields.required("from"),
      to: fields.required("to"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("area", area)
    fields.write("from", from)
    fields.write("to", to)
  }
}
