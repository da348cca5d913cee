import Domain

// The route along which teams adopt Canvas, what each made of it, and what Canvas itself says of their courses.

extension Demo.World {
  /// A turn on the route: what a team did with a step, and why.
  private struct Turn {
    let team: TeamCode
    let on: Day
    let state: CanvasStepChanged.State
    let step: String
    var reason: String?
    var evidence: String?
    /// After how many days of work it was recorded.
    var delay = 1
  }

  static let routeSteps: [RouteStep] = [
    RouteStep(step: .known("intake"), title: "Intake met i-coach en O&O"),
    RouteStep(step: .known("teamvisie"), title: "Teamvisie op blended leren en de rol van Canvas"),
    RouteStep(step: .known("canvascoach"), title: "Canvascoach aangewezen, met uren"),
    RouteStep(step: .known("sjabloon"), title: "Sjabloon gekozen"),
    RouteStep(step: .known("training"), title: "Training gevolgd door het team"),
    RouteStep(step: .known("bouwtijd"), title: "Uitgeroosterd om te bouwen"),
    RouteStep(step: .known("courses"), title: "Courses gebouwd"),
    RouteStep(step: .known("pilot"), title: "Pilot met één groep", proof: .available),
    RouteStep(step: .known("live"), title: "Alle geplande courses live", proof: .available),
    RouteStep(step: .known("borging"), title: "Evaluatie en borging", proof: .completed),
  ]

  private static let turns: [Turn] = zorg + techniek + ict + economie

  /// Zorg goes steadily, is live after a year, and has to rebuild its courses for a new qualification file.
  private static let zorg: [Turn] = [
    Turn(team: Teams.zorg, on: .known(2023, 9, 26), state: .completed, step: "intake"),
    Turn(team: Teams.zorg, on: .known(2023, 10, 3), state: .started, step: "teamvisie"),
    Turn(team: Teams.zorg, on: .known(2023, 12, 12), state: .completed, step: "teamvisie"),
    Turn(team: Teams.zorg, on: .known(2023, 10, 9), state: .completed, step: "canvascoach", delay: 4),
    Turn(team: Teams.zorg, on: .known(2024, 1, 23), state: .completed, step: "sjabloon"),
    Turn(team: Teams.zorg, on: .known(2024, 1, 30), state: .started, step: "training"),
    Turn(team: Teams.zorg, on: .known(2024, 4, 4), state: .completed, step: "training"),
    Turn(team: Teams.zorg, on: .known(2024, 4, 8), state: .started, step: "bouwtijd"),
    Turn(team: Teams.zorg, on: .known(2024, 4, 15), state: .started, step: "courses"),
    Turn(team: Teams.zorg, on: .known(2024, 7, 4), state: .completed, step: "bouwtijd"),
    Turn(
      team: Teams.zorg, on: .known(2024, 7, 11), state: .completed, step: "courses",
      evidence: "https://canvas.college.example/accounts/zorg/courses"),
    Turn(team: Teams.zorg, on: .known(2024, 9, 3), state: .started, step: "pilot"),
    Turn(team: Teams.zorg, on: .known(2024, 11, 19), state: .completed, step: "pilot"),
    Turn(team: Teams.zorg, on: .known(2025, 1, 14), state: .started, step: "live"),
    Turn(
      team: Teams.zorg, on: .known(2025, 3, 13), state: .reopened, step: "courses",
      reason: "nieuw kwalificatiedossier: drie courses moeten opnieuw"),
    Turn(team: Teams.zorg, on: .known(2025, 3, 18), state: .started, step: "courses"),
    Turn(team: Teams.zorg, on: .known(2025, 6, 26), state: .completed, step: "courses", delay: 6),
    Turn(team: Teams.zorg, on: .known(2025, 9, 9), state: .completed, step: "live"),
    Turn(team: Teams.zorg, on: .known(2025, 12, 9), state: .started, step: "borging"),
  ]

  /// Techniek starts late, loses its canvas-coach after a year and stands still: the team that is behind.
  private static let techniek: [Turn] = [
    Turn(team: Teams.techniek, on: .known(2023, 11, 14), state: .completed, step: "intake"),
    Turn(team: Teams.techniek, on: .known(2023, 11, 20), state: .completed, step: "canvascoach"),
    Turn(team: Teams.techniek, on: .known(2024, 2, 13), state: .started, step: "teamvisie", delay: 9),
    Turn(team: Teams.techniek, on: .known(2024, 6, 11), state: .completed, step: "teamvisie", delay: 12),
    Turn(team: Teams.techniek, on: .known(2025, 4, 8), state: .started, step: "sjabloon"),
    Turn(team: Teams.techniek, on: .known(2025, 9, 23), state: .completed, step: "sjabloon"),
    Turn(team: Teams.techniek, on: .known(2025, 11, 4), state: .started, step: "training"),
  ]

