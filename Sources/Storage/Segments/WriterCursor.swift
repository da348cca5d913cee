import Domain
import Wire

/// Goes through lines of one writer in order and checks each of them: form, number, batch, order, segment and hash.
struct WriterCursor: ~Copyable {
  let stretch: Stretch
  private var check: LineCheck
  private let verifiesHashes: Bool
  private var verifier = ChainVerifier()
  /// Up to where in the file the hashes were verified.
  private var verifiedEnd = 0
  private var parser = LineParser()
  private let isCanonical: Bool
  private var canonical: CanonicalLines
  private var reader: LineReader
  private var file: File?
  /// The segment that is read, and the ones that follow.
  private var segments: ArraySlice<WriterFiles.Segment>
  private let meter: ReadMeter?
  /// What the meter was told of the segment: how many lines, and up to where it was read.
  private var told = (lines: 0, end: 0)
  var files: WriterFiles { stretch.files }

  /// Canonical lines come as what they say, when a way to read them is given; all others as values.
  init(_ stretch: Stretch, verifyingHashes: Bool, reading canonical: CanonicalLines? = nil, meter: ReadMeter? = nil) {
    self.stretch = stretch
    self.meter = meter
    check = LineCheck(stretch)
    isCanonical = canonical != nil
    self.canonical = canonical ?? CanonicalLines(of: stretch.files.writer)
    verifiesHashes = verifyingHashes
    segments = stretch.segments
    let offset = stretch.start?.offset ?? 0
    reader = LineReader(offset..<offset)
  }

  /// The line that was read last.
  var tip: Tip? { check.succession.tip }

  /// Where reading may go on later, nil before the first line of the log.
  var bookmark: Bookmark? { check.bookmark(at: reader.nextOffset) }

  /// Reads the next line and hands it out with its place, as the fact that it states, as a line that has to be looked at,
  /// or as the envelope of one that is passed over; false after the last line of the stretch, or of the last whole batch.
  mutating func next(
    _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Envelope, Line?, Place) throws(StorageError) -> Void
  ) throws(StorageError) -> Bool {
    while let segment = segments.first {
      if file == nil { try open(segment) }
      if isCanonical {
        if verifiesHashes { verify(reader.nextOffset) }
        if try WriterCursor.next(&reader, &canonical, &check, plain, other) { return true }
      }
      canonical.letGo()
      guard let piece = try readPiece() else {
        try close()
        continue
      }
      check.begin(at: reader.pieceOffset)
      switch piece {
      case .line(let range):
        let line = try read(range)
        try other(line.envelope, line, check.place)
        return true
      case .unfinished(let range): throw check.damage(LineError(.unfinished, at: range.count))
      case .tooLong:
        throw check.damage(LineError(.json(.tooLong(limit: Spelling.mostBytes - 1)), at: Spelling.mostBytes - 1))
      }
    }
    guard stretch.end == nil else { return false }
    if case .damaged(let damage) = files.tail.verdict { throw .damaged(damage) }
    try check.end()
    return false
  }

  private static func next(
    _ reader: inout LineReader, _ canonical: inout CanonicalLines, _ check: inout LineCheck,
    _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Envelope, Line?, Place) throws(StorageError) -> Void
  ) throws(StorageError) -> Bool {
    let offset = reader.nextOffset
    return try reader.next(&canonical) { (fact, remarks, envelope) throws(StorageError) in
      check.begin(at: offset)
      try check.admit(envelope)
      try plain(fact, remarks, envelope, check.place)
    } passing: { (envelope) throws(StorageError) in
      check.begin(at: offset)
      try check.admit(envelope)
      try other(envelope, nil, check.place)
    }
  }

  private mutating func open(_ segment: WriterFiles.Segment) throws(StorageError) {
    reader = try stretch.lines(of: segment)
    check.open(segment)
    verifiedEnd = 0
    told = (check.place.line, reader.offset)
    file = try files.open(segment)
  }

  private mutating func readPiece() throws(StorageError) -> LineReader.Piece? {
    let piece: LineReader.Piece? =
      switch file {
      case .some(let file): try reader.next(from: file)
      case .none: nil
      }
    if let meter, piece == nil || reader.offset != told.end {
      meter.add(events: check.place.line - told.lines, bytes: reader.offset - told.end)
      told = (check.place.line, reader.offset)
    }
    return piece
  }

  private mutating func close() throws(StorageError) {
    let segment = segments.removeFirst()
    file = nil
    if !stretch.ends(in: segment) { try check.close() }
  }

  private mutating func read(_ range: Range<Int>) throws(StorageError) -> Line {
    if verifiesHashes { verify(reader.pieceOffset, line: range) }
    let line: Line
    do throws(LineError) { line = try reader.line(range, with: &parser) } catch { throw check.damage(error) }
    try check.admit(line.envelope)
    return line
  }

  /// Verifies the hashes of all lines that are at hand from a place of the file on, unless that was done before; a line that
  /// was read already is the first of them.
  private mutating func verify(_ offset: Int, line: Range<Int>? = nil) {
    guard offset >= verifiedEnd else { return }
    var lines = reader.wholeLines
    if let line { lines = line.lowerBound..<max(line.upperBound, lines.upperBound) }
    guard !lines.isEmpty else { return }
    let buffer = reader.buffer
    let found = verifier.firstFalse(in: buffer.span.extracting(lines), after: check.succession.link)
    verifiedEnd = offset + lines.count
    check.falseLine = found.map { offset + $0 }
  }
}

