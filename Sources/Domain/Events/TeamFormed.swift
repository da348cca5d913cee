public import Wire

/// A team was formed in a college.
public struct TeamFormed: EventData {
  public var type: EventType { "team-formed" }
  public var identity: [String] { ["team", "college"] }

  public var team: TeamCode
  public var name: String
  public var college: CollegeCode
  public var sector: String?

  public init(team: TeamCode, name: String, college: CollegeCode, sector: String? = nil) {
    self.team = team
    self.name = name
    self.college = college
    self.sector = sector
  }

  public init(from fields: inout FieldReader) {
    self.init(
      team: fields.required("team"), name: fields.required("name"), college: fields.required("college"),
      sector: fields.optional("sector"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("name", name)
    fields.write("college", college)
    fields.write("sector", sector)
  }
}
