public import Domain

/// How somebody's level came to be what it is: every step that changed it, or could have.
public struct Audit: Hashable, Sendable {
  public let person: PersonCode
  public let asOf: Day
  /// The rule in force on the last day.
  public let rule: LevelRule
  /// The current level on the last day; the last step leads to it.
  public let level: CurrentLevel?
  /// By day, on one day in log order, after what expired at the beginning of that day.
  public let steps: [Step]

  /// What was recorded that changes the level, or could.
  public enum Said: Hashable, Sendable {
    case measured(Measurement)
    case adopted(LevelRule)
    case contested(LevelContested)
    case settled(ContestSettled)
  }

  /// What one fact, or the passing of time, did to the level.
  public struct Step: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
      case measured
      /// The measurement that decided stopped being valid; this is the first day without it.
      case expired
      case rule
      case contested
      case settled
    }

    public let kind: Kind
    public let on: Day
    /// The place in the log of what was recorded; of an expiry that of the measurement that expired.
    public let key: Key
    /// Who recorded it.
    public let by: PersonCode
    /// What was recorded.
    public let said: Said
    /// The holistic level of the measurement, by the rule in force at this step.
    public let level: Level?
    public let before: CurrentLevel?
    public let after: CurrentLevel?
    /// Whether the fact was retracted: then it changed nothing.
    public let isRetracted: Bool

    /// The event that was recorded; of an expiry the measurement that expired.
    public var event: EventID { key.id }

    /// The measurement, or nil when the step is about none.
    public var measurement: Measurement? {
      guard case .measured(let measurement) = said else { return nil }
      return measurement
    }

    /// The measurement that a contest is about, or nil when the step is no contest.
    public var contested: EventID? {
      guard case .contested(let contest) = said else { return nil }
      return contest.event
    }

    /// Whether this measurement decides just after the step.
    public var decides: Bool { measurement != nil && after?.measurement == event }

    /// Whether the level is another one after the step.
    public var changesLevel: Bool { before?.level != after?.level }
  }
}
