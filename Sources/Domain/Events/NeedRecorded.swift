public import Wire

/// A team said what it needs to learn.
public struct NeedRecorded: EventData {
  public var type: EventType { "need-recorded" }
  public var identity: [String] { ["team"] }

  public var team: TeamCode
  public var topic: Label
  public var competences: [Competence]?
  public var round: RoundCode?
  public var studyDay: EventID?

  public init(
    team: TeamCode, topic: Label, competences: [Competence]? = nil, round: RoundCode? = nil,
    studyDay: EventID? = nil
  ) {
    self.team = team
    self.topic = topic
    self.competences = competences
    self.round = round
    self.studyDay = studyDay
  }

  public init(from fields: inout FieldReader) {
    self.init(
      team: fields.required("team"), topic: fields.required("topic"), competences: fields.optional("competences"),
      round: fields.optional("round"), studyDay: fields.optional("studyDay"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("topic", topic)
    fields.write("competences", competences)
    fields.write("round", round)
    fields.write("studyDay", studyDay)
  }
}
