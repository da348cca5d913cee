import Arguments
import Domain

/// Records what happened in somebody's onboarding.
struct LogOnboarding: Recording {
  var who: Who
  var change: Change
  var reason: String?
  var occasion: Occasion

  enum Change: Sendable {
    case start(ProgrammeCode)
    case step(StepCode)
    case pause
    case resume
    case end(OnboardingOutcome)
  }

  static let command = Command<any Intent>(
    "Records a start, a step, a pause or the end of somebody's onboarding.",
    examples: [
      Example("leerlijn log onboarding p-k3m8qawe --start ict-start", "a newcomer begins"),
      Example("leerlijn log onboarding p-k3m8qawe --step canvas-basis --on monday", "a step is done"),
      Example("leerlijn log onboarding p-k3m8qawe --end completed", "the onboarding is over"),
    ],
    takes: Argument.required("WHO", "whose onboarding", read: .who),
    Choice.required([
      Option.optional("start", "PROGRAMME", "begins a programme", read: .code()).meaning(Change.start),
      Option.optional("step", "STEP", "completes a step", read: .code()).meaning(Change.step),
      Option.flag("pause", "stops the clock").meaning(Change.pause),
      Option.flag("resume", "lets the clock go on").meaning(Change.resume),
      Option.optional("end", "OUTCOME", "ends it", read: .choice(of: OnboardingOutcome.self)).meaning(Change.end),
    ]),
    Option.optional("reason", "TEXT", "why it ended", read: .text), Occasion.undated,
    action: LogOnboarding.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    try context.people(on: context.day(occasion.on)).find(who).map { person in
      let event: Event =
        switch change {
        case .start(let programme): .onboardingStarted(OnboardingStarted(person: person, programme: programme))
        case .step(let step): .onboardingStepCompleted(OnboardingStepCompleted(person: person, step: step))
        case .pause: .onboardingPaused(OnboardingPaused(person: person))
        case .resume: .onboardingResumed(OnboardingResumed(person: person))
        case .end(let outcome):
          .onboardingEnded(OnboardingEnded(person: person, outcome: outcome, reason: reason))
        }
      return occasion.draft(event, context)
    }
  }
}
