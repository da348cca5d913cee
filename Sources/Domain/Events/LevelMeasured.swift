public import Wire

/// The level of one person was measured.
public struct LevelMeasured: EventData {
  public var type: EventType { "level-measured" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var method: Method
  public var assessor: PersonCode?
  public var level: Level?
  public var areas: AreaLevels?
  public var scores: Scores?
  public var round: RoundCode?
  public var framework: String?

  public var subject: PersonCode? { person }

  public init(
    person: PersonCode, method: Method, assessor: PersonCode? = nil, level: Level? = nil, areas: AreaLevels? = nil,
    scores: Scores? = nil, round: RoundCode? = nil, framework: String? = nil
  ) {
    self.person = person
    self.method = method
    self.assessor = assessor
    self.level = level
    self.areas = areas == AreaLevels() ? nil : areas
    self.scores = scores == Scores() ? nil : scores
    self.round = round
    self.framework = framework
  }

  public init(from fields: inout FieldReader) {
    // Each in its place: what is made as a whole first is copied, and these are a third of most logs.
    person = fields.required("person")
    method = fields.required("method")
    assessor = fields.optional("assessor")
    level = fields.optional("level")
    areas = fields.optional("areas")
    scores = fields.optional("scores")
    round = fields.optional("round")
    framework = fields.optional("framework")
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("method", method)
    fields.write("assessor", assessor)
    fields.write("level", level)
    fields.write("areas", areas)
    fields.write("scores", scores)
    fields.write("round", round)
    fields.write("framework", framework)
  }
}
