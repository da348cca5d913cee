public import Wire

/// A workshop was held.
public struct WorkshopHeld: EventData {
  public var type: EventType { "workshop-held" }
  public var identity: [String] { ["team", "college"] }

  public var title: String
  public var minutes: Minutes
  public var facilitators: [PersonCode]?
  public var team: TeamCode?
  public var college: CollegeCode?
  public var tools: [ToolCode]?
  public var competences: [Competence]?
  public var studyDay: EventID?
  public var series: Label?
  public var needs: [EventID]?

  public init(
    title: String, minutes: Minutes, facilitators: [PersonCode]? = nil, team: TeamCode? = nil,
    college: CollegeCode? = nil, tools: [ToolCode]? = nil, competences: [Competence]? = nil, studyDay: EventID? = nil,
    series: Label? = nil, needs: [EventID]? = nil
  ) {
    self.title = title
    self.minutes = minutes
    self.facilitators = facilitators
    self.team = team
    self.college = college
    self.tools = tools
    self.competences = competences
    self.studyDay = studyDay
    self.series = series
    self.needs = needs
  }

  public init(from fields: inout FieldReader) {
    self.init(
      title: fields.required("title"), minutes: fields.required("minutes"),
      facilitators: fields.optional("facilitators"), team: fields.optional("team"),
      college: fields.optional("college"), tools: fields.optional("tools"),
      competences: fields.optional("competences"), studyDay: fields.optional("studyDay"),
      series: fields.optional("series"), needs: fields.optional("needs"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("title", title)
    fields.write("minutes", minutes)
    fields.write("facilitators", facilitators)
    fields.write("team", team)
    fields.write("college", college)
    fields.write("tools", tools)
    fields.write("competences", competences)
    fields.write("studyDay", studyDay)
    fields.write("series", series)
    fields.write("needs", needs)
  }
}
