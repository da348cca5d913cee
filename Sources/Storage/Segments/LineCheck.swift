import Domain

/// What is checked of every line of a writer, however it was read.
struct LineCheck {
  private let stretch: Stretch
  /// What this machine knew of the writer: the log must hold it still.
  private let known: Frontier.Head?
  private(set) var succession: Succession
  private var files: WriterFiles { stretch.files }
  private var year: SchoolYear
  /// Where the line stands that was admitted last in the segment at hand; line 0 before the first.
  private(set) var place: Place
  /// Where the last line stands that was admitted before the segment.
  private var placeBefore: Place?
  /// Where in the file the first line stands of which the hash is false.
  var falseLine: Int?

  init(_ stretch: Stretch) {
    self.stretch = stretch
    let files = stretch.files
    known = files.known[files.writer]
    succession = Succession(
      of: files.writer, in: files.log, after: stretch.start?.tip, lacking: stretch.start?.lacking ?? 0)
    year = stretch.start?.year ?? SchoolYear(of: .first)
    place = stretch.start.map { files.place(of: $0) } ?? Place(file: "", line: 0)
  }

  /// Where the line stands that was admitted last, nil before the first of the log.
  var lastPlace: Place? { place.line > 0 ? place : placeBefore }

  /// Where the log stands, of which so many bytes of the segment at hand were read; nil before its first line.
  func bookmark(at offset: Int) -> Bookmark? {
    succession.tip.map {
      Bookmark(year: year, offset: offset, line: place.line, tip: $0, lacking: succession.lacking)
    }
  }

  mutating func open(_ segment: WriterFiles.Segment) {
    year = segment.year
    placeBefore = lastPlace
    place = Place(file: files.path(of: segment), line: stretch.line(in: segment))
    falseLine = nil
  }

  func close() throws(StorageError) {
    guard succession.lacking == 0 else { throw .damaged(Damage(LineError(.batchCut, at: 0), at: place)) }
  }

  /// Takes in the next line, which stands at a place of the file, or says why it cannot be the next.
  @inline(__always)
  mutating func admit(_ line: some Successor, at offset: Int) throws(StorageError) {
    do throws(LineError) {
      try succession.admit(line, in: year)
      guard offset != falseLine, line.key.id.number != known?.number || line.hash.text == known?.hash else {
        throw falseHash(line.parts.hash.lowerBound, of: line.key.id, at: offset)
      }
      place.line += 1
    } catch {
      throw damage(error)
    }
  }

  private func falseHash(_ place: Int, of event: EventID, at offset: Int) -> LineError {
    guard offset != falseLine, let known else { return LineError(.hash, at: place, event: event) }
    return LineError(files.known.missing(known, of: files.writer), at: place, event: event)
  }

  /// Refuses a log that ends before what this machine knew of it.
  func end() throws(StorageError) {
    guard let known, known.number > succession.tip?.number ?? 0 else { return }
    let last = files.segments.last.map { files.path(of: $0) }
    let event = EventID(writer: files.writer, number: (succession.tip?.number ?? 0) + 1)
    throw .damaged(
      Damage(
        file: last ?? files.writer.description, line: last.map { _ in place.line + 1 }, event: event,
        fact: files.known.missing(known, of: files.writer)))
  }

  /// Damage of the line behind the one that was admitted last.
  func damage(_ error: LineError) -> StorageError {
    .damaged(Damage(error, at: Place(file: place.file, line: place.line + 1)))
  }
}
