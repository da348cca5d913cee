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

/// The level at which somebody stands on a day, without the measurement that decided it: what questions about many need.
public struct AttainedLevel: Hashable, Sendable {
  public let level: Level
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
final class RankedRule: Sendable {
  let rule: LevelRule
  private let ranks: (selfAssessment: Int, peer: Int, manager: Int, iCoach: Int)

  init(_ rule: LevelRule) {
    self.rule = rule
    ranks = (rule.rank(of: .selfAssessment), rule.rank(of: .peer), rule.rank(of: .manager), rule.rank(of: .iCoach))
  }

  func rank(of method: Method) -> Int {
    switch method {
    case .selfAssessment: ranks.selfAssessment
    case .peer: ranks.peer
    case .manager: ranks.manager
    case .iCoach: ranks.iCoach
    }
  }

  func holisticLevel(of measurement: Measurement) -> Level? {
    // Most say it: then the rule is not asked.
    measurement.level ?? rule.holisticLevel(of: measurement)
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
  fileprivate let ranked: RankedRule
  fileprivate let oldestValid: Day

  init(_ day: Day, _ ranked: RankedRule) {
    self.day = day
    self.ranked = ranked
    oldestValid = day.adding(months: -ranked.rule.validity)
  }

  /// The current level by the rule on the day, of measurements up to that day, latest first.
  func level(of measurements: some Sequence<Statement<Recorded<Measurement>>>) -> CurrentLevel? {
    var search = LevelSearch(on: self)
    var ids: [EventID] = []
    for measured in measurements {
      ids.append(measured.turn.key.id)
      guard search.goesOn(behind: measured.value.said, on: measured.turn.on) else { break }
    }
    return search.found.map { found, number in
      CurrentLevel(
        level: found.level, measurement: ids[number], method: found.method, on: found.on,
        isOutOfDate: found.isOutOfDate)
    }
  }

  /// The current level of somebody by the rule on the day.
  func level(
    of person: PersonCode, among measurements: inout History<PersonCode, Recorded<Measurement>>.Cursor
  ) -> AttainedLevel? {
    measurements.seek(person, through: day)
    return level(of: &measurements)
  }

  /// The current level by the rule on the day, of the measurements up to that day that a cursor comes to.
  func level(of measurements: inout History<PersonCode, Recorded<Measurement>>.Cursor) -> AttainedLevel? {
    var search = LevelSearch(on: self)
    while let (on, measured) = measurements.next() {
      guard search.goesOn(behind: measured.said, on: on) else { break }
    }
    return search.found?.level
  }
}

/// Looks for the measurement that decides, latest first.
///
/// Of the valid measurements with a holistic level the most trusted method decides, then the latest; when none is valid,
/// the latest of all. Every answer about levels comes from here, that of the audit too.
struct LevelSearch {
  private let day: LevelDay
  private var count = 0
  private var latest: (level: AttainedLevel, number: Int)?
  private var best: (rank: Int, found: (level: AttainedLevel, number: Int))?

  init(on day: LevelDay) {
    self.day = day
  }

  /// What the measurement that decides says, and which it is of those that were taken, from 0.
  var found: (level: AttainedLevel, number: Int)? { best?.found ?? latest }

  /// Takes the next older measurement, and tells whether one still older can decide.
  mutating func goesOn(behind measured: Measurement, on: Day) -> Bool {
    defer { count += 1 }
    let isValid = on >= day.oldestValid
    // Those that follow are older still.
    if !isValid, latest != nil { return false }
    guard let level = day.ranked.holisticLevel(of: measured) else { return true }
    let found = (AttainedLevel(level: level, method: measured.method, on: on, isOutOfDate: !isValid), count)
    latest = latest ?? found
    guard isValid else { return false }
    let rank = day.ranked.rank(of: measured.method)
    if let best, best.rank <= rank { return true }
    best = (rank, found)
    // No other is trusted more.
    return rank > 0
  }
}
