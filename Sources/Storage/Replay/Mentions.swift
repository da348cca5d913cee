import Domain
import Wire

/// What the events of a log name of each other: evidence of what is no longer there.
struct Mentions: Sendable {
  /// The highest event of each writer that another event names, with the event that names it.
  private var highest: [Writer: (named: EventID, by: EventID, place: Place)] = [:]
  /// The heads that issued reports name.
  private var heads: [(frontier: Frontier, by: EventID, place: Place)] = []

  /// For each kind the keys of the fields that name other events, as they stand in canonical data.
  private let keys = Mentions.keys

  private static let keys = EventKind.all.map { kind in
    kind.pointers.map { BytePattern(exactly: Array("\"\($0)\":".utf8)) }
  }

  /// The kind that names heads.
  static let reportKind: EventType = "report-issued"

  /// Takes in what a line names.
  mutating func take(_ line: Line, at place: Place) {
    guard let data = line.data, let kind = EventKind.named(line.type), line.version <= kind.version else { return }
    for name in kind.pointers {
      guard let value = data.member(named: name) else { continue }
      for text in (value.string.map { [$0] } ?? []) + value.elements.compactMap(\.string) {
        if let named = EventID(text) { take(named, by: line.id, at: place) }
      }
    }
    if line.type == Mentions.reportKind, let value = data.member(named: "frontier"),
      let frontier = Frontier(reading: FieldReader.Value(value))
    {
      heads.append((frontier, line.id, place))
    }
  }

  /// Takes in what a line names, without its heads, that was read straight from the bytes of a block.
  ///
  /// A key is found wherever it stands: within a text its quotes would be escaped.
  mutating func take(_ line: CanonicalLine, in bytes: Span<UInt8>, at place: Place) {
    guard !keys[line.kind].isEmpty else { return }
    let end = line.start + line.seal
    var at = line.start + line.data
    while at < end {
      guard bytes[at] == Spelling.quoteByte, let key = keys[line.kind].first(where: { $0.fits(bytes, at: at) }) else {
        at += 1
        continue
      }
      at += key.count
      let isList = bytes[at] == UInt8(ascii: "[")
      if isList { at += 1 }
      repeat {
        let start = at + 1
        at = start
        while bytes[at] != Spelling.quoteByte { at += 1 }
        if let named = EventID(bytes.extracting(start..<at)) { take(named, by: line.key.id, at: place) }
        at += 2
      } while isList && bytes[at - 1] == UInt8(ascii: ",")
    }
  }

  private mutating func take(_ named: EventID, by event: EventID, at place: Place) {
    guard named.number > highest[named.writer]?.named.number ?? 0 else { return }
    highest[named.writer] = (named, event, place)
  }

  /// Takes in what events name that come after all that were taken in.
  mutating func append(_ later: Mentions) {
    highest.merge(later.highest) { $0.named.number < $1.named.number ? $1 : $0 }
    heads += later.heads
  }

  /// What is named but lies beyond the end of its writer, or is another event now.
  ///
  /// Of a damaged writer the end is not known, and of one writer one such damage says it all.
  func unmet(in verification: Verification, _ journal: Journal) throws(StorageError) -> [Damage] {
    var found = highest.values.compactMap { mention in
      verification.missing(mention.named, says: .event(mention.by, mention.place))
    }
    let held = try journal.held(heads.flatMap(\.frontier.events), in: verification)
    for (frontier, by, place) in heads {
      found += verification.compare(frontier, says: .event(by, place), with: held).damage
    }
    var first: [Writer: Damage] = [:]
    for damage in found {
      guard let event = damage.event else { continue }
      if let other = first[event.writer]?.event, other <= event { continue }
      first[event.writer] = damage
    }
    return first.values.sorted { $0.file < $1.file }
  }
}

extension Verification {
  /// The damage that an event of a sound writer is not there, where it should stand; nil when it is there.
  func missing(_ event: EventID, says witness: Damage.Witness) -> Damage? {
    let extent = extent(of: event.writer)
    guard extent?.isWhole != false, event.number > extent?.events ?? 0 else { return nil }
    let first = EventID(writer: event.writer, number: (extent?.events ?? 0) + 1)
    return Damage(
      file: extent?.place?.file ?? event.writer.description, line: extent?.place.map { $0.line + 1 }, event: first,
      fact: .missing(witness))
  }
}
