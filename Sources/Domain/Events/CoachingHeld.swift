public import Wire

/// A coach had a session with people or with a team.
public struct CoachingHeld: EventData {
  public var type: EventType { "coaching-held" }
  public var identity: [String] { ["team"] }

  public var coach: PersonCode
  public var minutes: Minutes
  public var team: TeamCode?
  public var topic: Label?
  public var tools: [ToolCode]?
  public var competences: [Competence]?
  public var request: EventID?
  public var needs: [EventID]?

  public init(
    coach: PersonCode, minutes: Minutes, team: TeamCode? = nil, topic: Label? = nil, tools: [ToolCode]? = nil,
    competences: [Competence]? = nil, request: EventID? = nil, needs: [EventID]? = nil
  ) {
    self.coach = coach
    self.minutes = minutes
    self.team = team
    self.topic = topic
    self.tools = tools
    self.competences = competences
    self.request = request
    self.needs = needs
  }

  public init(from fields: inout FieldReader) {
    self.init(
      coach: fields.required("coach"), minutes: fields.required("minutes"), team: fields.optional("team"),
      topic: fields.optional("topic"), tools: fields.optional("tools"), competences: fields.optional("competences"),
      request: fields.optional("request"), needs: fields.optional("needs"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("coach", coach)
    fields.write("minutes", minutes)
    fields.write("team", team)
    fields.write("topic", topic)
    fields.write("tools", tools)
    fields.write("competences", competences)
    fields.write("request", request)
    fields.write("needs", needs)
  }
}
