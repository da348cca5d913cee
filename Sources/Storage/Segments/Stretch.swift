import Domain

/// A place between two lines of a writer's log, where reading may end and go on again.
struct Bookmark: Hashable, Sendable {
  /// The segment in which it lies.
  let year: SchoolYear
  /// How many bytes and lines of the segment stand before it.
  let offset: Int
  let line: Int
  /// The line before it, which the next one must follow.
  let tip: Tip
  /// How many lines of the batch of that line still follow.
  let lacking: Int
}

/// A part of a writer's log, from one place to another: all of it where none is named.
struct Stretch: Sendable {
  let files: WriterFiles
  /// Where it begins and ends; the files must hold these places (`WriterFiles.holds`).
  let start: Bookmark?
  let end: Bookmark?

  init(_ files: WriterFiles, from start: Bookmark? = nil, to end: Bookmark? = nil) {
    (self.files, self.start, self.end) = (files, start, end)
  }

  /// The segments of which it holds some lines, or none between two places.
  var segments: ArraySlice<WriterFiles.Segment> {
    let segments = files.segments[...]
    let begun = start.map { start in segments.drop { $0.year < start.year } } ?? segments
    return end.map { end in begun.prefix { $0.year <= end.year } } ?? begun
  }

  /// How many lines of a segment stand before those of the stretch.
  func line(in segment: WriterFiles.Segment) -> Int {
    start.map { $0.year == segment.year ? $0.line : 0 } ?? 0
  }

  /// Whether the stretch ends within a segment, or at its end though others may follow.
  func ends(in segment: WriterFiles.Segment) -> Bool { end?.year == segment.year }

  /// How many bytes it has.
  var length: Int {
    let last = segments.last.map { ends(in: $0) ? end?.offset ?? 0 : $0.length } ?? 0
    let before = start.map { start in segments.first?.year == start.year ? start.offset : 0 } ?? 0
    return segments.dropLast().map(\.length).reduce(last, +) - before
  }

  /// A reader of the lines of a segment.
  func lines(of segment: WriterFiles.Segment) throws(StorageError) -> LineReader {
    let first = start.map { $0.year == segment.year ? $0.offset : 0 } ?? 0
    let last = end.map { $0.year == segment.year ? $0.offset : segment.length } ?? segment.length
    guard first <= last, last <= segment.length else {
      throw .damaged(Damage(file: files.path(of: segment), fact: .shrunk))
    }
    return LineReader(first..<last, takingRest: !ends(in: segment) && files.takesRest(of: segment))
  }
}

extension WriterFiles {
  /// The place behind the last line of a segment that ends at an offset or before it; nil without a lawful line there.
  func bookmark(in segment: Segment, notAfter offset: Int) throws(StorageError) -> Bookmark? {
    let file = try open(segment)
    var lines = BackwardLines(endingAt: min(offset, segment.length))
    var parser = LineParser()
    while let piece = try lines.previous(in: file) {
      guard piece.isFinished else { continue }
      guard let bytes = piece.bytes, let line = try? parser.read(lines.buffer.span.extracting(bytes)),
        let first = try firstNumber(of: segment, file), first <= line.id.number
      else { return nil }
      // The numbers of a writer have no gaps, so that they count the lines.
      return Bookmark(
        year: segment.year, offset: piece.range.upperBound, line: line.id.number - first + 1,
        tip: Tip(line.envelope), lacking: line.left)
    }
    return nil
  }

  /// Whether the log has the line of a place in front of it.
  ///
  /// Lines before that one are not looked at, and neither is its hash verified.
  func holds(_ place: Bookmark) throws(StorageError) -> Bool {
    guard let segment = segments.first(where: { $0.year == place.year }), place.offset <= segment.length else {
      return false
    }
    return try bookmark(in: segment, notAfter: place.offset) == place
  }

  private func firstNumber(of segment: Segment, _ file: borrowing File) throws(StorageError) -> Int? {
    var (lines, parser) = (lines(of: segment), LineParser())
    guard case .line(let range) = try lines.next(from: file) else { return nil }
    return (try? lines.line(range, with: &parser))?.id.number
  }
}
