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
    verification.compare(frontier, says: witness, with: try held(frontier.events, in: verification))
  }

  /// The hashes that events have in the log, and where they stand; of a damaged writer read once for all of them.
  func held(
    _ events: [EventID], in verification: Verification
  ) throws(StorageError) -> [EventID: (hash: String, place: Place)] {
    // What lies beyond the sound part is told as missing, or was told as damage.
    let sound = Set(events).filter { $0.number <= verification.extent(of: $0.writer)?.events ?? 0 }
    var hashes = HeldHashes(of: sound)
    for (writer, events) in Dictionary(grouping: sound, by: \.writer) {
      let files = try files(of: writer, known: KnownHeads())
      if verification.extent(of: writer)?.isWhole == true {
        for event in events { try files.line(number: event.number).map { hashes.take($0.line, at: $0.place) } }
        continue
      }
      hashes.missing = events.count
      var cursor = WriterCursor(Stretch(files), verifyingHashes: false)
      _ = try cursor.read(into: &hashes)
    }
    return hashes.held
  }
}

/// Takes the hashes of a few events.
private struct HeldHashes: LineSink {
  private let events: Set<EventID>
  private(set) var held: [EventID: (hash: String, place: Place)] = [:]
  /// How many of the writer at hand were not met yet.
  var missing = 0

  init(of events: Set<EventID>) {
    self.events = events
  }

  var isFull: Bool { missing == 0 }

  mutating func take(
    _ fact: consuming Fact, _ remarks: Remarks, of line: CanonicalLine, in bytes: Span<UInt8>,
    at place: @autoclosure () -> Place
  ) {
    hold(line, at: place())
  }

  mutating func pass(_ line: CanonicalLine) {}

  mutating func take(_ line: Line, at place: Place) { hold(line.envelope, at: place) }

  private mutating func hold(_ line: some Successor, at place: Place) {
    guard events.contains(line.key.id) else { return }
    held[line.key.id] = (line.hash.text, place)
    missing -= 1
  }
}

extension Frontier {
  /// The events that it names.
  var events: [EventID] { heads.map { EventID(writer: $0.key, number: $0.value.number) } }
}

extension Verification {
  /// Compares a head with what the log holds of the events that it names.
  func compare(
    _ frontier: Frontier, says witness: Damage.Witness, with held: [EventID: (hash: String, place: Place)]
  ) -> Comparison {
    var result = Comparison()
    for event in frontier.events.sorted() {
      let extent = extent(of: event.writer)
      if let damage = missing(event, says: witness) {
        result.damage.append(damage)
      } else if let extent, extent.events >= event.number {
        result.newer += extent.events - event.number
        guard let found = held[event], found.hash != frontier.heads[event.writer]?.hash else { continue }
        result.damage.append(
          Damage(file: found.place.file, line: found.place.line, event: event, fact: .differs(witness)))
      }
    }
    result.newer += writers.filter { frontier.heads[$0.writer] == nil }.map(\.events).reduce(0, +)
    return result
  }
}