/// What is checked of every line of a writer, however it was read.
private struct LineCheck {
  private let stretch: Stretch
  /// What this machine knew of the writer: the log must hold it still.
  private let known: Frontier.Head?
  private(set) var succession: Succession
  private var files: WriterFiles { stretch.files }
  private var year: SchoolYear
  /// Where the line stands that was begun last, in the log and in its file.
  private(set) var place: Place
  private var offset = 0
  /// Where in the file the first line stands of which the hash is false.
  var falseLine: Int?

  init(_ stretch: Stretch) {
    self.stretch = stretch
    let files = stretch.files
    known = files.known[files.writer]
    succession = Succession(
      of: files.writer, in: files.log, after: stretch.start?.tip, lacking: stretch.start?.lacking ?? 0)
    year = stretch.start?.year ?? SchoolYear(of: .first)
    place = Place(file: "", line: stretch.start?.line ?? 0)
  }

  /// Where the log stands, of which so many bytes of the segment at hand were read; nil before its first line.
  func bookmark(at offset: Int) -> Bookmark? {
    succession.tip.map {
      Bookmark(year: year, offset: offset, line: place.line, tip: $0, lacking: succession.lacking)
    }
  }

  mutating func open(_ segment: WriterFiles.Segment) {
    year = segment.year
    place = Place(file: files.path(of: segment), line: stretch.line(in: segment))
    falseLine = nil
  }

  func close() throws(StorageError) {
    guard succession.lacking == 0 else { throw damage(LineError(.batchCut, at: 0)) }
  }

  mutating func begin(at offset: Int) {
    self.offset = offset
    place.line += 1
  }

  mutating func admit(_ line: Envelope) throws(StorageError) {
    do throws(LineError) {
      try succession.admit(line, in: year)
      if offset == falseLine { throw LineError(.hash, at: line.parts.hash.lowerBound, event: line.id) }
      if let known, line.id.number == known.number, line.hash.text != known.hash {
        let fact = files.known.missing(known, of: files.writer)
        throw LineError(fact, at: line.parts.hash.lowerBound, event: line.id)
      }
    } catch {
      throw damage(error)
    }
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

  func damage(_ error: LineError) -> StorageError { .damaged(Damage(error, at: place)) }
}
