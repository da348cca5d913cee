public import Wire

/// Somebody put a role down.
public struct RoleEnded: EventData {
  public var type: EventType { "role-ended" }
  public var identity: [String] { ["person", "role", "team", "college"] }

  public var person: PersonCode
  public var role: Role
  public var team: TeamCode?
  public var college: CollegeCode?

  public var subject: PersonCode? { person }

  public init(person: PersonCode, role: Role, team: TeamCode? = nil, college: CollegeCode? = nil) {
    self.person = person
    self.role = role
    self.team = team
    self.college = college
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), role: fields.required("role"), team: fields.optional("team"),
      college: fields.optional("college"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("role", role)
    fields.write("team", team)
    fields.write("college", college)
  }
}