  /// ICT was on its way already, and is done first.
  private static let ict: [Turn] = [
    Turn(team: Teams.ict, on: .known(2023, 9, 12), state: .completed, step: "intake"),
    Turn(team: Teams.ict, on: .known(2023, 9, 18), state: .completed, step: "canvascoach"),
    Turn(team: Teams.ict, on: .known(2023, 9, 28), state: .completed, step: "teamvisie"),
    Turn(team: Teams.ict, on: .known(2023, 10, 10), state: .completed, step: "sjabloon"),
    Turn(team: Teams.ict, on: .known(2023, 10, 31), state: .started, step: "training"),
    Turn(team: Teams.ict, on: .known(2023, 11, 28), state: .completed, step: "training"),
    Turn(team: Teams.ict, on: .known(2023, 11, 13), state: .started, step: "bouwtijd"),
    Turn(team: Teams.ict, on: .known(2023, 12, 5), state: .started, step: "courses"),
    Turn(team: Teams.ict, on: .known(2024, 1, 30), state: .completed, step: "bouwtijd"),
    Turn(
      team: Teams.ict, on: .known(2024, 2, 1), state: .completed, step: "courses",
      evidence: "https://canvas.college.example/accounts/ict/courses"),
    Turn(team: Teams.ict, on: .known(2024, 2, 6), state: .started, step: "pilot"),
    Turn(team: Teams.ict, on: .known(2024, 4, 18), state: .completed, step: "pilot"),
    Turn(team: Teams.ict, on: .known(2024, 8, 27), state: .started, step: "live"),
    Turn(team: Teams.ict, on: .known(2024, 9, 10), state: .completed, step: "live"),
    Turn(team: Teams.ict, on: .known(2025, 1, 21), state: .started, step: "borging"),
    Turn(team: Teams.ict, on: .known(2025, 7, 3), state: .completed, step: "borging"),
  ]

  /// Economie waits for its new manager, then hurries, and leaves out the pilot.
  private static let economie: [Turn] = [
    Turn(team: Teams.economie, on: .known(2024, 1, 18), state: .completed, step: "intake", delay: 7),
    Turn(team: Teams.economie, on: .known(2024, 3, 11), state: .completed, step: "canvascoach"),
    Turn(team: Teams.economie, on: .known(2024, 9, 5), state: .started, step: "teamvisie"),
    Turn(team: Teams.economie, on: .known(2024, 10, 15), state: .completed, step: "teamvisie"),
    Turn(team: Teams.economie, on: .known(2024, 10, 22), state: .completed, step: "sjabloon"),
    Turn(team: Teams.economie, on: .known(2024, 11, 12), state: .started, step: "training"),
    Turn(team: Teams.economie, on: .known(2025, 1, 30), state: .completed, step: "training"),
    Turn(team: Teams.economie, on: .known(2025, 2, 11), state: .started, step: "bouwtijd"),
    Turn(team: Teams.economie, on: .known(2025, 3, 4), state: .started, step: "courses"),
    Turn(team: Teams.economie, on: .known(2025, 6, 5), state: .completed, step: "bouwtijd"),
    Turn(
      team: Teams.economie, on: .known(2025, 7, 1), state: .completed, step: "courses",
      evidence: "https://canvas.college.example/accounts/economie/courses"),
    Turn(
      team: Teams.economie, on: .known(2025, 7, 3), state: .skipped, step: "pilot",
      reason: "alle klassen starten tegelijk in het nieuwe schooljaar"),
    Turn(team: Teams.economie, on: .known(2025, 9, 2), state: .started, step: "live"),
    Turn(team: Teams.economie, on: .known(2026, 1, 20), state: .completed, step: "live", delay: 2),
  ]

  /// What teams did on the route in a term; building and going live teach everybody.
  mutating func adoptCanvas(in term: Term) {
    var chance = chance("canvas", in: term)
    for turn in Demo.World.turns where term.days.contains(turn.on) {
      let change = CanvasStepChanged(
        state: turn.state, team: turn.team, step: .known(turn.step), reason: turn.reason, evidence: turn.evidence)
      diary.record(
        chance.moment(turn.delay, after: turn.on), .canvas,
        [Line(turn.on, .canvasStepChanged(change))])
      guard ["training", "bouwtijd", "live"].contains(turn.step), turn.state == .completed else { continue }
      for employee in docents(of: turn.team, on: turn.on) {
        learn(chance.within(4...18), of: .known(["2.2", "3.1"]), by: employee, on: turn.on, in: term)
      }
    }
    observeCourses(in: term)
  }
}
