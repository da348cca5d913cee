public import Domain

/// How far teams are on the route of Canvas adoption, as they claim and as their courses prove (DESIGN.md section 8.5).
public struct CanvasAdoption: Projection {
  var routes = Timeline<AdoptionRouteAdopted>()
  var steps = History<Pair<TeamCode, StepCode>, CanvasStepChanged.State>()
  var courses = History<Pair<TeamCode, Label>, CourseState>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .adoptionRouteAdopted(let adopted): routes.insert(adopted, at: fact.turn)
    case .canvasStepChanged(let changed):
      steps.insert(changed.state, about: Pair(changed.team, changed.step), at: fact.turn)
    case .canvasCourseObserved(let observed):
      courses.insert(observed.state, about: Pair(observed.team, observed.course), at: fact.turn)
    default: break
    }
  }

  public mutating func merge(_ other: CanvasAdoption) {
    routes.merge(other.routes)
    steps.merge(other.steps)
    courses.merge(other.courses)
  }

  /// The route in force on a day: the latest adopted.
  public func route(on day: Day) -> AdoptionRouteAdopted? { routes.latest(on: day)?.value }

  /// How far every team that exists on a day is; without a route no team has steps.
  public func table(on day: Day, organisation: Organisation) -> CanvasTable {
    let route = route(on: day)
    let observed = observed(on: day)
    let rows = organisation.teams(on: day).map { team in
      let steps = (route?.steps ?? []).map { step in
        let change = self.steps.latest(about: Pair(team.team, step.step), on: day)
        return CanvasStep(
          step: step, state: change.map { CanvasStep.State($0.value) } ?? .open, on: change?.turn.on,
          isProven: step.proof.map { observed[team.team]?.contains($0) ?? false })
      }
      return CanvasRow(team: team, steps: steps, on: day)
    }
    return CanvasTable(on: day, route: route, rows: rows)
  }

  /// The states in which the courses of each team were last observed.
  private func observed(on day: Day) -> [TeamCode: Set<CourseState>] {
    var states: [TeamCode: Set<CourseState>] = [:]
    for course in courses.subjects {
      guard let state = courses.latest(about: course, on: day)?.value else { continue }
      states[course.first, default: []].insert(state)
    }
    return states
  }
}
