public import Wire

/// Somebody's development was agreed in a talk or a plan.
public struct DevelopmentAgreed: EventData {
  public var type: EventType { "development-agreed" }
  public var identity: [String] { ["person"] }

  public var person: PersonCode
  public var kind: AgreementKind
  public var line: LineCode?
  public var target: Level?
  public var due: Day?
  public var wishes: [Area]?
  public var strengths: [Area]?

  public var subject: PersonCode? { person }

  public init(
    person: PersonCode, kind: AgreementKind, line: LineCode? = nil, target: Level? = nil, due: Day? = nil,
    wishes: [Area]? = nil, strengths: [Area]? = nil
  ) {
    self.person = person
    self.kind = kind
    self.line = line
    self.target = target
    self.due = due
    self.wishes = wishes
    self.strengths = strengths
  }

  public init(from fields: inout FieldReader) {
    self.init(
      person: fields.required("person"), kind: fields.required("kind"), line: fields.optional("line"),
      target: fields.optional("target"), due: fields.optional("due"), wishes: fields.optional("wishes"),
      strengths: fields.optional("strengths"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("kind", kind)
    fields.write("line", line)
    fields.write("target", target)
    fields.write("due", due)
    fields.write("wishes", wishes)
    fields.write("strengths", strengths)
  }
}
