import Domain

/// The sample college with newcomers, a route of Canvas adoption and a learning line.
struct SampleGrowth {
  var log = SampleCollege().log

  init() {
    welcome()
    adoptCanvas()
    agree()
  }

  private mutating func welcome() {
    log.record(
      "2024-08-20",
      .onboardingProgrammeAdopted(
        OnboardingProgrammeAdopted(
          programme: "starters",
          steps: [
            ProgrammeStep(step: "kennismaking", title: "Kennismaking met de i-coach", withinDays: 14),
            ProgrammeStep(step: "beginmeting", title: "Beginmeting", withinDays: 42),
            ProgrammeStep(step: "lesbezoek", title: "Lesbezoek", withinDays: 120, area: .teachingAndLearning),
          ])))
    for person in [SampleCollege.noor, SampleCollege.daniel, SampleCollege.fatma] {
      log.record("2024-09-02", .onboardingStarted(OnboardingStarted(person: person, programme: "starters")))
      log.record(
        "2024-09-10", .onboardingStepCompleted(OnboardingStepCompleted(person: person, step: "kennismaking")))
    }
    for step in ["beginmeting", "lesbezoek"] as [StepCode] {
      log.record(
        "2024-11-25", .onboardingStepCompleted(OnboardingStepCompleted(person: SampleCollege.noor, step: step)))
    }
    log.record("2024-10-01", .onboardingPaused(OnboardingPaused(person: SampleCollege.fatma)))
    log.record(
      "2024-09-10", .gapIdentified(GapIdentified(person: SampleCollege.noor, area: .assessment, from: .a1, to: .b1)))
    log.record(
      "2025-08-25",
      .personJoined(
        PersonJoined(
          person: "p-nveuw888", team: "techniek", function: .docent, background: .sideEntrant)))
  }

  private mutating func adoptCanvas() {
    log.record(
      "2024-09-09",
      .adoptionRouteAdopted(
        AdoptionRouteAdopted(
          route: "canvas-route",
          steps: [
            RouteStep(step: "visie", title: "Teamvisie op blended leren"),
            RouteStep(step: "courses", title: "Courses gebouwd", proof: .unpublished),
            RouteStep(step: "live", title: "Alle courses live", proof: .available),
            RouteStep(step: "borging", title: "Evaluatie en borging"),
          ])))
    let changes: [(Day, CanvasStepChanged.State, TeamCode, StepCode)] = [
      ("2024-10-01", .completed, "zorg", "visie"), ("2024-12-01", .completed, "zorg", "courses"),
      ("2025-02-01", .completed, "zorg", "live"), ("2025-03-01", .started, "zorg", "borging"),
      ("2024-11-01", .completed, "techniek", "visie"), ("2025-05-01", .reopened, "techniek", "visie"),
      ("2025-01-15", .skipped, "techniek", "courses"),
    ]
    for (day, state, team, step) in changes {
      log.record(day, .canvasStepChanged(CanvasStepChanged(state: state, team: team, step: step)))
    }
    if let course = Label("ZW-1") {
      log.record(
        "2025-02-10",
        .canvasCourseObserved(
          CanvasCourseObserved(team: "zorg", course: course, state: .available, source: "canvas")))
    }
  }

  private mutating func agree() {
    log.record(
      "2024-10-01",
      .learningLineAdopted(
        LearningLineAdopted(
          line: "digitaal-lesgeven", version: Version(2),
          modules: [
            LineModule(
              module: "toetsen", title: "Digitaal toetsen", areas: [.assessment], from: .a2, to: .b1, minutes: 240),
            LineModule(
              module: "blended", title: "Een blended les", areas: [.teachingAndLearning], from: .a2, to: .b1,
              minutes: 360),
          ])))
    log.record("2024-12-01", .learningLineStaged(LearningLineStaged(line: "digitaal-lesgeven", stage: .offered)))
    for (person, target, due) in [
      (SampleCollege.noor, Level.b1, "2026-07-01" as Day), (SampleCollege.sem, .b2, "2025-06-30"),
    ] {
      log.record(
        "2025-01-20",
        .developmentAgreed(
          DevelopmentAgreed(person: person, kind: .talk, line: "digitaal-lesgeven", target: target, due: due)))
    }
    for module in ["toetsen", "blended"] as [ModuleCode] {
      log.record("2025-01-20", .moduleAssigned(ModuleAssigned(person: SampleCollege.sem, module: module)))
      log.record("2025-01-21", .exemptionGranted(ExemptionGranted(person: SampleCollege.daniel, module: module)))
    }
    log.record("2025-03-11", .moduleCompleted(ModuleCompleted(person: SampleCollege.sem, module: "toetsen")))
    log.record("2025-03-12", .moduleCompleted(ModuleCompleted(person: SampleCollege.zoe, module: "toetsen")))
  }
}
