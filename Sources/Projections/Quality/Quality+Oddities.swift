import Domain

extension Quality {
  /// How many months after leaving the data of a person should be gone: two years.
  private static let keptMonths = 24

  /// By how many levels one may change at once.
  private static let widestStep = 2

  /// What there is to see, by kind, then in log order or by code.
  public var oddities: [Oddity] {
    outOfService + movesOutOfService + levelJumps + corrected.sorted { $0.event < $1.event } + aboutForgotten + longGone
      + clocksAhead + unknownKinds
  }

  private var outOfService: [Oddity] {
    var suspects: [PersonCode] = []
    mentions.eachServing { person, days in
      if !organisation.isInService(person, throughout: days), !forgotten.contains(person) { suspects.append(person) }
    }
    return suspects.sorted().flatMap(outOfService)
  }

  /// The first event before joining, and the first one after leaving, each for all of its kind.
  private func outOfService(_ person: PersonCode) -> [Oddity] {
    var before: [Turn] = []
    var joins: Day?
    var after: [Turn] = []
    var left: Day?
    for turn in mentions.serving(person) {
      switch organisation.absence(of: person, on: turn.on) {
      case nil: break
      case .notYet(let day):
        joins = day
        before.append(turn)
      case .left(let leaving):
        left = left ?? leaving.on
        after.append(turn)
      }
    }
    var found: [Oddity] = []
    if let first = before.first {
      found.append(oddity(.beforeJoining(person, joins: joins, events: before.count), first.key.id))
    }
    if let first = after.first, let left {
      found.append(oddity(.afterLeaving(person, left: left, events: after.count), first.key.id))
    }
    return found
  }

  private var movesOutOfService: [Oddity] {
    organisation.movesOutOfService.map { person, event in oddity(.moveOutOfService(person), event) }
  }

  /// The measurements that decide at once on a level further away from the one before.
  private var levelJumps: [Oddity] {
    let today = Amsterdam.day(at: now)
    return levels.people(withLevelsFurtherApartThan: Quality.widestStep).sorted().flatMap { person in
      levels.audit(of: person, on: today).steps.compactMap { step in
        guard step.kind == .measured, step.decides, let from = step.before?.level, let to = step.after?.level,
          abs(from.rank - to.rank) > Quality.widestStep
        else { return nil }
        return oddity(.levelJump(person, from: from, to: to), step.event)
      }
    }
  }

  private var aboutForgotten: [Oddity] {
    forgotten.sorted().compactMap { person in
      let events = mentions.all(about: person)
      return events.first.map { oddity(.aboutForgotten(person, events: events.count), $0.id) }
    }
  }

  /// All of them are one oddity: one habit of cleaning up settles it.
  private var longGone: [Oddity] {
    let today = Amsterdam.day(at: now)
    let gone = organisation.departures(on: today).filter { departure in
      departure.left.on.adding(months: Quality.keptMonths) <= today && !forgotten.contains(departure.person)
    }
    guard let first = gone.min(by: { $0.left < $1.left }) else { return [] }
    return [oddity(.longGone(gone.map(\.person).sorted()), first.left.key.id)]
  }

  private func oddity(_ fact: Oddity.Fact, _ event: EventID) -> Oddity {
    Oddity(fact: fact, event: event, place: places.place(of: event))
  }

  private var clocksAhead: [Oddity] {
    ahead.sorted { $0.key < $1.key }.compactMap { writer, several in
      guard let first = several.first, let last = several.last else { return nil }
      return Oddity(
        fact: .clockAhead(writer, last: last, events: several.count), event: first.key.id, place: first.place)
    }
  }

  private var unknownKinds: [Oddity] {
    unknown.sorted { $0.key < $1.key }.compactMap { kind, several in
      guard let first = several.first else { return nil }
      return Oddity(
        fact: .unknownKind(kind.type, version: kind.version, events: several.count), event: first.key.id,
        place: first.place)
    }
  }
}
