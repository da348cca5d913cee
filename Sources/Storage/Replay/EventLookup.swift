public import Domain
import Wire

/// Single events of a log that was read or folded, each looked up where it stands.
///
/// Their lines are read as the log stood then. Any error means no more than that the answer is not here: a read of everything
/// tells what is wrong, if anything is.
public struct EventLookup: Sendable {
  private let listing: Listing
  private let index: EventIndex
  private let merges: Merges

  init(_ listing: Listing, _ index: EventIndex, merges: Merges) {
    (self.listing, self.index, self.merges) = (listing, index, merges)
  }

  /// An event with all that became of it, nil when there is none.
  public func entry(_ id: EventID) throws(StorageError) -> Entry? {
    guard let found = try line(id) else { return nil }
    return try entries(of: [found]).first
  }

  /// The events that bear a key, the last first.
  public func entries(with key: ImportKey) throws(StorageError) -> [Entry] {
    var lines: [PlacedLine] = []
    for id in index.events(with: key) { lines.append(try known(id)) }
    return try entries(of: lines).filter { $0.contents?.key == key }
  }

  /// What all writers recorded at a moment or later, writer by writer.
  public func entries(recordedFrom moment: Moment) throws(StorageError) -> [Entry] {
    var lines: [PlacedLine] = []
    for files in listing.files { lines += try files.lines(recordedFrom: moment) }
    return try entries(of: lines)
  }

  /// The last events of all writers, in log order.
  public func last(_ count: Int) throws(StorageError) -> [Entry] {
    var lines: [PlacedLine] = []
    for files in listing.files { lines += try files.lastLines(count) }
    return try entries(of: Array(lines.sorted { $0.line.key < $1.line.key }.suffix(count)))
  }

  /// The last batch of a writer, in the order of its numbers.
  public func lastBatch(of writer: Writer) throws(StorageError) -> [Entry] {
    guard let files = files(of: writer) else { return [] }
    return try entries(of: files.lastBatch())
  }

  /// Whether another lookup finds the same events by the same keys and amendments.
  func finds(theSameAs other: EventLookup) -> Bool {
    ArchiveWriter.bytes(of: index) == ArchiveWriter.bytes(of: other.index)
  }

  private func files(of writer: Writer) -> WriterFiles? { listing.files.first { $0.writer == writer } }

  private func line(_ id: EventID) throws(StorageError) -> PlacedLine? {
    try files(of: id.writer)?.line(number: id.number)
  }

  /// The line of an event that another one named when the log was read.
  private func known(_ id: EventID) throws(StorageError) -> PlacedLine {
    guard let found = try line(id) else { throw .changedWhileRead(id.writer.description) }
    return found
  }

  /// What became of some lines: only what amends them, and what erases that, is surveyed for it.
  private func entries(of lines: [PlacedLine]) throws(StorageError) -> [Entry] {
    var survey = AmendmentSurvey()
    var (waiting, seen): ([PlacedLine], Set<EventID>) = (lines, [])
    while let next = waiting.popLast() {
      guard seen.insert(next.line.id).inserted else { continue }
      survey.take(next.line, at: next.place, .all)
      for id in index.amendments(of: next.line.id) where !seen.contains(id) { waiting.append(try known(id)) }
    }
    var reader = EntryReader(Resolution(survey, merges: merges) { _ in true })
    var entries: [Entry] = []
    for found in lines { entries.append(try reader.entry(found.line, at: found.place)) }
    return entries
  }
}
