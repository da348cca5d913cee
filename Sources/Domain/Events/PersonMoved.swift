public import Wire

/// Somebody in service changed team, function or size of the job.
public struct PersonMoved: EventData {
  public var type: EventType { "person-moved" }
  public var identity: [String] { ["person", "team"] }

  public var person: PersonCode
  public var team: TeamCode?
  public var function: Function?
  public var fte: Hundredths?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, team: TeamCode? = nil, function: Function? = nil, fte: Hundredths? = nil) {
    self.person = person
    self.team = team
    self.function = function
    self.fte = fte
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), team: fields.optional("team"), function: fields.optional("function"),
      fte: fields.optional("fte"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("team", team)
    fields.write("function", function)
    fields.write("fte", fte)
  }
}
