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
    /// What was recorded; of an expiry the measurement that expired.
    public let fact: Fact
    /// The holistic level of the measurement, by the rule in force at this step.
    public let level: Level?
    public let before: CurrentLevel?
    public let after: CurrentLevel?
    /// Whether the fact was retracted: then it changed nothing.
    public let isRetracted: Bool

    /// The event that was recorded; of an expiry the measurement that expired.
    public var event: EventID { fact.id }

    /// The measurement, or nil when the step is about none.
    public var measurement: LevelMeasured? {
      guard case .levelMeasured(let measured) = fact.event else { return nil }
      return measured
    }

    /// The measurement that a contest is about, or nil when the step is no contest.
    public var contested: EventID? {
      guard case .levelContested(let contest) = fact.event else { return nil }
      return contest.event
    }

    /// Whether this measurement decides just after the step.
    public var decides: Bool { measurement != nil && after?.measurement == event }

    /// Whether the level is another one after the step.
    public var changesLevel: Bool { before?.level != after?.level }
  }
}
