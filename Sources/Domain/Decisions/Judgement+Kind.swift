extension Judgement {
  /// What holds for single kinds of event.
  mutating func judgeKind() {
    switch event {
    case .collegeOpened(let data): refuseTwice(state.organisation.knows(data.college), "college", data.college)
    case .teamFormed(let data):
      refuseTwice(state.organisation.team(data.team, on: draft.on) != nil, "team", data.team)
    case .personMoved(let data):
      if data.team == nil, data.function == nil, data.fte == nil { refuse(.nothingChanges) }
    case .personMerged(let data):
      if root(of: data.person) == root(of: data.into) { refuse(.alreadyOne(data.person, data.into)) }
    case .roundOpened(let data): refuseTwice(state.rounds[data.round] != nil, "round", data.round)
    case .ambitionSet(let data): refuseTwice(state.ambitions.contains(data.ambition), "ambition", data.ambition)
    case .levelMeasured(let data):
      if data.level == nil, data.areas == nil, data.scores == nil { refuse(.emptyMeasurement) }
      judgeRound(data.round)
    case .teamLevelMeasured(let data): judgeRound(data.round)
    case .levelContested(let data):
      if let born = state.born[data.event], born.type == "level-measured", born.subject != data.person {
        refuse(.othersMeasurement(data.event, of: data.person))
      }
      judgeOrder(data.event)
    case .contestSettled(let data): judgeOrder(data.contest)
    case .workshopAttended(let data): judgeOrder(data.workshop)
    case .coachingAttended(let data): judgeOrder(data.coaching)
    case .canvasStepChanged(let data):
      let steps = state.route.latest(on: draft.on)?.value ?? []
      judgeStep(data.step, of: "route", among: steps)
      if data.state == .skipped, data.reason == nil { refuse(.reasonMissing) }
    case .onboardingStepCompleted(let data):
      guard let programme = runningProgramme(of: data.person) else { return refuse(.notOnboarding(data.person)) }
      let steps = state.programmes[programme]?.latest(on: draft.on)?.value ?? []
      judgeStep(data.step, of: programme.description, among: steps)
    case .onboardingPaused(let data): judgeRunning(data.person)
    case .onboardingResumed(let data): judgeRunning(data.person)
    case .onboardingEnded(let data): judgeRunning(data.person)
    case .agreementEnded(let data):
      if state.agreements[data.person]?.contains(data.line) != true { refuse(.noAgreement(data.person, data.line)) }
    default: break
    }
  }

  private mutating func refuseTwice(_ isThere: Bool, _ noun: String, _ code: some CustomStringConvertible) {
    if isThere { refuse(.alreadyThere(noun: noun, code: code.description)) }
  }

  private mutating func judgeRound(_ round: RoundCode?) {
    guard let round, let timeline = state.rounds[round] else { return }
    if timeline.latest(on: draft.on)?.value != true { notice(.roundNotOpen(round, draft.on)) }
  }

  /// Nothing follows from what happened later.
  private mutating func judgeOrder(_ id: EventID) {
    guard let born = state.born[id], draft.on < born.on else { return }
    refuse(.before(id, on: born.on, draft.on))
  }

  private mutating func judgeStep(_ step: StepCode, of whole: String, among steps: [StepCode]) {
    guard !steps.contains(step) else { return }
    refuse(.foreignStep(step, of: whole, candidates: steps.map(\.description)))
  }

  private mutating func judgeRunning(_ person: PersonCode) {
    if runningProgramme(of: person) == nil { refuse(.notOnboarding(person)) }
  }

  private func runningProgramme(of person: PersonCode) -> ProgrammeCode? {
    state.onboardings[person]?.latest(on: draft.on)?.value
  }

  private func root(of person: PersonCode) -> PersonCode {
    var person = person
    while let next = state.merges[person], next != person { person = next }
    return person
  }
}
