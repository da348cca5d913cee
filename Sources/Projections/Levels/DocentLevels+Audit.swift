public import Domain

extension DocentLevels {
  /// How somebody's level came to be what it is on a day.
  ///
  /// Of retracted facts the measurements of this person are shown, and change nothing.
  public func audit(of person: PersonCode, on asOf: Day, retracted: [Fact] = []) -> Audit {
    var walk = LevelWalk()
    for occurrence in occurrences(of: person, through: asOf, retracted: retracted) {
      walk.pass(to: occurrence.fact.on)
      walk.take(occurrence)
    }
    walk.pass(to: asOf)
    return Audit(person: person, asOf: asOf, rule: walk.rule, level: walk.current, steps: walk.steps)
  }

  private func occurrences(of person: PersonCode, through asOf: Day, retracted: [Fact]) -> [LevelWalk.Occurrence] {
    let measured = Array(measurements.statements(about: person, through: asOf))
    let measurements = Set(measured.map(\.turn.key.id))
    let contested = contests.statements(about: person, through: asOf).filter {
      measurements.contains($0.value.said.event)
    }
    let settled = contested.flatMap { settlements.statements(about: $0.turn.key.id, through: asOf) }
    let taken = retracted.filter { fact in
      guard case .levelMeasured(let measured) = fact.event else { return false }
      return measured.person == person && fact.on <= asOf
    }
    var occurrences = measured.map { LevelWalk.Occurrence(kind: .measured($0), fact: $0.fact(Event.levelMeasured)) }
    occurrences += rules.through(asOf).map {
      LevelWalk.Occurrence(kind: .rule($0.value.said.rule), fact: $0.fact(Event.levelRuleAdopted))
    }
    occurrences += contested.map { LevelWalk.Occurrence(kind: .contested, fact: $0.fact(Event.levelContested)) }
    occurrences += settled.map { LevelWalk.Occurrence(kind: .settled, fact: $0.fact(Event.contestSettled)) }
    occurrences += taken.map { LevelWalk.Occurrence(kind: .retracted, fact: $0) }
    return occurrences.sorted { $0.fact.turn < $1.fact.turn }
  }
}

/// Takes facts one by one and writes down what each does to the level.
private struct LevelWalk {
  /// Something that changes the level or could.
  struct Occurrence {
    enum Kind {
      case measured(Statement<Recorded<LevelMeasured>>)
      case rule(LevelRule)
      case contested
      case settled
      case retracted
    }

    let kind: Kind
    let fact: Fact
  }

  private(set) var rule = LevelRule.standard
  private(set) var current: CurrentLevel?
  private(set) var steps: [Audit.Step] = []
  private var measured: [Statement<Recorded<LevelMeasured>>] = []

  /// Lets time pass to the beginning of a day: what is no longer valid on it expires.
  ///
  /// What expires comes before the facts of its day. While the deciding measurement is valid, the end of another one changes
  /// nothing; once none is valid, time changes nothing any more.
  mutating func pass(to day: Day) {
    while let deciding = current, !deciding.isOutOfDate {
      let lastValid = rule.lastValidDay(ofMeasurementOn: deciding.on)
      guard lastValid < day, let ended = measured.last(where: { $0.turn.key.id == deciding.measurement }) else {
        return
      }
      step(.expired, on: lastValid.adding(days: 1), fact: ended.fact(Event.levelMeasured))
    }
  }

  mutating func take(_ occurrence: Occurrence) {
    let fact = occurrence.fact
    switch occurrence.kind {
    case .measured(let measurement):
      measured.append(measurement)
      step(.measured, on: fact.on, fact: fact)
    case .rule(let adopted):
      rule = adopted
      step(.rule, on: fact.on, fact: fact)
    case .contested: step(.contested, on: fact.on, fact: fact)
    case .settled: step(.settled, on: fact.on, fact: fact)
    case .retracted: step(.measured, on: fact.on, fact: fact, isRetracted: true)
    }
  }

  private mutating func step(_ kind: Audit.Step.Kind, on day: Day, fact: Fact, isRetracted: Bool = false) {
    let after = rule.currentLevel(of: measured.reversed(), on: day)
    var level: Level?
    if case .levelMeasured(let measured) = fact.event { level = rule.holisticLevel(of: measured) }
    steps.append(
      Audit.Step(
        kind: kind, on: day, fact: fact, level: level, before: current, after: after, isRetracted: isRetracted))
    current = after
  }
}
