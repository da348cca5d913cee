import Domain

// The events of the tests, in the words of the tests.
extension Event {
  static func formed(_ team: TeamCode, in college: CollegeCode = "west") -> Event {
    .teamFormed(TeamFormed(team: team, name: "Team \(team)", college: college))
  }

  static func dissolved(_ team: TeamCode, into: TeamCode? = nil) -> Event {
    .teamDissolved(TeamDissolved(team: team, into: into))
  }

  static func joined(
    _ person: PersonCode, _ team: TeamCode, as function: Function = .docent, background: Background? = nil
  ) -> Event {
    .personJoined(PersonJoined(person: person, team: team, function: function, background: background))
  }

  static func moved(_ person: PersonCode, to team: TeamCode? = nil, as function: Function? = nil) -> Event {
    .personMoved(PersonMoved(person: person, team: team, function: function))
  }

  static func left(_ person: PersonCode) -> Event { .personLeft(PersonLeft(person: person)) }

  static func measured(
    _ person: PersonCode, _ level: Level?, by method: Method = .iCoach, areas: [Area: Level]? = nil,
    scores: [Competence: Int]? = nil, assessor: PersonCode? = nil
  ) -> Event {
    .levelMeasured(
      LevelMeasured(
        person: person, method: method, assessor: assessor, level: level, areas: areas.map { AreaLevels($0) },
        scores: scores.map { Scores($0) }))
  }

  static func adopted(_ rule: LevelRule) -> Event { .levelRuleAdopted(LevelRuleAdopted(rule: rule)) }

  static func contested(_ measurement: EventID, by person: PersonCode) -> Event {
    .levelContested(LevelContested(person: person, event: measurement, reason: "not in my lessons"))
  }

  static func settled(_ contest: EventID) -> Event {
    .contestSettled(ContestSettled(contest: contest, outcome: "measured again"))
  }

  static func ambition(_ scope: Scope, _ clauses: (Level, Clause.Amount)..., until deadline: Day = "2027-07-31")
    -> Event
  {
    .ambitionSet(
      AmbitionSet(
        ambition: "ambitie", scope: scope, deadline: deadline,
        clauses: clauses.map { Clause(level: $0.0, atLeast: $0.1) }))
  }

  static func counted(_ team: TeamCode, _ counts: [Level: Int], by method: Method = .iCoach) -> Event {
    .teamLevelMeasured(TeamLevelMeasured(team: team, method: method, counts: LevelCounts(counts)))
  }
}

extension LevelRule {
  /// The standard rule with something else in it.
  static func standard(_ change: (inout LevelRule) -> Void) -> LevelRule {
    var rule = LevelRule.standard
    change(&rule)
    return rule
  }
}

extension [Area: Level] {
  /// Levels for the six areas, in their order.
  static func six(_ levels: Level...) -> [Area: Level] {
    Dictionary(uniqueKeysWithValues: zip(Area.allCases, levels))
  }
}

extension Event {
  static func programme(_ programme: ProgrammeCode, _ steps: (StepCode, Int)...) -> Event {
    .onboardingProgrammeAdopted(
      OnboardingProgrammeAdopted(
        programme: programme,
        steps: steps.map { step, within in
          ProgrammeStep(step: step, title: "Step \(step)", withinDays: Days(within) ?? 0)
        }))
  }

  static func started(_ person: PersonCode, _ programme: ProgrammeCode) -> Event {
    .onboardingStarted(OnboardingStarted(person: person, programme: programme))
  }

  static func paused(_ person: PersonCode) -> Event { .onboardingPaused(OnboardingPaused(person: person)) }

  static func resumed(_ person: PersonCode) -> Event { .onboardingResumed(OnboardingResumed(person: person)) }

  static func did(_ person: PersonCode, _ step: StepCode) -> Event {
    .onboardingStepCompleted(OnboardingStepCompleted(person: person, step: step))
  }

  static func ended(_ person: PersonCode, _ outcome: OnboardingOutcome) -> Event {
    .onboardingEnded(OnboardingEnded(person: person, outcome: outcome))
  }

  static func gap(_ person: PersonCode, _ area: Area, to level: Level) -> Event {
    .gapIdentified(GapIdentified(person: person, area: area, from: .a1, to: level))
  }

  static func line(_ line: LineCode, version: Version = 1, _ modules: ModuleCode...) -> Event {
    .learningLineAdopted(
      LearningLineAdopted(
        line: line, version: version,
        modules: modules.map { module in
          LineModule(
            module: module, title: "Module \(module)", areas: [.digitalResources], from: .a2, to: .b1, minutes: 120)
        }))
  }

  static func staged(_ line: LineCode, _ stage: LearningLineStage) -> Event {
    .learningLineStaged(LearningLineStaged(line: line, stage: stage))
  }

  static func agreed(_ person: PersonCode, _ line: LineCode?, target: Level? = nil, due: Day? = nil) -> Event {
    .developmentAgreed(DevelopmentAgreed(person: person, kind: .plan, line: line, target: target, due: due))
  }

  static func agreementEnded(_ person: PersonCode, _ line: LineCode) -> Event {
    .agreementEnded(AgreementEnded(person: person, line: line, outcome: "other work"))
  }

  static func assigned(_ person: PersonCode, _ module: ModuleCode) -> Event {
    .moduleAssigned(ModuleAssigned(person: person, module: module))
  }

  static func completed(_ person: PersonCode, _ module: ModuleCode) -> Event {
    .moduleCompleted(ModuleCompleted(person: person, module: module))
  }

  static func exempted(_ person: PersonCode, _ module: ModuleCode) -> Event {
    .exemptionGranted(ExemptionGranted(person: person, module: module))
  }

  static func route(_ route: RouteCode, _ steps: (StepCode, CourseState?)...) -> Event {
    .adoptionRouteAdopted(
      AdoptionRouteAdopted(
        route: route, steps: steps.map { RouteStep(step: $0.0, title: "Step \($0.0)", proof: $0.1) }))
  }

  static func step(_ step: StepCode, _ state: CanvasStepChanged.State, by team: TeamCode) -> Event {
    .canvasStepChanged(CanvasStepChanged(state: state, team: team, step: step))
  }

  static func observed(_ course: Label, _ state: CourseState, of team: TeamCode) -> Event {
    .canvasCourseObserved(CanvasCourseObserved(team: team, course: course, state: state, source: "sis"))
  }

  static func workshop(_ title: String, minutes: Minutes, series: Label? = nil) -> Event {
    .workshopHeld(WorkshopHeld(title: title, minutes: minutes, series: series))
  }

  static func attended(_ workshop: EventID, _ person: PersonCode, minutes: Minutes? = nil) -> Event {
    .workshopAttended(WorkshopAttended(workshop: workshop, person: person, minutes: minutes))
  }

  static func coaching(by coach: PersonCode, minutes: Minutes) -> Event {
    .coachingHeld(CoachingHeld(coach: coach, minutes: minutes))
  }

  static func coached(_ coaching: EventID, _ person: PersonCode) -> Event {
    .coachingAttended(CoachingAttended(coaching: coaching, person: person))
  }
}
