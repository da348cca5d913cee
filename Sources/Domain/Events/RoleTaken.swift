public import Wire

/// Somebody took a role beside the work in the team.
public struct RoleTaken: EventData {
  public var type: EventType { "role-taken" }
  public var identity: [String] { ["person", "role", "team", "college"] }

  public var person: PersonCode
  public var role: Role
  public var team: TeamCode?
  public var college: CollegeCode?
  public var domain: SupportDomain?
  public var layer: OrganisationLayer?
  public var minutes: Minutes?

  public var subject: PersonCode? { person }

  public init(
    person: PersonCode, role: Role, team: TeamCode? = nil, college: CollegeCode? = nil, domain: SupportDomain? = nil,
    layer: OrganisationLayer? = nil, minutes: Minutes? = nil
  ) {
    self.person = person
    self.role = role
    self.team = team
    self.college = college
    self.domain = domain
    self.layer = layer
    self.minutes = minutes
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), role: fields.required("role"), team: fields.optional("team"),
      college: fields.optional("college"), domain: fields.optional("domain"), layer: fields.optional("layer"),
      minutes: fields.optional("minutes"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("role", role)
    fields.write("team", team)
    fields.write("college", college)
    fields.write("domain", domain)
    fields.write("layer", layer)
    fields.write("minutes", minutes)
  }
}
