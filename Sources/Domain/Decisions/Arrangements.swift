/// What was arranged, as far as it bears on what may be recorded: rounds, routes, programmes, learning lines and policies.
public struct Arrangements: Projection {
  var rounds = History<RoundCode, RoundChange>()
  var route = Timeline<[StepCode]>()
  var programmes = History<ProgrammeCode, [StepCode]>()
  /// The programme of each onboarding that started, nil where one ended.
  var onboardings = History<PersonCode, ProgrammeCode?>()
  var lines: Set<LineCode> = []
  var modules: Set<ModuleCode> = []
  var agreements = History<Pair<PersonCode, LineCode>, Said>()
  var ambitions: Set<AmbitionCode> = []
  var policies: Set<String> = []

  private static let policyAdopted: EventType = "policy-adopted"

  public init() {}

  public mutating func fold(_ fact: Fact) { _ = take(fact) }

  /// Takes in a fact, and tells whether it is one of those that matter here.
  mutating func take(_ fact: Fact) -> Bool {
    switch fact.event {
    case .roundOpened(let data): rounds.note(.opened(until: data.until), about: data.round, at: fact.turn)
    case .roundClosed(let data): rounds.note(.closed, about: data.round, at: fact.turn)
    case .adoptionRouteAdopted(let data): route.insert(data.steps.map(\.step), at: fact.turn)
    case .onboardingProgrammeAdopted(let data):
      programmes.note(data.steps.map(\.step), about: data.programme, at: fact.turn)
    case .onboardingStarted(let data): onboardings.note(data.programme, about: data.person, at: fact.turn)
    case .onboardingEnded(let data): onboardings.note(nil, about: data.person, at: fact.turn)
    case .learningLineAdopted(let data):
      lines.insert(data.line)
      modules.formUnion(data.modules.map(\.module))
    case .developmentAgreed(let data):
      if let line = data.line { agreements.note(Said(), about: Pair(data.person, line), at: fact.turn) }
    case .ambitionSet(let data): ambitions.insert(data.ambition)
    case .ledger(let entry) where entry.type == Arrangements.policyAdopted:
      if let policy = entry["policy"]?.text { policies.insert(policy) }
    default: return false
    }
    return true
  }

  public mutating func settle() {
    rounds.settle()
    programmes.settle()
    onboardings.settle()
    agreements.settle()
  }

  public mutating func merge(_ other: Arrangements) {
    rounds.merge(other.rounds)
    route.merge(other.route)
    programmes.merge(other.programmes)
    onboardings.merge(other.onboardings)
    lines.formUnion(other.lines)
    modules.formUnion(other.modules)
    agreements.merge(other.agreements)
    ambitions.formUnion(other.ambitions)
    policies.formUnion(other.policies)
  }

  /// Whether a round takes measurements on a day.
  func isOpen(_ round: RoundCode, on day: Day) -> Bool {
    guard case .opened(let until) = rounds.latest(about: round, on: day)?.value else { return false }
    return until.map { day <= $0 } ?? true
  }

  /// The programme that somebody goes through on a day, with its steps as adopted by the day of the start.
  func onboarding(of person: PersonCode, on day: Day) -> (programme: ProgrammeCode, steps: [StepCode])? {
    guard let start = onboardings.latest(about: person, on: day), let programme = start.value else { return nil }
    return (programme, programmes.latest(about: programme, on: start.turn.on)?.value ?? [])
  }
}

/// What became of a round of measurements.
enum RoundChange: Sendable {
  case opened(until: Day?)
  case closed
}

/// That something was said at a turn, where nothing else matters.
public struct Said: Sendable {
  /// Something was said.
  public init() {}
}
