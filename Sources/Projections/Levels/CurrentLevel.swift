public import Domain

/// The level at which somebody stands on a day, with the measurement that decided it.
public struct CurrentLevel: Hashable, Sendable {
  public let level: Level
  /// The measurement that decides.
  public let measurement: EventID
  public let method: Method
  /// The day of the measurement that decides.
  public let on: Day
  /// Whether no measurement is valid any more, so that the last one of all decides.
  public let isOutOfDate: Bool
}

/// A measurement of one person's level, as recorded by somebody at a turn.
struct Measurement: Sendable {
  let by: PersonCode
  let said: LevelMeasured
}

extension Timeline<Measurement>.Moment {
  /// The fact that the measurement was.
  var fact: Fact { Fact(key: turn.key, on: turn.on, by: value.by, event: .levelMeasured(value.said)) }
}

extension LevelRule {
  /// The current level by this rule on a day, of measurements up to that day in the order of their turns.
  ///
  /// Of the valid measurements with a holistic level the most trusted method decides, then the latest; when none is valid,
  /// the latest of all. Every answer about levels comes from here, that of the audit too.
  func currentLevel(of measurements: ArraySlice<Timeline<Measurement>.Moment>, on day: Day) -> CurrentLevel? {
    let oldestValid = day.adding(months: -validity)
    var latest: CurrentLevel?
    var best: (rank: Int, level: CurrentLevel)?
    for moment in measurements.reversed() {
      let isValid = moment.turn.on >= oldestValid
      // Those that follow are older still.
      if !isValid, latest != nil { break }
      guard let level = holisticLevel(of: moment.value.said) else { continue }
      let method = moment.value.said.method
      let found = CurrentLevel(
        level: level, measurement: moment.turn.key.id, method: method, on: moment.turn.on, isOutOfDate: !isValid)
      latest = latest ?? found
      guard isValid else { break }
      let rank = rank(of: method)
      if let best, best.rank <= rank { continue }
      best = (rank, found)
    }
    return best?.level ?? latest
  }
}
