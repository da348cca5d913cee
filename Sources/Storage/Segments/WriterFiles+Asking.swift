import Domain

extension WriterFiles {
  /// The number and hash of one event, nil when there is none of this number.
  ///
  /// - Complexity: linear in the number of events after it.
  func head(number: Int) throws(StorageError) -> Frontier.Head? {
    var found: Frontier.Head?
    try eachBackward { line in
      if line.id.number == number { found = Tip(line.envelope).head }
      return line.id.number > number
    }
    return found
  }

  /// When the last event was recorded that was not recorded after a moment.
  func lastRecorded(notAfter limit: Moment) throws(StorageError) -> Moment? {
    var found: Moment?
    try eachBackward { line in
      if line.recorded <= limit { found = line.recorded }
      return found == nil
    }
    return found
  }

  /// Goes through the events from the last one on, as long as the body wants more and the lines are sound.
  private func eachBackward(_ body: (Line) -> Bool) throws(StorageError) {
    _ = try allBackward { line, _ in body(line) }
  }

  /// Goes through the events from the last one on, as long as the body wants more; false when a line is not sound.
  func allBackward(_ body: (Line, Segment) -> Bool) throws(StorageError) -> Bool {
    var parser = LineParser()
    for segment in segments.reversed() {
      let file = try open(segment)
      var lines = BackwardLines(endingAt: segment.length)
      while let piece = try lines.previous(in: file) {
        guard let bytes = piece.bytes, let line = try? parser.read(lines.buffer.span.extracting(bytes)) else {
          return false
        }
        guard body(line, segment) else { return true }
      }
    }
    return true
  }

  /// Verifies the hashes of the last whole batch, on which the next one is built.
  func verifyLastBatch() throws(StorageError) {
    guard let segment = segments.last, !tail.lastBatch.isEmpty else { return }
    let file = try open(segment)
    var succession = Succession(of: writer, in: log, after: try tipBeforeLastBatch(file))
    var (lines, parser) = (LineReader(tail.lastBatch), LineParser())
    while let piece = try lines.next(from: file) {
      guard case .line(let range) = piece else { continue }
      do throws(LineError) {
        let link = succession.link
        let line = try lines.line(range, with: &parser)
        try succession.admit(line.envelope, in: segment.year)
        guard lines.verifies(line.envelope, range, after: link) else {
          throw LineError(.hash, at: line.parts.hash.lowerBound, event: line.id)
        }
      } catch {
        throw .damaged(Damage(file: path(of: segment), event: error.event, fact: error.fact))
      }
    }
  }

  private func tipBeforeLastBatch(_ file: borrowing File) throws(StorageError) -> Tip? {
    guard tail.lastBatch.lowerBound > 0 else { return try tip(before: segments.endIndex - 1) }
    var lines = BackwardLines(endingAt: tail.lastBatch.lowerBound)
    var parser = LineParser()
    guard let bytes = try lines.previous(in: file)?.bytes else { return nil }
    return (try? parser.read(lines.buffer.span.extracting(bytes))).map { Tip($0.envelope) }
  }
}
