public import Wire

/// A team started, completed, re-opened or skipped a step of the adoption of Canvas: four types of event, one shape.
public struct CanvasStepChanged: EventData {
  /// What became of a step.
  public enum State: String, CaseIterable, Sendable {
    case started
    case completed
    case reopened
    case skipped
  }

  public var type: EventType {
    switch state {
    case .started: "canvas-step-started"
    case .completed: "canvas-step-completed"
    case .reopened: "canvas-step-reopened"
    case .skipped: "canvas-step-skipped"
    }
  }
  public var identity: [String] { ["team", "step"] }

  public var state: State
  public var team: TeamCode
  public var step: StepCode
  public var reason: String?
  public var evidence: String?

  public init(state: State, team: TeamCode, step: StepCode, reason: String? = nil, evidence: String? = nil) {
    self.state = state
    self.team = team
    self.step = step
    self.reason = reason
    self.evidence = evidence
  }

  public init(_ state: State, from fields: inout FieldReader) {
    self.init(
      state: state, team: fields.required("team"), step: fields.required("step"), reason: fields.optional("reason"),
      evidence: fields.optional("evidence"))
  }

  public func write(to fields: inout FieldWriter) {
    fields.write("team", team)
    fields.write("step", step)
    fields.write("reason", reason)
    fields.write("evidence", evidence)
  }
}
