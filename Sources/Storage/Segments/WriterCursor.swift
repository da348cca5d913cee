import Domain
import Wire

/// Goes through the lines of one writer in order and checks each of them: form, number, batch, order, segment and hash.
struct WriterCursor: ~Copyable {
  let files: WriterFiles
  private var check: LineCheck
  private let verifiesHashes: Bool
  private var verifier = ChainVerifier()
  /// Up to where in the file the hashes were verified.
  private var verifiedEnd = 0
  private var parser = LineParser()
  private let isCanonical: Bool
  private var canonical: CanonicalLines
  private var reader = LineReader(0..<0)
  private var file: File?
  /// The segment that is read, and the ones that follow.
  private var segments: ArraySlice<WriterFiles.Segment>
  private let meter: ReadMeter?
  /// What the meter was told of the segment: how many lines, and up to where it was read.
  private var told = (lines: 0, end: 0)

  /// Canonical lines come as what they say, when a way to read them is given; all others as values.
  init(_ files: WriterFiles, verifyingHashes: Bool, reading canonical: CanonicalLines? = nil, meter: ReadMeter? = nil) {
    self.files = files
    self.meter = meter
    check = LineCheck(files)
    isCanonical = canonical != nil
    self.canonical = canonical ?? CanonicalLines(of: files.writer)
    verifiesHashes = verifyingHashes
    segments = files.segments[...]
  }

  /// The line that was read last.
  var tip: Tip? { check.succession.tip }

  /// Reads the next line and hands it out with its place, as the fact that it states or as a line that has to be looked
  /// at; false after the last line of the last whole batch.
  mutating func next(
    _ plain: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void,
    _ other: (Line, Place) throws(StorageError) -> Void
  ) throws(StorageError) -> Bool {
    while let segment = segments.first {
      if file == nil { try open(segment) }
      if isCanonical {
        if verifiesHashes { verify(reader.nextOffset) }
        if try WriterCursor.next(&reader, &canonical, &check, plain) { return true }
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
        try other(line, check.place)
        return true
      case .unfinished(let range): throw check.damage(LineError(.unfinished, at: range.count))
      case .tooLong:
        throw check.damage(LineError(.json(.tooLong(limit: Spelling.mostBytes - 1)), at: Spelling.mostBytes - 1))
      }
    }
    if case .damaged(let damage) = files.tail.verdict { throw .damaged(damage) }
    try check.end()
    return false
  }

  private static func next(
    _ reader: inout LineReader, _ canonical: inout CanonicalLines, _ check: inout LineCheck,
    _ body: (Fact, Remarks, Envelope, Place) throws(StorageError) -> Void
  ) throws(StorageError) -> Bool {
    let offset = reader.nextOffset
    return try reader.next(&canonical) { (fact, remarks, envelope) throws(StorageError) in
      check.begin(at: offset)
      try check.admit(envelope)
      try body(fact, remarks, envelope, check.place)
    }
  }

  private mutating func open(_ segment: WriterFiles.Segment) throws(StorageError) {
    reader = files.lines(of: segment)
    check.open(segment)
    verifiedEnd = 0
    told = (0, 0)
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
    segments.removeFirst()
    file = nil
    try check.close()
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
  private let files: WriterFiles
  /// What this machine knew of the writer: the log must hold it still.
  private let known: Frontier.Head?
  private(set) var succession: Succession
  private var year = SchoolYear(of: .first)
  /// Where the line stands that was begun last, in the log and in its file.
  private(set) var place = Place(file: "", line: 0)
  private var offset = 0
  /// Where in the file the first line stands of which the hash is false.
  var falseLine: Int?

  init(_ files: WriterFiles) {
    self.files = files
    known = files.known[files.writer]
    succession = Succession(of: files.writer, in: files.log)
  }

  mutating func open(_ segment: WriterFiles.Segment) {
    year = segment.year
    place = Place(file: files.path(of: segment), line: 0)
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
