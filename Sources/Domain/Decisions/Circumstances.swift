/// What facts say about what may be recorded beside them.
struct Circumstances {
  var organisation: Organisation
  var arrangements: Arrangements
  /// What can be pointed at, by the id of the event in which it began; nil of an event in which nothing did.
  var born: [EventID: Birth?] = [:]
  /// All events of some kinds at which others can point.
  var births: [EventType: [EventID]] = [:]

  mutating func apply(_ fact: Fact) {
    organisation.apply(fact)
    arrangements.apply(fact)
    born[fact.id] = .some(Birth(fact))
  }
}

extension Entry {
  /// What began in the event, nil when nothing did, or the event does not count.
  public var birth: Birth? { fact.flatMap { Birth($0) } }

  /// Whether other events are judged by what this one says, now or when it is amended.
  var bearsOnOthers: Bool {
    guard let contents else { return true }
    let fact = Fact(key: key, on: on, by: by, event: contents.event)
    var (organisation, arrangements) = (Organisation(), Arrangements())
    return organisation.take(fact) || arrangements.take(fact)
  }
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
