public import Wire

/// A version of a digital learning line and its modules were decided.
public struct LearningLineAdopted: EventData {
  public var type: EventType { "learning-line-adopted" }
  public var identity: [String] { ["line"] }

  public var line: LineCode
  public var version: Version
  public var modules: [LineModule]
  public var decision: Label?

  public init(line: LineCode, version: Version, modules: [LineModule], decision: Label? = nil) {
    self.line = line
    self.version = version
    self.modules = modules
    self.decision = decision
  }

  public init(from fields: inout FieldReader) {
    self.init(
      line: fields.required("line"), version: fields.required("version"), modules: fields.required("modules"),
      decision: fields.optional("decision"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("line", line)
    fields.write("version", version)
    fields.write("modules", modules)
    fields.write("decision", decision)
  }
}
