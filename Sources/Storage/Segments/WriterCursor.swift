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

  /// The line that was read last, and where it stands.
  var tip: Tip? { check.succession.tip }
  var place: Place? { check.lastPlace }

  /// Where reading may go on later, nil before the first line of the log.
  var bookmark: Bookmark? { check.bookmark(at: reader.nextOffset) }

  /// Hands lines to a sink until it is full; false after the last line of the stretch, or of the last whole batch.
  mutating func read(into sink: inout some LineSink) throws(StorageError) -> Bool {
    while let segment = segments.first {
      if file == nil { try open(segment) }
      if isCanonical {
        if verifiesHashes { verify(reader.nextOffset) }
        try reader.next(&canonical, &check, &sink)
        if sink.isFull { return true }
      }
      canonical.letGo()
      guard let piece = try readPiece() else {
        try close()
        continue
      }
      switch piece {
      case .line(let range):
        try sink.take(read(range), at: check.place)
        if sink.isFull { return true }
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

  private mutating func open(_ segment: WriterFiles.Segment) throws(StorageError) {
    reader = try stretch.lines(of: segment, into: reader.letGo())
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
    try check.admit(line.envelope, at: reader.pieceOffset)
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
