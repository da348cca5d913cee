public import Wire

/// A learning line reached a stage.
public struct LearningLineStaged: EventData {
  public var type: EventType { "learning-line-staged" }
  public var identity: [String] { ["line"] }

  public var line: LineCode
  public var stage: LearningLineStage

  public init(line: LineCode, stage: LearningLineStage) {
    self.line = line
    self.stage = stage
  }

  public init(from fields: inout FieldReader) {
    self.init(line: fields.required("line"), stage: fields.required("stage"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("line", line)
    fields.write("stage", stage)
  }
}
