public import Domain
import Wire

/// What came of comparing a log with what was kept elsewhere.
public struct Comparison: Sendable {
  /// What is not as it was: the first difference of each writer.
  public internal(set) var damage: [Damage] = []
  /// How many events there are that the other does not know.
  public internal(set) var newer = 0
  /// How many events have their contents on one side only, erased on the other.
  public internal(set) var erased = 0
  /// Damage of the other copy, with which nothing can be compared from there on.
  public internal(set) var spoilt: [Damage] = []
}

extension Journal {
  /// Compares a log that was verified with a head that was kept elsewhere.
  public func compare(
    _ verification: Verification, with frontier: Frontier, says witness: Damage.Witness
  ) throws(StorageError) -> Comparison {
    var result = Comparison()
    for (writer, head) in frontier.heads.sorted(by: { $0.key < $1.key }) {
      let event = EventID(writer: writer, number: head.number)
      let extent = verification.extent(of: writer)
      if let damage = verification.missing(event, says: witness) {
        result.damage.append(damage)
      } else if let extent, extent.events >= head.number {
        result.newer += extent.events - head.number
        let (hash, place) = try hash(of: event) ?? ("", nil)
        guard hash != head.hash else { continue }
        result.damage.append(
          Damage(
            file: place?.file ?? writer.description, line: place?.line, event: event, fact: .differs(witness)))
      }
    }
    let unnamed = verification.writers.filter { frontier.heads[$0.writer] == nil }
    result.newer += unnamed.map(\.events).reduce(0, +)
    return result
  }

  /// The hash of an event and where it stands, nil when it is not there.
  private func hash(of event: EventID) throws(StorageError) -> (hash: String, place: Place?)? {
    let cursor = WriterCursor(try files(of: event.writer, known: KnownHeads()), verifyingHashes: false)
    while let line = try cursor.next() {
      if line.id.number == event.number { return (line.hash.text, cursor.place) }
    }
    return nil
  }
}
