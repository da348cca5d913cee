public import Domain

/// Something that replay tolerates but people should see.
public struct Oddity: Hashable, Sendable {
  /// What there is to see; events with one cause are one oddity.
  public enum Fact: Hashable, Sendable {
    /// Events about somebody before the first day in service, or about somebody who never joined.
    case beforeJoining(PersonCode, joins: Day?, events: Int)
    /// Events about somebody after leaving.
    case afterLeaving(PersonCode, left: Day, events: Int)
    /// A move of somebody who is not in service: it is ignored.
    case moveOutOfService(PersonCode)
    /// Writers corrected the same fields of an event to different values: the last one holds.
    case correctedTwice(fields: [String], writers: [Writer])
    /// The level that counts went up or down by more than two at once.
    case levelJump(PersonCode, from: Level, to: Level)
    /// Events of a writer were recorded at a moment that is still to come.
    case clockAhead(Writer, last: Moment, events: Int)
    /// Something is recorded about somebody whose data were erased.
    case aboutForgotten(PersonCode, events: Int)
    /// People who left two years ago or longer, whose data are still there.
    case longGone([PersonCode])
    /// Events of a kind or version that this program does not know.
    case unknownKind(EventType, version: Int, events: Int)
  }

  public let fact: Fact
  /// The event that it is about, the first one of several.
  public let event: EventID
  /// Where that event stands.
  public let place: Place?
}
