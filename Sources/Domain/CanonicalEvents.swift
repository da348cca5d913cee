public import Wire

/// Reads what events say from canonical data, of every kind that this program knows.
public struct CanonicalEvents: Sendable {
  /// The keys of all kinds, in the order in which they stand in canonical data: what a `FieldReader` needs to read these.
  public let keys: [CanonicalToken]
  private let readers: [Reader]

  /// What is needed of a kind in every line of a log: what an `EventKind` holds besides would have to be held for each of them.
  private struct Reader: Sendable {
    let keys: Range<Int>
    let read: @Sendable (inout FieldReader) -> Event
  }

  private init(_ kinds: [EventKind]) {
    var (keys, readers): ([CanonicalToken], [Reader]) = ([], [])
    for kind in kinds {
      let first = keys.count
      keys += (kind.fields.map(\.name) + ["key", "note"]).map { CanonicalToken(key: $0) }
      readers.append(Reader(keys: first..<keys.count, read: kind.read))
    }
    (self.keys, self.readers) = (keys, readers)
  }

  /// Made once, because there are many keys.
  public static let all = CanonicalEvents(EventKind.all)

  /// Reads the data that begin at a place of the block as the kind at a place among all; whether all of them were read, the
  /// fields know at their end.
  public func read(_ kind: Int, from fields: inout FieldReader, at offset: Int, before limit: Int) -> Event {
    fields.begin(at: offset, before: limit, keys: readers[kind].keys)
    return readers[kind].read(&fields)
  }
}
