public import Wire

/// A college or a team set what levels it wants to have reached.
public struct AmbitionSet: EventData {
  public var type: EventType { "ambition-set" }
  public var identity: [String] { ["ambition"] }

  public var ambition: AmbitionCode
  public var scope: Scope
  public var deadline: Day
  public var clauses: [Clause]
  public var decision: Label?

  public init(ambition: AmbitionCode, scope: Scope, deadline: Day, clauses: [Clause], decision: Label? = nil) {
    self.ambition = ambition
    self.scope = scope
    self.deadline = deadline
    self.clauses = clauses
    self.decision = decision
  }

  public init(from fields: inout FieldReader) {
    self.init(
      ambition: fields.required("ambition"), scope: fields.required("scope"), deadline: fields.required("deadline"),
      clauses: fields.required("clauses"), decision: fields.optional("decision"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("ambition", ambition)
    fields.write("scope", scope)
    fields.write("deadline", deadline)
    fields.write("clauses", clauses)
    fields.write("decision", decision)
  }
}
