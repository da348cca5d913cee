/// What was recorded before, as far as it bears on what may be recorded now.
public struct Precedents: Sendable {
  /// The entries of the events that the batch wants to amend.
  public private(set) var wanted: [EventID: Entry] = [:]
  /// What the facts say, save those of the wanted events: an amendment changes what these say.
  var others = Circumstances()
  var keys: [ImportKey: EventID] = [:]
  var merging: [Fact] = []
  private let wantedIDs: Set<EventID>

  /// Nothing recorded yet.
  ///
  /// - Parameter wanted: the events that the batch wants to amend, whose entries are kept.
  public init(wanting wanted: Set<EventID> = []) {
    wantedIDs = wanted
  }

  /// Takes in an entry of the log; the order of taking in changes nothing.
  public mutating func apply(_ entry: Entry) {
    if let key = entry.contents?.key { keys[key] = entry.id }
    if let fact = entry.fact, case .personMerged = fact.event { merging.append(fact) }
    if wantedIDs.contains(entry.id) {
      wanted[entry.id] = entry
    } else if let fact = entry.fact {
      others.apply(fact)
    }
  }

  /// What all facts say.
  var circumstances: Circumstances {
    var all = others
    for fact in wanted.values.compactMap(\.fact) { all.apply(fact) }
    return all
  }

  /// Which codes are one person.
  var merges: Merges { Merges(merging) }

  /// Who is in service where, and which teams and colleges there are.
  public var organisation: Organisation { circumstances.organisation }

  /// What can be pointed at, by the id of the event in which it began.
  public var born: [EventID: Birth] { circumstances.born }
}
