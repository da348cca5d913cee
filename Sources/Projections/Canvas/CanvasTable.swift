public import Domain

/// How far every team is on the route of Canvas adoption on a day.
public struct CanvasTable: Hashable, Sendable {
  public let on: Day
  /// The route in force, or nil when none was adopted.
  public let route: AdoptionRouteAdopted?
  /// The teams that exist on the day, by code.
  public let rows: [CanvasRow]
}

/// How far one team is.
public struct CanvasRow: Hashable, Sendable {
  public let team: TeamCode
  public let name: String
  /// The steps of the route, in its order.
  public let steps: [CanvasStep]
  /// The first step that is neither completed nor skipped, or nil when there is none.
  public let current: StepCode?
  /// How long ago the last completed step before the current one was completed, or nil when there is none.
  public let daysSincePrevious: Int?

  init(team: TeamFormed, steps: [CanvasStep], on day: Day) {
    self.team = team.team
    name = team.name
    self.steps = steps
    let index = steps.firstIndex { $0.state != .completed && $0.state != .skipped }
    current = index.map { steps[$0].step.step }
    let previous = index.flatMap { steps[..<$0].last { $0.state == .completed }?.on }
    daysSincePrevious = previous.map { day - $0 }
  }
}

/// What one team did with one step.
public struct CanvasStep: Hashable, Sendable {
  /// How a step stands, by the latest that was said of it.
  public enum State: String, CaseIterable, Sendable {
    case open
    case started
    case completed
    case reopened
    case skipped

    init(_ change: CanvasStepChanged.State) {
      self =
        switch change {
        case .started: .started
        case .completed: .completed
        case .reopened: .reopened
        case .skipped: .skipped
        }
    }
  }

  public let step: RouteStep
  public internal(set) var state: State
  /// The day on which the step came to its state, or nil for an open one.
  public internal(set) var on: Day?
  /// Whether a course of the team was last seen in the state that proves the step, or nil when nothing proves it.
  public internal(set) var isProven: Bool?
}
