import Domain
import Storage

extension Chronicle {
  /// Takes a team a step further with Canvas; some steps are skipped, and when all are done one is opened again.
  mutating func takeCanvasStep() throws(StorageError) {
    let index = dice.below(teams.count)
    let team = teams[index].code
    let count = Phrases.steps.count
    guard teams[index].steps < count else {
      let step = dice.below(count)
      try change(.reopened, step, of: team, because: "nieuwe opleiding")
      return try change(.completed, step, of: team)
    }
    let step = teams[index].steps
    if !teams[index].hasStarted {
      if dice.happens(40) {
        teams[index].steps += 1
        return try change(.skipped, step, of: team, because: "niet van toepassing")
      }
      teams[index].hasStarted = true
      return try change(.started, step, of: team)
    }
    teams[index].hasStarted = false
    teams[index].steps += 1
    try change(.completed, step, of: team)
  }

  private mutating func change(
    _ state: CanvasStepChanged.State, _ step: Int, of team: TeamCode, because reason: String? = nil
  ) throws(StorageError) {
    let evidence = state == .completed && dice.happens(300) ? "https://canvas.example/\(team)" : nil
    let changed = CanvasStepChanged(
      state: state, team: team, step: .written(Phrases.steps[step].code), reason: reason, evidence: evidence)
    try record([Draft(on: today, .canvasStepChanged(changed))])
  }

  /// Looks at one of the courses of a team.
  mutating func observeCourse() throws(StorageError) {
    let team = teams[dice.below(teams.count)].code
    let observed = CanvasCourseObserved(
      team: team, course: .written("\(team.description.uppercased())-\(dice.within(1...6))"),
      state: dice.pick([.unpublished, .available, .available, .completed]), students: Count(dice.within(8...32)),
      source: "canvas")
    try record([Draft(on: today, .canvasCourseObserved(observed))])
  }

  /// Takes a newcomer a step further, lets the onboarding rest for a while, or ends it.
  mutating func goOnWithOnboarding() throws(StorageError) {
    guard !newcomers.isEmpty else { return try measureOne() }
    let index = dice.below(newcomers.count)
    let place = newcomers[index]
    let person = people[place].code
    // A step takes its weeks.
    guard today - people[place].went > dice.within(10...50) else { return try measureOne() }
    people[place].went = today
    switch people[place].onboarding {
    case .none: newcomers.remove(at: index)
    case .paused(let done):
      people[place].onboarding = .running(done: done)
      try record([Draft(on: today, .onboardingResumed(OnboardingResumed(person: person)))])
    case .running(let done):
      switch dice.below(100) {
      case ..<4:
        people[place].onboarding = .paused(done: done)
        try record([Draft(on: today, .onboardingPaused(OnboardingPaused(person: person)))])
      case ..<6: try end(index, .stopped)
      default:
        let step = StepCode.written(Phrases.programmeSteps[done].code)
        people[place].onboarding = .running(done: done + 1)
        try record([
          Draft(on: today, .onboardingStepCompleted(OnboardingStepCompleted(person: person, step: step)))
        ])
        // Of some the last step is the end, without anybody saying so.
        guard done + 1 == Phrases.programmeSteps.count else { return }
        if dice.happens(700) { try end(index, .completed) } else { newcomers.remove(at: index) }
      }
    }
  }

  private mutating func end(_ index: Int, _ outcome: OnboardingOutcome) throws(StorageError) {
    let place = newcomers.remove(at: index)
    people[place].onboarding = .none
    let ended = OnboardingEnded(
      person: people[place].code, outcome: outcome, reason: outcome == .stopped ? "ander werk" : nil)
    try record([Draft(on: today, .onboardingEnded(ended))])
  }
}
