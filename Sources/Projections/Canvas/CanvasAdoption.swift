public import Domain

/// How far teams are on the route of Canvas adoption, as they claim and as their courses prove (DESIGN.md section 8.5).
public struct CanvasAdoption: Projection {
  private var routes = Timeline<AdoptionRouteAdopted>()
  private var teams: [TeamCode: Adoption] = [:]

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .adoptionRouteAdopted(let adopted): routes.insert(adopted, at: fact.turn)
    case .canvasStepChanged(let changed):
      teams[changed.team, default: Adoption()].steps[changed.step, default: Timeline()]
        .insert(changed.state, at: fact.turn)
    case .canvasCourseObserved(let observed):
      teams[observed.team, default: Adoption()].courses[observed.course, default: Timeline()]
        .insert(observed.state, at: fact.turn)
    default: break
    }
  }

  /// What was said about one team.
  private struct Adoption: Sendable {
    var steps: [StepCode: Timeline<CanvasStepChanged.State>] = [:]
    var courses: [Label: Timeline<CourseState>] = [:]
  }

  /// The route in force on a day: the latest adopted.
  public func route(on day: Day) -> AdoptionRouteAdopted? { routes.latest(on: day)?.value }

  /// How far every team that exists on a day is; without a route no team has steps.
  public func table(on day: Day, organisation: Organisation) -> CanvasTable {
    let route = route(on: day)
    let rows = organisation.teams(on: day).map { team in
      CanvasRow(team: team, steps: steps(of: team.team, on: route?.steps ?? [], on: day), on: day)
    }
    return CanvasTable(on: day, route: route, rows: rows)
  }

  private func steps(of team: TeamCode, on route: [RouteStep], on day: Day) -> [CanvasStep] {
    let adoption = teams[team]
    let courses = Set(adoption?.courses.values.compactMap { $0.latest(on: day)?.value } ?? [])
    return route.map { step in
      let change = adoption?.steps[step.step]?.latest(on: day)
      return CanvasStep(
        step: step, state: change.map { CanvasStep.State($0.value) } ?? .open, on: change?.turn.on,
        isProven: step.proof.map { courses.contains($0) })
    }
  }
}
