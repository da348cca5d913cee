/// What facts say about what may be recorded beside them.
struct Circumstances: Projection {
  var organisation = Organisation()
  var rounds = History<RoundCode, RoundChange>()
  var route = Timeline<[StepCode]>()
  var programmes = History<ProgrammeCode, [StepCode]>()
  /// The programme of each onboarding that started, nil where one ended.
  var onboardings = History<PersonCode, ProgrammeCode?>()
  var lines: Set<LineCode> = []
  var modules: Set<ModuleCode> = []
  var agreements: [PersonCode: Set<LineCode>] = [:]
  var ambitions: Set<AmbitionCode> = []
  var policies: Set<String> = []
  var born: [EventID: Birth] = [:]

  mutating func apply(_ fact: Fact) {
    organisation.apply(fact)
    if let birth = Birth(fact) { born[fact.id] = birth }
    let turn = fact.turn
    switch fact.event {
    case .roundOpened(let data): rounds.insert(.opened(until: data.until), about: data.round, at: turn)
    case .roundClosed(let data): rounds.insert(.closed, about: data.round, at: turn)
    case .adoptionRouteAdopted(let data): route.insert(data.steps.map(\.step), at: turn)
    case .onboardingProgrammeAdopted(let data):
      programmes.insert(data.steps.map(\.step), about: data.programme, at: turn)
    case .onboardingStarted(let data): onboardings.insert(data.programme, about: data.person, at: turn)
    case .onboardingEnded(let data): onboardings.insert(nil, about: data.person, at: turn)
    case .learningLineAdopted(let data):
      lines.insert(data.line)
      modules.formUnion(data.modules.map(\.module))
    case .developmentAgreed(let data): if let line = data.line { agreements[data.person, default: []].insert(line) }
    case .ambitionSet(let data): ambitions.insert(data.ambition)
    case .ledger(let entry) where entry.type == "policy-adopted":
      if let policy = entry["policy"]?.text { policies.insert(policy) }
    default: break
    }
  }

  mutating func merge(_ other: Circumstances) {
    organisation.merge(other.organisation)
    rounds.merge(other.rounds)
    route.merge(other.route)
    programmes.merge(other.programmes)
    onboardings.merge(other.onboardings)
    lines.formUnion(other.lines)
    modules.formUnion(other.modules)
    agreements.merge(other.agreements) { $0.union($1) }
    ambitions.formUnion(other.ambitions)
    policies.formUnion(other.policies)
    born.merge(other.born) { known, _ in known }
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

/// Something that began in one event, so that others point at it by the id of the event.
public struct Birth: Sendable {
  /// The kind of the event.
  public let type: EventType
  /// The day on which it happened.
  public let on: Day
  /// The person whom it is about, if it is about one.
  public let subject: PersonCode?
  /// The team for which it was held, if it was for one.
  public let team: TeamCode?

  /// What began in a fact, or nil when nothing began that others point at: `Pointer.targets` names the kinds.
  ///
  /// It is asked of every fact, so that each kind is told by its case and not by its name.
  init?(_ fact: Fact) {
    on = fact.on
    switch fact.event {
    case .workshopHeld(let data): (type, subject, team) = (Birth.workshop, nil, data.team)
    case .coachingHeld(let data): (type, subject, team) = (Birth.coaching, nil, data.team)
    case .levelMeasured(let data): (type, subject, team) = (Birth.measurement, data.person, nil)
    case .levelContested(let data): (type, subject, team) = (Birth.contest, data.person, nil)
    case .needRecorded: (type, subject, team) = (Birth.need, nil, nil)
    case .ledger(let entry) where Pointer.targets.contains(entry.type):
      (type, subject, team) = (entry.type, entry.subject, nil)
    default: return nil
    }
  }

  private static let workshop: EventType = "workshop-held"
  private static let coaching: EventType = "coaching-held"
  private static let measurement: EventType = "level-measured"
  private static let contest: EventType = "level-contested"
  private static let need: EventType = "need-recorded"
}

/// To which kinds of event a field may point, by the name of the field.
enum Pointer {
  static let kinds: [String: EventType] = [
    "workshop": "workshop-held", "coaching": "coaching-held", "contest": "level-contested",
    "request": "coaching-requested", "needs": "need-recorded", "studyDay": "study-day-held",
    "decision": "decision-taken", "signal": "signal-raised", "goal": "goal-set", "goals": "goal-set",
    "plan": "plan-adopted", "follows": "plan-adopted", "experiment": "experiment-started",
    // The event that a contest is about; amendments, whose field has the same name, are decided apart.
    "event": "level-measured",
  ]

  /// The kinds of event at which something points.
  static let targets = Set(kinds.values)
}
