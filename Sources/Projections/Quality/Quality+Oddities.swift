import Domain

extension Quality {
  /// How many months after leaving the data of a person should be gone: two years.
  private static let keptMonths = 24

  /// What there is to see, by kind, then in log order or by code.
  public var oddities: [Oddity] {
    let people = mentions.keys.sorted()
    return people.flatMap(outOfService) + movesOutOfService + people.flatMap(levelJumps)
      + corrected.sorted { $0.event < $1.event } + people.compactMap(aboutForgotten) + longGone(among: people)
      + clocksAhead + unknownKinds
  }

  /// The first event before joining, and the first one after leaving, each for all of its kind.
  private func outOfService(_ person: PersonCode) -> [Oddity] {
    guard !forgotten.contains(person) else { return [] }
    var before: [Mention] = []
    var joins: Day?
    var after: [Mention] = []
    var left: Day?
    for mention in (mentions[person] ?? []).filter(\.needsService).sorted(by: { $0.turn < $1.turn }) {
      switch organisation.absence(of: person, on: mention.turn.on) {
      case nil: break
      case .notYet(let day): (joins, before) = (day, before + [mention])
      case .left(let turn): (left, after) = (left ?? turn.on, after + [mention])
      }
    }
    var found: [Oddity] = []
    if let first = before.first {
      found.append(first.oddity(.beforeJoining(person, joins: joins, events: before.count)))
    }
    if let first = after.first, let left {
      found.append(first.oddity(.afterLeaving(person, left: left, events: after.count)))
    }
    return found
  }

  private var movesOutOfService: [Oddity] {
    organisation.movesOutOfService.map { event in
      let found = mentions.lazy.compactMap { person, mentions in
        mentions.first { $0.turn.key.id == event }.map { (person, $0.place) }
      }.first
      return Oddity(fact: .moveOutOfService(found?.0), event: event, place: found?.1)
    }
  }

  /// The measurements that decide at once on a level more than two away from the one before.
  private func levelJumps(of person: PersonCode) -> [Oddity] {
    guard levels.isMeasured(person) else { return [] }
    let steps = levels.audit(of: person, on: Amsterdam.day(at: now)).steps
    return steps.compactMap { step in
      guard step.kind == .measured, step.decides, let from = step.before?.level, let to = step.after?.level,
        abs(from.rank - to.rank) > 2
      else { return nil }
      let place = mentions[person]?.first { $0.turn.key.id == step.event }?.place
      return Oddity(fact: .levelJump(person, from: from, to: to), event: step.event, place: place)
    }
  }

  private func aboutForgotten(_ person: PersonCode) -> Oddity? {
    guard forgotten.contains(person), let mentions = mentions[person] else { return nil }
    return mentions.min { $0.turn.key < $1.turn.key }?.oddity(.aboutForgotten(person, events: mentions.count))
  }

  /// All of them are one oddity: one habit of cleaning up settles it.
  private func longGone(among people: [PersonCode]) -> [Oddity] {
    let today = Amsterdam.day(at: now)
    var gone: [(person: PersonCode, left: Turn)] = []
    for person in people where !forgotten.contains(person) {
      guard case .left(let turn) = organisation.absence(of: person, on: today) else { continue }
      if turn.on.adding(months: Quality.keptMonths) <= today { gone.append((person, turn)) }
    }
    guard let first = gone.min(by: { $0.left < $1.left }) else { return [] }
    let place = mentions[first.person]?.first { $0.turn.key == first.left.key }?.place
    return [Oddity(fact: .longGone(gone.map(\.person)), event: first.left.key.id, place: place)]
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

extension Quality.Mention {
  fileprivate func oddity(_ fact: Oddity.Fact) -> Oddity { Oddity(fact: fact, event: turn.key.id, place: place) }
}
