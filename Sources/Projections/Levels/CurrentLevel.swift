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

/// A rule with the rank of each method at hand.
struct RankedRule {
  let rule: LevelRule
  /// In the order of all methods.
  fileprivate let ranks: [Int]

  init(_ rule: LevelRule) {
    self.rule = rule
    ranks = Method.allCases.map(rule.rank)
  }
}

/// The rules of all days, for questions about many of them.
struct LevelDays {
  private let standard = RankedRule(.standard)
  private let adopted: [(on: Day, rule: RankedRule)]

  init(_ rules: Timeline<Recorded<LevelRule>>) {
    adopted = rules.statements.map { ($0.turn.on, RankedRule($0.value.said)) }
  }

  subscript(day: Day) -> LevelDay { LevelDay(day, adopted.last { $0.on <= day }?.rule ?? standard) }
}

/// The levels on one day: the rule in force on it, and the days that it makes count.
struct LevelDay {
  let day: Day
  private let ranked: RankedRule
  private let oldestValid: Day

  init(_ day: Day, _ ranked: RankedRule) {
    self.day = day
    self.ranked = ranked
    oldestValid = day.adding(months: -ranked.rule.validity)
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
      guard let level = ranked.rule.holisticLevel(of: measured.value.said) else { continue }
      let method = measured.value.said.method
      let found = CurrentLevel(
        level: level, measurement: measured.turn.key.id, method: method, on: measured.turn.on, isOutOfDate: !isValid)
      latest = latest ?? found
      guard isValid else { break }
      let rank = ranked.ranks[method.place]
      if let best, best.rank <= rank { continue }
      best = (rank, found)
      // No other is trusted more.
      if rank == 0 { break }
    }
    return best?.level ?? latest
  }
}
