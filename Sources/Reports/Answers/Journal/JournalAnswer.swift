public import Domain
public import Wire

/// The answer of `journal`: what was recorded, and what became of it.
public struct JournalAnswer: Answer {
  let entries: [Entry]
  let filter: String?
  let names: Names
  let basis: Basis

  /// The entries in the order given, newest last; `filter` is the options by which they were chosen, as they were typed.
  public init(_ entries: [Entry], filter: String? = nil, names: Names = .none, asOf: Day, knownAt: Moment?) {
    self.entries = entries
    self.filter = filter
    self.names = names
    basis = Basis(asOf: asOf, knownAt: knownAt)
  }

  public var json: JSON {
    .object(basis.members + [JSON.Member("events", .array(entries.map(\.json)))])
  }
}

extension Entry {
  /// The event with its data as they are after corrections; null where they cannot be read.
  var json: JSON {
    [
      "id": .text(id), "type": .text(type), "v": .integer(version), "on": .text(on), "recorded": .text(key.recorded),
      "by": .text(by), "data": contents?.json ?? JSON.null, "standing": .string(standing.name),
      "amendedBy": amendedBy, "file": .string(path), "line": .integer(place.line),
    ]
  }
}

extension Entry.Standing {
  fileprivate var name: String {
    switch self {
    case .counts: "counts"
    case .retracted: "retracted"
    case .erased: "erased"
    case .unreadable: "unreadable"
    case .unknown: "unknown"
    case .amendment: "amendment"
    }
  }
}
