public import Wire

/// A colleague helped a colleague or a team.
public struct HelpGiven: EventData {
  public var type: EventType { "help-given" }
  public var identity: [String] { ["helped", "team"] }

  public var helper: PersonCode
  public var helped: PersonOrTeam
  public var topic: Label
  public var minutes: Minutes?

  public var subject: PersonCode? { helped.person }

  public init(helper: PersonCode, helped: PersonOrTeam, topic: Label, minutes: Minutes? = nil) {
    self.helper = helper
    self.helped = helped
    self.topic = topic
    self.minutes = minutes
  }

  public init(from fields: inout FieldReader) {
    self.init(
      helper: fields.required("helper"), helped: PersonOrTeam(from: &fields, person: "helped", team: "team"),
      topic: fields.required("topic"), minutes: fields.optional("minutes"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("helper", helper)
    helped.write(to: &fields, person: "helped", team: "team")
    fields.write("topic", topic)
    fields.write("minutes", minutes)
  }
}
