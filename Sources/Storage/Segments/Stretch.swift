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

  /// About as many lines as it may have.
  var mostLines: Int {
    max(0, min((end?.tip.number ?? .max) - (start?.tip.number ?? 0), length / 200))
  }

  /// Whether the stretch ends within a segment, or at its end though others may follow.
  func ends(in segment: WriterFiles.Segment) -> Bool { end?.year == segment.year }

  /// How many bytes it has.
  var length: Int {
    segments.reduce(0) { sum, segment in
      let (first, last) = bounds(in: segment)
      return sum + last - first
    }
  }

  /// A reader of the lines of a segment, which may read into the buffer of another one.
  func lines(of segment: WriterFiles.Segment, into buffer: [UInt8] = []) throws(StorageError) -> LineReader {
    let (first, last) = bounds(in: segment)
    guard first <= last, last <= segment.length else {
      throw .damaged(Damage(file: files.path(of: segment), fact: .shrunk))
    }
    return LineReader(first..<last, takingRest: !ends(in: segment) && files.takesRest(of: segment), into: buffer)
  }

  /// Where it begins and ends in a segment; out of order when the files do not hold its places.
  private func bounds(in segment: WriterFiles.Segment) -> (first: Int, last: Int) {
    let start = start.flatMap { $0.year == segment.year ? $0.offset : nil }
    let end = end.flatMap { $0.year == segment.year ? $0.offset : nil }
    return (start ?? 0, end ?? segment.length)
  }

  /// What is said of a stretch that ends elsewhere than its end.
  func unlike(_ end: Bookmark) -> StorageError {
    .changedWhileRead(files.place(of: end).file)
  }

  /// The stretch in pieces of about so many bytes, or fewer pieces where lines are not as they should be.
  func pieces(of size: Int) throws(StorageError) -> [Stretch] {
    var (pieces, start): ([Stretch], Bookmark?) = ([], start)
    for segment in segments {
      let (first, last) = bounds(in: segment)
      guard first + 2 * size <= last else { continue }
      for end in try files.bookmarks(in: segment, at: stride(from: first + size, through: last - size, by: size)) {
        guard end.tip.number > start?.tip.number ?? 0 else { continue }
        pieces.append(Stretch(files, from: start, to: end))
        start = end
      }
    }
    return pieces + [Stretch(files, from: start, to: end)]
  }
}

extension WriterFiles {
  /// Where the line stands that a place is behind.
  func place(of bookmark: Bookmark) -> Place {
    Place(file: folder.path(of: "\(bookmark.year).jsonl"), line: bookmark.line)
  }

  /// The place behind the last line of a segment that ends at an offset or before it; nil without a lawful line there.
  func bookmark(in segment: Segment, notAfter offset: Int) throws(StorageError) -> Bookmark? {
    let file = try open(segment)
    guard let first = try firstNumber(of: segment, file) else { return nil }
    return try bookmark(in: segment, file, first, BackwardLines(endingAt: min(offset, segment.length)))
  }

  /// The places behind the last lines before some offsets of a segment.
  fileprivate func bookmarks(
    in segment: Segment, at offsets: some Sequence<Int>
  ) throws(StorageError) -> [Bookmark] {
    let file = try open(segment)
    guard let first = try firstNumber(of: segment, file) else { return [] }
    var places: [Bookmark] = []
    for offset in offsets {
      let place = try bookmark(in: segment, file, first, BackwardLines(endingAt: offset))
      if let place { places.append(place) }
    }
    return places
  }

  /// The place behind the first sound line that is met going backwards.
  func bookmark(
    in segment: Segment, _ file: borrowing File, _ first: Int, _ lines: consuming BackwardLines
  ) throws(StorageError) -> Bookmark? {
    var parser = LineParser()
    while let piece = try lines.previous(in: file) {
      guard piece.isFinished else { continue }
      guard let bytes = piece.bytes, let line = try? parser.read(lines.buffer.span.extracting(bytes)),
        first <= line.id.number
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

  /// The number of the event with which a segment begins, nil when its first line is not sound.
  func firstNumber(of segment: Segment, _ file: borrowing File) throws(StorageError) -> Int? {
    // Most lines are short.
    for size in [1 << 12, Spelling.mostBytes] {
      var (lines, parser) = (LineReader(0..<min(segment.length, size)), LineParser())
      guard case .line(let range) = try lines.next(from: file) else { continue }
      return (try? lines.line(range, with: &parser))?.id.number
    }
    return nil
  }
}
