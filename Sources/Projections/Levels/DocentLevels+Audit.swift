public import Domain

extension DocentLevels {
  /// How somebody's level came to be what it is on a day.
  ///
  /// Of retracted facts the measurements of this person are shown, and change nothing.
  public func audit(of person: PersonCode, on asOf: Day, retracted: [Fact] = []) -> Audit {
    var walk = LevelWalk()
    for occurrence in occurrences(of: person, through: asOf, retracted: retracted) {
      walk.pass(to: occurrence.turn.on)
      walk.take(occurrence)
    }
    walk.pass(to: asOf)
    return Audit(person: person, asOf: asOf, rule: walk.rule, level: walk.current, steps: walk.steps)
  }

  private func occurrences(of person: PersonCode, through asOf: Day, retracted: [Fact]) -> [Occurrence] {
    let measured = measurements.statements(about: person, through: asOf)
    let contested = contests.statements(about: person, through: asOf).filter { contest in
      measured.contains { $0.turn.key.id == contest.value.said.event }
    }
    let settled = contested.flatMap { settlements.statements(about: $0.turn.key.id, through: asOf) }
    var occurrences = measured.map { Occurrence($0.turn, by: $0.value.by, .measured($0.value.said)) }
    occurrences += rules.through(asOf).map { Occurrence($0.turn, by: $0.value.by, .adopted($0.value.said)) }
    occurrences += contested.map { Occurrence($0.turn, by: $0.value.by, .contested($0.value.said)) }
    occurrences += settled.map { Occurrence($0.turn, by: $0.value.by, .settled($0.value.said)) }
    for fact in retracted where fact.on <= asOf {
      guard case .levelMeasured(let said) = fact.event, said.person == person else { continue }
      occurrences.append(Occurrence(fact.turn, by: fact.by, .measured(Measurement(said)), isRetracted: true))
    }
    return occurrences.sorted { $0.turn < $1.turn }
  }
}

/// Something that changes the level or could.
private struct Occurrence {
  let turn: Turn
  let by: PersonCode
  let said: Audit.Said
  let isRetracted: Bool

  init(_ turn: Turn, by: PersonCode, _ said: Audit.Said, isRetracted: Bool = false) {
    self.turn = turn
    self.by = by
    self.said = said
    self.isRetracted = isRetracted
  }
}

/// Takes what happened one by one and writes down what each does to the level.
private struct LevelWalk {
  private(set) var rule = LevelRule.standard
  private(set) var current: CurrentLevel?
  private(set) var steps: [Audit.Step] = []
  private var measured: [Statement<Recorded<Measurement>>] = []

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
      let occurrence = Occurrence(ended.turn, by: ended.value.by, .measured(ended.value.said))
      step(.expired, on: lastValid.adding(days: 1), occurrence)
    }
  }

  mutating func take(_ occurrence: Occurrence) {
    let (turn, by) = (occurrence.turn, occurrence.by)
    switch occurrence.said {
    case .measured(let measurement):
      if !occurrence.isRetracted { measured.append(Statement(turn: turn, value: Recorded(measurement, by: by))) }
      step(.measured, on: turn.on, occurrence)
    case .adopted(let adopted):
      rule = adopted
      step(.rule, on: turn.on, occurrence)
    case .contested: step(.contested, on: turn.on, occurrence)
    case .settled: step(.settled, on: turn.on, occurrence)
    }
  }

  private mutating func step(_ kind: Audit.Step.Kind, on day: Day, _ occurrence: Occurrence) {
    let after = LevelDay(day, RankedRule(rule)).level(of: measured.reversed())
    var level: Level?
    if case .measured(let measurement) = occurrence.said { level = rule.holisticLevel(of: measurement) }
    steps.append(
      Audit.Step(
        kind: kind, on: day, key: occurrence.turn.key, by: occurrence.by, said: occurrence.said, level: level,
        before: current, after: after, isRetracted: occurrence.isRetracted))
    current = after
  }
}
