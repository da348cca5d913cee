public import Wire

/// Somebody came into service with a team.
public struct PersonJoined: EventData {
  public var type: EventType { "person-joined" }
  public var identity: [String] { ["person", "team"] }

  public var person: PersonCode
  public var team: TeamCode
  public var function: Function
  public var background: Background?
  public var fte: Hundredths?

  public var subject: PersonCode? { person }

  public init(
    person: PersonCode, team: TeamCode, function: Function, background: Background? = nil, fte: Hundredths? = nil
  ) {
    self.person = person
    self.team = team
    self.function = function
    self.background = background
    self.fte = fte
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), team: fields.required("team"), function: fields.required("function"),
      background: fields.optional("background"), fte: fields.optional("fte"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("team", team)
    fields.write("function", function)
    fields.write("background", background)
    fields.write("fte", fte)
  }
}
