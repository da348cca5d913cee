public import Wire

/// The levels in a team were counted, without names.
public struct TeamLevelMeasured: EventData {
  public var type: EventType { "team-level-measured" }
  public var identity: [String] { ["team"] }

  public var team: TeamCode
  public var method: Method
  public var counts: LevelCounts
  public var round: RoundCode?

  public init(team: TeamCode, method: Method, counts: LevelCounts, round: RoundCode? = nil) {
    self.team = team
    self.method = method
    self.counts = counts
    self.round = round
  }

  public init(from fields: inout FieldReader) {
    self.init(
      team: fields.required("team"), method: fields.required("method"), counts: fields.required("counts"),
      round: fields.optional("round"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("method", method)
    fields.write("counts", counts)
    fields.write("round", round)
  }
}
