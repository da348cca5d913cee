public import Domain

/// At which level everyone stands on any day, and why (DESIGN.md section 8.1).
public struct DocentLevels: Projection {
  var measurements = History<PersonCode, Recorded<Measurement>>()
  var rules = Timeline<Recorded<LevelRule>>()
  /// Contests by the person who was measured; each counts only when its measurement is there.
  var contests = History<PersonCode, Recorded<LevelContested>>()
  /// Settlements by the contest that they settle; each counts only when its contest is there.
  var settlements = History<EventID, Recorded<ContestSettled>>()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .levelMeasured(let said):
      measurements.insert(Recorded(Measurement(said), by: fact.by), about: said.person, at: turn)
    case .levelRuleAdopted(let said): rules.insert(Recorded(said.rule, by: fact.by), at: turn)
    case .levelContested(let said): contests.insert(Recorded(said, by: fact.by), about: said.person, at: turn)
    case .contestSettled(let said): settlements.insert(Recorded(said, by: fact.by), about: said.contest, at: turn)
    default: break
    }
  }

  public mutating func merge(_ other: DocentLevels) {
    measurements.merge(other.measurements)
    rules.merge(other.rules)
    contests.merge(other.contests)
    settlements.merge(other.settlements)
  }

  /// The rule by which levels follow from measurements on a day: the last adopted, else the standard one.
  public func rule(on day: Day) -> LevelRule { rules.latest(on: day)?.value.said ?? .standard }

  /// The level at which somebody stands on a day, or nil when never measured by then.
  ///
  /// - Complexity: O(*n*) in the measurements of that person.
  public func level(of person: PersonCode, on day: Day) -> CurrentLevel? {
    level(of: person, on: levels(on: day))
  }

  /// What the levels of everyone on a day follow from.
  func levels(on day: Day) -> LevelDay { LevelDay(day, RankedRule(rule(on: day))) }

  /// What the levels of everyone follow from on whatever day.
  var levelDays: LevelDays { LevelDays(rules) }

  /// The level at which somebody stands on a day of which the rule is at hand.
  func level(of person: PersonCode, on day: LevelDay) -> CurrentLevel? {
    day.level(of: measurements.statements(about: person, through: day.day))
  }

  /// Whether anything was ever measured of a person, on whatever day.
  public func isMeasured(_ person: PersonCode) -> Bool { measurements.knows(person) }

  /// The first day in a time on which somebody stood at or above a level: the day from which is asked, or of a measurement.
  func firstDay(
    of person: PersonCode, reaching level: Level, from first: Day, through last: Day, by days: LevelDays
  ) -> Day? {
    guard first <= last else { return nil }
    let measured = Array(measurements.statements(about: person, through: last))
    func reaches(on day: Day) -> Bool {
      days[day].level(of: measured.lazy.drop { $0.turn.on > day }).map { $0.level >= level } ?? false
    }
    if reaches(on: first) { return first }
    return measured.reversed().first { $0.turn.on > first && reaches(on: $0.turn.on) }?.turn.on
  }

  /// The first day in a time on which a level in an area, asserted or derived, was measured at or above another.
  public func firstDay(
    of person: PersonCode, reaching level: Level, in area: Area, from first: Day, through last: Day
  ) -> Day? {
    guard first <= last else { return nil }
    let rule = rule(on: last)
    return measurements.statements(about: person, through: last).reversed().first { measured in
      measured.turn.on >= first && rule.areaLevel(of: measured.value.said, in: area).map { $0 >= level } ?? false
    }?.turn.on
  }
}
