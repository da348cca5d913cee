extension Judgement {
  /// What holds for single kinds of event.
  mutating func judgeKind() {
    switch event {
    case .collegeOpened(let data):
      refuse(data.college, "college", isThere: circumstances.organisation.knows(data.college))
    case .teamFormed(let data):
      refuse(data.team, "team", isThere: circumstances.organisation.team(data.team, on: day) != nil)
    case .roundOpened(let data):
      refuse(data.round, "round", isThere: circumstances.arrangements.rounds.knows(data.round))
    case .ambitionSet(let data):
      refuse(data.ambition, "ambition", isThere: circumstances.arrangements.ambitions.contains(data.ambition))
    case .personMoved(let data):
      if data.team == nil, data.function == nil, data.fte == nil { refuse(.nothingChanges) }
    case .personMerged(let data):
      if merges.person(data.person) == merges.person(data.into) { refuse(.alreadyOne(data.person, data.into)) }
    case .levelMeasured(let data):
      if data.level == nil, data.areas == nil, data.scores == nil { refuse(.emptyMeasurement) }
    case .levelContested(let data): judgeContest(data)
    case .contestSettled(let data): judgeOrder(after: data.contest)
    case .workshopAttended(let data): judgeOrder(after: data.workshop)
    case .coachingAttended(let data): judgeOrder(after: data.coaching)
    case .canvasStepChanged(let data):
      judge(data.step, of: "route", among: circumstances.arrangements.route.latest(on: day)?.value ?? [])
      if data.state == .skipped, data.reason == nil { refuse(.reasonMissing) }
    case .onboardingStepCompleted(let data): judgeStep(data)
    case .onboardingPaused(let data): judgeOnboarding(of: data.person)
    case .onboardingResumed(let data): judgeOnboarding(of: data.person)
    case .onboardingEnded(let data): judgeOnboarding(of: data.person)
    case .agreementEnded(let data):
      let agreement = Pair(data.person, data.line)
      if !circumstances.arrangements.agreements.knows(agreement) { refuse(.noAgreement(data.person, data.line)) }
    default: break
    }
  }

  /// What has a code of its own begins once.
  private mutating func refuse(_ code: some CustomStringConvertible, _ noun: String, isThere: Bool) {
    if isThere { refuse(.alreadyThere(noun: noun, code: code.description)) }
  }

  /// Nothing follows from what happened later.
  private mutating func judgeOrder(after id: EventID) {
    guard let birth = birth(of: id), fact.on < birth.on else { return }
    refuse(.before(id, on: birth.on, fact.on))
  }

  /// A docent contests a measurement of their own.
  private mutating func judgeContest(_ data: LevelContested) {
    judgeOrder(after: data.event)
    guard let birth = birth(of: data.event), birth.type == "level-measured" else { return }
    if birth.subject != data.person { refuse(.othersMeasurement(data.event, of: data.person)) }
  }

  private mutating func judge(_ step: StepCode, of whole: String, among steps: [StepCode]) {
    guard !steps.contains(step) else { return }
    refuse(.foreignStep(step, of: whole, candidates: steps.map(\.description)))
  }

  private mutating func judgeStep(_ data: OnboardingStepCompleted) {
    guard let onboarding = circumstances.arrangements.onboarding(of: data.person, on: day) else {
      return refuse(.notOnboarding(data.person))
    }
    judge(data.step, of: onboarding.programme.description, among: onboarding.steps)
  }

  private mutating func judgeOnboarding(of person: PersonCode) {
    if circumstances.arrangements.onboarding(of: person, on: day) == nil { refuse(.notOnboarding(person)) }
  }
}
