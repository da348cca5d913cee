public import Domain
import Wire

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

/// The levels on one day: the rule in force on it, and the days that it makes count.
struct LevelDay {
  let day: Day
  let rule: LevelRule
  private let oldestValid: Day
  /// The rank of each method, in the order of all.
  private let ranks: [Int]

  init(_ day: Day, _ rule: LevelRule) {
    self.day = day
    self.rule = rule
    ranks = Method.allCases.map(rule.rank)
    oldestValid = day.adding(months: -rule.validity)
  }

  /// The current level by the rule on the day, of measurements up to that day, latest first.
  ///
  /// Of the valid measurements with a holistic level the most trusted method decides, then the latest; when none is valid,
  /// the latest of all. Every answer about levels comes from here, that of the audit too.
  func level(of measurements: some Sequence<Statement<Recorded<Measurement>>>) -> CurrentLevel? {
    var latest: CurrentLevel?
    var best: (rank: Int, level: CurrentLevel)?
    for measured in measurements {
      let isValid = measured.turn.on >= oldestValid
      // Those that follow are older still.
      if !isValid, latest != nil { break }
      guard let level = rule.holisticLevel(of: measured.value.said) else { continue }
      let method = measured.value.said.method
      let found = CurrentLevel(
        level: level, measurement: measured.turn.key.id, method: method, on: measured.turn.on, isOutOfDate: !isValid)
      latest = latest ?? found
      guard isValid else { break }
      let rank = ranks[method.place]
      if let best, best.rank <= rank { continue }
      best = (rank, found)
      // No other is trusted more.
      if rank == 0 { break }
    }
    return best?.level ?? latest
  }
}
