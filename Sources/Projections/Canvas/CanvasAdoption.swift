public import Domain

/// How far teams are on the route of Canvas adoption, as they claim and as their courses prove (DESIGN.md section 8.5).
public struct CanvasAdoption: Projection {
  var routes = Timeline<AdoptionRouteAdopted>()
  var steps = History<Pair<TeamCode, StepCode>, CanvasStepChanged.State>()
  var courses = History<Pair<TeamCode, Label>, CourseState>()

  public init() {}

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .adoptionRouteAdopted(let adopted): routes.insert(adopted, at: fact.turn)
    case .canvasStepChanged(let changed):
      steps.note(changed.state, about: Pair(changed.team, changed.step), at: fact.turn)
    case .canvasCourseObserved(let observed):
      courses.note(observed.state, about: Pair(observed.team, observed.course), at: fact.turn)
    default: break
    }
  }

  public mutating func settle() {
    steps.settle()
    courses.settle()
  }

  public mutating func merge(_ other: CanvasAdoption) {
    routes.merge(other.routes)
    steps.merge(other.steps)
    courses.merge(other.courses)
  }

  /// The route in force on a day: the latest adopted.
  public func route(on day: Day) -> AdoptionRouteAdopted? { routes.latest(on: day)?.value }

  /// How far every team that exists on a day is; without a route no team has steps.
  public func table(on day: Day, teams: [TeamFormed]) -> CanvasTable {
    let route = route(on: day)
    let asked = route?.steps ?? []
    // They are asked about in the order of their codes.
    let order = asked.indices.sorted { asked[$0].step < asked[$1].step }
    let open = asked.map { CanvasStep(step: $0, state: .open, on: nil, isProven: $0.proof.map { _ in false }) }
    let observed = asked.contains { $0.proof != nil } ? observed(on: day) : Lookup()
    var changes = steps.cursor
    let rows = teams.map { team in
      var steps = open
      let courses = observed[team.team] ?? []
      for index in order {
        changes.seek(Pair(team.team, asked[index].step), through: day)
        if let (on, state) = changes.next() {
          (steps[index].state, steps[index].on) = (CanvasStep.State(state), on)
        }
        if let proof = asked[index].proof { steps[index].isProven = courses.contains(proof) }
      }
      return CanvasRow(team: team, steps: steps, on: day)
    }
    return CanvasTable(on: day, route: route, rows: rows)
  }

  /// The states in which the courses of each team were last observed.
  private func observed(on day: Day) -> Lookup<TeamCode, [CourseState]> {
    var states = Lookup<TeamCode, [CourseState]>()
    courses.each(through: day) { course, observed in
      guard let state = observed.next()?.value else { return }
      let number = states.number(of: course.first, addedWith: [])
      if !states[number: number].contains(state) { states[number: number].append(state) }
    }
    return states
  }
}
