import Arguments
import Domain

/// Records that a team started, completed, re-opened or skipped a step of the adoption of Canvas.
struct LogCanvas: Recording {
  var step: StepCode
  var team: TeamCode
  var occasion: Occasion
  var state: CanvasStepChanged.State?
  var reason: String?
  var evidence: String?

  static let command = Command<any Intent>(
    "Records a step of a team on the route of Canvas adoption; completed, unless said otherwise.",
    examples: [
      Example("leerlijn log canvas pilot --team zorg --on 2025-11-14", "a step completed"),
      Example(
        "leerlijn log canvas sjabloon --team economie --on today --reopened", "a step that is not done after all"),
      Example(
        "leerlijn log canvas pilot --team techniek --on today --skipped --reason 'al live'",
        "a step skipped for a reason"),
    ],
    takes: Argument.required("STEP", "the step of the route", read: .code()),
    Option.required("team", "TEAM", "the team", read: .code()), Occasion.dated,
    Choice.optional([
      Option.flag("started", "the step was started").meaning(CanvasStepChanged.State.started),
      Option.flag("completed", "the step was completed (the default)").meaning(.completed),
      Option.flag("reopened", "the step is not done after all").meaning(.reopened),
      Option.flag("skipped", "the step is left out, for a reason").meaning(.skipped),
    ]),
    Option.optional("reason", "TEXT", "why", read: .text),
    Option.optional("evidence", "URL", "where it can be seen", read: .text),
    action: LogCanvas.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let changed = CanvasStepChanged(
      state: state ?? .completed, team: team, step: step, reason: reason, evidence: evidence)
    return [occasion.draft(.canvasStepChanged(changed), context)]
  }
}
