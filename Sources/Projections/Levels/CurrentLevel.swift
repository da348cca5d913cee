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

/// What was said, and who recorded it.
struct Recorded<Said: Sendable>: Sendable {
  let by: PersonCode
  let said: Said

  init(_ said: Said, by: PersonCode) {
    self.by = by
    self.said = said
  }
}

extension LevelRule {
  /// The current level by this rule on a day, of measurements up to that day, latest first.
  ///
  /// Of the valid measurements with a holistic level the most trusted method decides, then the latest; when none is valid,
  /// the latest of all. Every answer about levels comes from here, that of the audit too.
  func currentLevel(
    of measurements: some Sequence<Statement<Recorded<Measurement>>>, on day: Day
  ) -> CurrentLevel? {
    let oldestValid = day.adding(months: -validity)
    var latest: CurrentLevel?
    var best: (rank: Int, level: CurrentLevel)?
    for measured in measurements {
      let isValid = measured.turn.on >= oldestValid
      // Those that follow are older still.
      if !isValid, latest != nil { break }
      guard let level = holisticLevel(of: measured.value.said) else { continue }
      let method = measured.value.said.method
      let found = CurrentLevel(
        level: level, measurement: measured.turn.key.id, method: method, on: measured.turn.on, isOutOfDate: !isValid)
      latest = latest ?? found
      guard isValid else { break }
      let rank = rank(of: method)
      if let best, best.rank <= rank { continue }
      best = (rank, found)
    }
    return best?.level ?? latest
  }
}
