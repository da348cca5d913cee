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

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .levelMeasured(let said):
      measurements.note(Recorded(Measurement(said), by: fact.by), about: said.person, at: fact.turn)
    case .levelRuleAdopted(let said): rules.insert(Recorded(said.rule, by: fact.by), at: fact.turn)
    case .levelContested(let said): contests.note(Recorded(said, by: fact.by), about: said.person, at: fact.turn)
    case .contestSettled(let said): settlements.note(Recorded(said, by: fact.by), about: said.contest, at: fact.turn)
    default: break
    }
  }

  public mutating func settle() {
    measurements.settle()
    contests.settle()
    settlements.settle()
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
    levels(on: day).level(of: measurements.statements(about: person, through: day))
  }

  /// What the levels of everyone on a day follow from.
  func levels(on day: Day) -> LevelDay { LevelDay(day, RankedRule(rule(on: day))) }

  /// What the levels of everyone follow from on whatever day.
  var levelDays: LevelDays { LevelDays(rules) }

  /// Whether anything was ever measured of a person, on whatever day.
  public func isMeasured(_ person: PersonCode) -> Bool { measurements.knows(person) }

  /// Those whose measurements, by some rule that was ever in force, say levels further apart than so many steps, in no order
  /// that means anything: the level of nobody else ever changed by more.
  func people(withLevelsFurtherApartThan steps: Int) -> [PersonCode] {
    let rules = [.standard] + rules.statements.map(\.value.said)
    var found: [PersonCode] = []
    measurements.each(through: .last) { person, measured in
      var (lowest, highest) = (Level.c2.rank, Level.a1.rank)
      while let place = measured.back(), let said = measured.value(at: place)?.said {
        for rule in rules {
          guard let rank = rule.holisticLevel(of: said)?.rank else { continue }
          (lowest, highest) = (min(lowest, rank), max(highest, rank))
        }
      }
      if highest - lowest > steps { found.append(person) }
    }
    return found
  }

  /// The first day in a time on which somebody stood at or above a level: the day from which is asked, or of a measurement.
  ///
  /// What was measured of the person up to the last day stands latest first.
  func firstDay(
    reaching level: Level, from first: Day, among measured: [(on: Day, said: Measurement)], by days: LevelDays
  ) -> Day? {
    func reaches(on day: Day, _ latest: Int) -> Bool {
      var search = LevelSearch(on: days[day])
      for (on, said) in measured[latest...] {
        guard search.goesOn(behind: said, on: on) else { break }
      }
      return search.found.map { $0.level.level >= level } ?? false
    }
    // What was measured below the level does not reach it by itself.
    var mayReach = false
    var next = measured.count
    while next > 0, measured[next - 1].on <= first {
      next -= 1
      mayReach = mayReach || measured[next].said.level ?? .c2 >= level
    }
    if mayReach, reaches(on: first, next) { return first }
    while next > 0 {
      let day = measured[next - 1].on
      while next > 0, measured[next - 1].on == day {
        next -= 1
        mayReach = mayReach || measured[next].said.level ?? .c2 >= level
      }
      if mayReach, reaches(on: day, next) { return day }
    }
    return nil
  }
}
