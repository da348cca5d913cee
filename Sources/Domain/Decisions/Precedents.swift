/// What was recorded before, as far as it bears on what may be recorded now.
public struct Precedents: Sendable {
  public private(set) var organisation = Organisation()
  public private(set) var rounds: [RoundCode: Timeline<Bool>] = [:]
  public private(set) var route = Timeline<[StepCode]>()
  public private(set) var programmes: [ProgrammeCode: Timeline<[StepCode]>] = [:]
  public private(set) var modules: [LineCode: Set<ModuleCode>] = [:]
  public private(set) var onboardings: [PersonCode: Timeline<ProgrammeCode?>] = [:]
  public private(set) var agreements: [PersonCode: Set<LineCode>] = [:]
  public private(set) var ambitions: Set<SubjectCode> = []
  public private(set) var policies: Set<String> = []
  /// What can be pointed at by the id of the event in which it began.
  public private(set) var born: [EventID: Born] = [:]
  /// The teams for which workshops were held.
  public private(set) var workshopTeams: [EventID: TeamCode] = [:]
  public private(set) var keys: [ImportKey: EventID] = [:]
  public private(set) var merges: [PersonCode: PersonCode] = [:]
  /// The entries of the events that the batch wants to amend.
  public private(set) var wanted: [EventID: Entry] = [:]
  private let wantedIDs: Set<EventID>

  /// Something that began in one event.
  public struct Born: Sendable {
    public let type: EventType
    public let on: Day
    public let subject: PersonCode?
  }

  /// - Parameter wanted: The events that the batch wants to amend, whose entries are kept.
  public init(wanting wanted: Set<EventID> = []) {
    wantedIDs = wanted
  }

  mutating func use(_ key: ImportKey, by id: EventID) {
    keys[key] = id
  }

  /// Takes in an entry of the log.
  public mutating func apply(_ entry: Entry) {
    if wantedIDs.contains(entry.id) { wanted[entry.id] = entry }
    if let key = entry.contents?.key { keys[key] = entry.id }
    if let fact = entry.fact { apply(fact) }
  }

  /// Takes in a fact, also one of the batch that is being decided.
  public mutating func apply(_ fact: Fact) {
    organisation.apply(fact)
    if Precedents.pointedAt.contains(fact.event.data.type) {
      born[fact.id] = Born(type: fact.event.data.type, on: fact.on, subject: fact.event.data.subject)
    }
    switch fact.event {
    case .roundOpened(let data): rounds[data.round, default: Timeline()].insert(true, at: fact.turn)
    case .roundClosed(let data): rounds[data.round, default: Timeline()].insert(false, at: fact.turn)
    case .adoptionRouteAdopted(let data): route.insert(data.steps.map(\.step), at: fact.turn)
    case .onboardingProgrammeAdopted(let data):
      programmes[data.programme, default: Timeline()].insert(data.steps.map(\.step), at: fact.turn)
    case .onboardingStarted(let data):
      onboardings[data.person, default: Timeline()].insert(data.programme, at: fact.turn)
    case .onboardingEnded(let data): onboardings[data.person, default: Timeline()].insert(nil, at: fact.turn)
    case .learningLineAdopted(let data): modules[data.line, default: []].formUnion(data.modules.map(\.module))
    case .developmentAgreed(let data): if let line = data.line { agreements[data.person, default: []].insert(line) }
    case .ambitionSet(let data): ambitions.insert(data.ambition)
    case .personMerged(let data): merges[data.person] = data.into
    case .workshopHeld(let data): workshopTeams[fact.id] = data.team
    case .ledger(let entry) where entry.type == "policy-adopted":
      if let policy = entry["policy"]?.text { policies.insert(policy) }
    default: break
    }
  }

  /// The kinds of event in which something begins that others point at.
  private static let pointedAt: Set<EventType> = Set(Pointers.kinds.values.flatMap { $0 })
}

/// To which kinds of event a field may point, by the name of the field.
enum Pointers {
  static let kinds: [String: [EventType]] = [
    "workshop": ["workshop-held"], "coaching": ["coaching-held"], "contest": ["level-contested"],
    "request": ["coaching-requested"], "needs": ["need-recorded"], "studyDay": ["study-day-held"],
    "decision": ["decision-taken"], "signal": ["signal-raised"], "goal": ["goal-set"], "goals": ["goal-set"],
    "plan": ["plan-adopted"], "follows": ["plan-adopted"], "experiment": ["experiment-started"],
    // The event that a contest is about; amendments, whose field has the same name, are decided apart.
    "event": ["level-measured"],
  ]
}
