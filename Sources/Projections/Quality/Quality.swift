public import Domain

/// Looks for what replay tolerates but people should see: a fold of entries, in whatever order.
public struct Quality: Sendable {
  /// The moment at which is looked.
  let now: Moment
  private(set) var organisation = Organisation()
  private(set) var levels = DocentLevels()
  /// Everything about people that is still there, and where it stands.
  private(set) var mentions = PersonMentions()
  private(set) var places = LinePlaces()
  /// Who was forgotten.
  private(set) var forgotten: Set<PersonCode> = []
  private(set) var corrected: [Oddity] = []
  private(set) var ahead: [Writer: Several] = [:]
  private(set) var unknown: [Kind: Several] = [:]

  /// A kind of event that is not known.
  struct Kind: Hashable, Comparable {
    let type: EventType
    let version: Int

    static func < (left: Kind, right: Kind) -> Bool { (left.type, left.version) < (right.type, right.version) }
  }

  /// How far a clock may be ahead, in milliseconds: ten minutes (DESIGN.md section 5).
  private static let tolerance: Int64 = 600_000

  /// Nothing seen yet, at a moment.
  public init(now: Moment) {
    self.now = now
  }

  /// Takes in an entry of the log.
  public mutating func apply(_ entry: Entry) {
    if entry.key.recorded > now.adding(milliseconds: Quality.tolerance) {
      ahead[entry.id.writer, default: Several()].take(entry)
    }
    if case .unknown = entry.standing {
      unknown[Kind(type: entry.type, version: entry.version), default: Several()].take(entry)
    }
    if let oddity = Quality.correctedTwice(entry) { corrected.append(oddity) }
    guard let event = entry.contents?.event else { return }
    if case .personForgotten(let person) = event { return _ = forgotten.insert(person.person) }
    if let person = event.person {
      let needsService = entry.fact != nil && event.needsService
      mentions.insert(Turn(on: entry.on, key: entry.key), about: person, takingService: needsService)
      places.insert(entry.place, of: entry.id)
    }
    guard let fact = entry.fact else { return }
    organisation.apply(fact)
    levels.apply(fact)
  }

  /// Takes in the entries that were folded into another one; no entry may stand in both.
  public mutating func merge(_ other: Quality) {
    organisation.merge(other.organisation)
    levels.merge(other.levels)
    mentions.merge(other.mentions)
    places.merge(other.places)
    forgotten.formUnion(other.forgotten)
    corrected += other.corrected
    ahead.merge(other.ahead) { $0.merging($1) }
    unknown.merge(other.unknown) { $0.merging($1) }
  }

  /// Corrections by different writers that give one field different values.
  private static func correctedTwice(_ entry: Entry) -> Oddity? {
    guard entry.amendments.count > 1, Set(entry.amendments.map(\.key.id.writer)).count > 1 else { return nil }
    var values: [String: [Writer: String]] = [:]
    for amendment in entry.amendments {
      for (name, value) in amendment.replaced { values[name, default: [:]][amendment.key.id.writer] = value }
    }
    let fields = values.filter { Set($0.value.values).count > 1 }
    guard !fields.isEmpty else { return nil }
    let writers = Set(fields.values.flatMap(\.keys)).sorted()
    return Oddity(
      fact: .correctedTwice(fields: fields.keys.sorted(), writers: writers), event: entry.id, place: entry.place)
  }
}

/// Events with one cause: the first of them, and how many they are.
struct Several: Sendable {
  private(set) var first: (key: Key, place: Place)?
  private(set) var last: Moment?
  private(set) var count = 0

  mutating func take(_ entry: Entry) {
    count += 1
    last = max(last ?? entry.key.recorded, entry.key.recorded)
    if let first, first.key < entry.key { return }
    first = (entry.key, entry.place)
  }

  func merging(_ other: Several) -> Several {
    guard let first, let last, let theirs = other.first, let theirLast = other.last else {
      return first == nil ? other : self
    }
    var both = first.key < theirs.key ? self : other
    both.last = max(last, theirLast)
    both.count = count + other.count
    return both
  }
}

extension Event {
  /// The person whom the event is about.
  fileprivate var person: PersonCode? {
    switch self {
    // Most events are one of these: to ask the others by what they say takes a copy of it.
    case .workshopAttended(let said): said.person
    case .coachingAttended(let said): said.person
    case .levelMeasured(let said): said.person
    case .moduleCompleted(let said): said.person
    case .onboardingStepCompleted(let said): said.person
    default: data.subject
    }
  }

  /// Whether the person whom the event is about has to be in service on its day.
  ///
  /// What ends something, and what makes or changes the service itself, may come later or be judged by itself.
  fileprivate var needsService: Bool {
    switch self {
    case .personJoined, .personMoved, .personLeft, .personMerged, .personForgotten, .roleEnded, .agreementEnded,
      .onboardingEnded, .levelContested, .contestSettled:
      false
    default: true
    }
  }
}
