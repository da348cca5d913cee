public import Domain

/// At which level everyone stands on any day, and why (DESIGN.md section 8.1).
public struct DocentLevels: Projection {
  var measurements: [PersonCode: Timeline<Measurement>] = [:]
  var rules = Timeline<Fact>()
  /// Contests by the person who was measured; each counts only when its measurement is there.
  var contests: [PersonCode: Timeline<Fact>] = [:]
  /// Settlements by the contest that they settle; each counts only when its contest is there.
  var settlements: [EventID: Timeline<Fact>] = [:]

  public init() {}

  public mutating func apply(_ fact: Fact) {
    switch fact.event {
    case .levelMeasured(let measured):
      measurements[measured.person, default: Timeline()].insert(
        Measurement(by: fact.by, said: measured), at: fact.turn)
    case .levelRuleAdopted: rules.insert(fact, at: fact.turn)
    case .levelContested(let contest): contests[contest.person, default: Timeline()].insert(fact, at: fact.turn)
    case .contestSettled(let settled): settlements[settled.contest, default: Timeline()].insert(fact, at: fact.turn)
    default: break
    }
  }

  /// The rule by which levels follow from measurements on a day: the last adopted, else the standard one.
  public func rule(on day: Day) -> LevelRule { rules.latest(on: day)?.value.adoptedRule ?? .standard }

  /// The level at which somebody stands on a day, or nil when never measured by then.
  ///
  /// - Complexity: O(*n*) in the measurements of that person.
  public func level(of person: PersonCode, on day: Day) -> CurrentLevel? {
    guard let measurements = measurements[person] else { return nil }
    return rule(on: day).currentLevel(of: measurements.through(day), on: day)
  }

  /// Whether anything was ever measured of a person, on whatever day.
  public func isMeasured(_ person: PersonCode) -> Bool { measurements[person] != nil }

  /// The first day in a time on which somebody stood at or above a level: the day from which is asked, or of a measurement.
  public func firstDay(of person: PersonCode, reaching level: Level, from first: Day, through last: Day) -> Day? {
    guard first <= last, let measurements = measurements[person] else { return nil }
    let days = [first] + measurements.through(last).map(\.turn.on).filter { $0 > first }
    return days.first { day in self.level(of: person, on: day).map { $0.level >= level } ?? false }
  }

  /// The first day in a time on which a level in an area, asserted or derived, was measured at or above another.
  public func firstDay(
    of person: PersonCode, reaching level: Level, in area: Area, from first: Day, through last: Day
  ) -> Day? {
    guard first <= last, let measurements = measurements[person] else { return nil }
    let rule = rule(on: last)
    return measurements.through(last).first { moment in
      moment.turn.on >= first && rule.areaLevel(of: moment.value.said, in: area).map { $0 >= level } ?? false
    }?.turn.on
  }
}

extension Fact {
  /// The rule that the fact adopts, if it adopts one.
  var adoptedRule: LevelRule? {
    guard case .levelRuleAdopted(let adopted) = event else { return nil }
    return adopted.rule
  }
}
