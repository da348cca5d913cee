public import Wire

/// An agreement about a learning line ended before its target was met.
public struct AgreementEnded: EventData {
  public var type: EventType { "agreement-ended" }
  public var identity: [String] { ["person", "line"] }

  public var person: PersonCode
  public var line: LineCode
  public var outcome: String

  public var subject: PersonCode? { person }

  public init(person: PersonCode, line: LineCode, outcome: String) {
    self.person = person
    self.line = line
    self.outcome = outcome
  }

  public init(from fields: inout FieldReader) {
    self.init(person: fields.required("person"), line: fields.required("line"), outcome: fields.required("outcome"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("person", person)
    fields.write("line", line)
    fields.write("outcome", outcome)
  }
}
