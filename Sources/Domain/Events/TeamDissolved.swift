public import Wire

/// A team ceased to be; its members belong to the team it went into.
public struct TeamDissolved: EventData {
  public var type: EventType { "team-dissolved" }
  public var identity: [String] { ["team"] }

  public var team: TeamCode
  public var into: TeamCode?

  public init(team: TeamCode, into: TeamCode? = nil) {
    self.team = team
    self.into = into
  }

  public init(from fields: inout FieldReader) {
    self.init(team: fields.required("team"), into: fields.optional("into"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("into", into)
  }
}
