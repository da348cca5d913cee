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

extension Finding {
  /// Whether it is about what events say, and not about what stands beside them in folders.
  var isOfEvents: Bool { turn != nil }

  /// When a read comes upon it: with the amendments, with the merges, with the lines, or at its end; then by event.
  fileprivate var turn: (stage: Int, event: EventID?)? {
    switch fact {
    case .foreignName, .hardLink: nil
    case .amendsAmendment: (0, event)
    case .mergeCircle: (1, nil)
    case .touchesIdentity(let line): (2, line)
    case .unknownFields, .unreadable, .unfinishedErasure: (2, event)
    case .amendsNothing: (3, event)
    }
  }
}

extension [Finding] {
  /// Findings of events in the order in which one read comes upon them, writer by writer.
  var inReadingOrder: [Finding] {
    sorted { left, right in
      guard let left = left.turn, let right = right.turn, left.stage == right.stage else {
        return left.turn?.stage ?? -1 < right.turn?.stage ?? -1
      }
      guard let first = left.event, let second = right.event else { return false }
      return first < second
    }
  }
}
