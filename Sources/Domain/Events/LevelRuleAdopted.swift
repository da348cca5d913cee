public import Wire

/// A college decided how levels follow from measurements.
public struct LevelRuleAdopted: EventData {
  public var type: EventType { "level-rule-adopted" }

  public var rule: LevelRule
  public var decision: Label?

  public init(rule: LevelRule, decision: Label? = nil) {
    self.rule = rule
    self.decision = decision
  }

  public init(from fields: inout FieldReader) {
    self.init(rule: fields.required("rule"), decision: fields.optional("decision"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("rule", rule)
    fields.write("decision", decision)
  }
}
