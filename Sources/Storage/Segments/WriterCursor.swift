import Domain
import Wire

/// Goes through the lines of one writer in order and checks each of them: form, number, batch, order, segment and hash.
final class WriterCursor {
  let files: WriterFiles
  private let verifiesHashes: Bool
  private var verifier = ChainVerifier()
  /// Up to where in the file the hashes were verified, and where the first line stands of which the hash is false.
  private var verified = (end: 0, falseLine: nil as Int?)
  /// What this machine knew of the writer: the log must hold it still.
  private let known: Frontier.Head?
  private var succession: Succession
  private var parser = LineParser()
  private var reader = LineReader(0..<0)
  private var file: File?
  /// The segment that is read, and the ones that follow.
  private var segments: ArraySlice<WriterFiles.Segment>
  private var path = ""
  private var number = 0
  private let meter: ReadMeter?
  /// What the meter was told of the segment: how many lines, and up to where it was read.
  private var told = (lines: 0, end: 0)

  init(_ files: WriterFiles, verifyingHashes: Bool, meter: ReadMeter? = nil) {
    self.files = files
    self.meter = meter
    verifiesHashes = verifyingHashes
    succession = Succession(of: files.writer, in: files.log)
    known = files.known[files.writer]
    segments = files.segments[...]
  }

  /// Where the line stands that was read last.
  var place: Place { Place(file: path, line: number) }

  /// The line that was read last.
  var tip: Tip? { succession.tip }

  /// The next line, nil after the last one of the last whole batch.
  func next() throws(StorageError) -> Line? {
    while let segment = segments.first {
      if file == nil { try open(segment) }
      guard let piece = try readPiece() else {
        try close()
        continue
      }
      number += 1
      switch piece {
      case .line(let range): return try admit(range, in: segment.year)
      case .unfinished(let range): throw damage(LineError(.unfinished, at: range.count))
      case .tooLong:
        throw damage(LineError(.json(.tooLong(limit: Spelling.mostBytes - 1)), at: Spelling.mostBytes - 1))
      }
    }
    if case .damaged(let damage) = files.tail.verdict { throw .damaged(damage) }
    if let known, known.number > succession.tip?.number ?? 0 {
      let last = files.segments.last.map { files.path(of: $0) }
      let event = EventID(writer: files.writer, number: (succession.tip?.number ?? 0) + 1)
      throw .damaged(
        Damage(
          file: last ?? files.writer.description, line: last.map { _ in number + 1 }, event: event,
          fact: files.known.missing(known, of: files.writer)))
    }
    return nil
  }

  private func open(_ segment: WriterFiles.Segment) throws(StorageError) {
    reader = files.lines(of: segment)
    path = files.path(of: segment)
    number = 0
    verified = (0, nil)
    told = (0, 0)
    file = try files.open(segment)
  }

  private func readPiece() throws(StorageError) -> LineReader.Piece? {
    let piece: LineReader.Piece? =
      switch file {
      case .some(let file): try reader.next(from: file)
      case .none: nil
      }
    if let meter, piece == nil || reader.offset != told.end {
      meter.add(events: number - told.lines, bytes: reader.offset - told.end)
      told = (number, reader.offset)
    }
    return piece
  }

  private func close() throws(StorageError) {
    segments.removeFirst()
    file = nil
    guard succession.lacking == 0 else { throw damage(LineError(.batchCut, at: 0)) }
  }

  private func admit(_ range: Range<Int>, in year: SchoolYear) throws(StorageError) -> Line {
    do throws(LineError) {
      let link = succession.link
      let line = try reader.line(range, with: &parser)
      try succession.admit(line, in: year)
      if verifiesHashes, !verifies(range, after: link) {
        throw LineError(.hash, at: line.parts.hash.lowerBound, event: line.id)
      }
      if let known, line.id.number == known.number, line.hash.text != known.hash {
        let fact = files.known.missing(known, of: files.writer)
        throw LineError(fact, at: line.parts.hash.lowerBound, event: line.id)
      }
      return line
    } catch {
      throw damage(error)
    }
  }

  /// Whether the hash of a line is the one that its bytes give; all lines that are at hand are verified with the first.
  private func verifies(_ range: Range<Int>, after link: Chain.Link) -> Bool {
    let offset = reader.pieceOffset
    if offset >= verified.end {
      let lines = reader.wholeLines(from: range)
      let found = verifier.firstFalse(in: reader.buffer.span.extracting(lines), after: link)
      verified = (offset + lines.count, found.map { offset + $0 })
    }
    return offset != verified.falseLine
  }

  private func damage(_ error: LineError) -> StorageError { .damaged(Damage(error, at: place)) }
}
