public import Domain
public import Wire

/// Something in the log that reading tolerates but people should see.
public struct Finding: Equatable, Sendable {
  public let fact: Fact
  /// The event that it is about.
  public let event: EventID?
  /// Where that event stands.
  public let place: Place?

  /// What there is to see.
  public enum Fact: Equatable, Sendable {
    /// A name in the log that is none of ours, and was not read.
    case foreignName(String)
    /// A segment that has another name beside.
    case hardLink(String)
    /// An amendment of an event that is not there.
    case amendsNothing(EventID)
    /// An amendment of an amendment, which is ignored.
    case amendsAmendment(EventID)
    /// A correction that touches fields that say whom or what the event is about: ignored whole.
    case touchesIdentity(of: EventID)
    /// A merge that would close a circle: ignored.
    case mergeCircle
    /// Fields that the kind of the event does not have: ignored.
    case unknownFields([UnknownField])
    /// Data that do not read as the kind of the event: it does not count.
    case unreadable([FieldProblem])
    /// An erasure whose event still has its data.
    case unfinishedErasure
  }

  init(_ fact: Fact, event: EventID? = nil, place: Place? = nil) {
    self.fact = fact
    self.event = event
    self.place = place
  }
}
