import Domain
import Wire

/// How the last segment of a writer ends: where its last whole batch stands, and what to think of what follows.
struct Tail {
  /// Where the last whole batch begins and ends.
  var lastBatch = 0..<0
  /// The last line of that batch; nil when the segment has no whole batch.
  var tip: Tip?
  var verdict = Verdict.sound

  /// The three verdicts, which are never mixed.
  enum Verdict: Equatable {
    case sound
    /// The last batch is whole and was acknowledged; only its line feed is missing.
    case lacksLineFeed
    /// What a crash, or an append that is under way, leaves behind.
    case residue
    case damaged(Damage)
  }

  /// The end of a writer without segments.
  init() {}

  /// Looks at the end of a segment; `before` gives the writer's last event of the segments before it, and
  /// `acknowledged` the last one that this machine acknowledged, when it is the writer.
  init(
    of file: borrowing File, size: Int, in segment: SchoolYear, succession: Succession, acknowledged: Frontier.Head?,
    before: () throws(StorageError) -> Tip?
  ) throws(StorageError) {
    try find(in: file, size: size, writer: succession.writer)
    guard lastBatch.upperBound < size else { return }
    let tip = if let tip { tip } else { try before() }
    let succession = Succession(of: succession.writer, in: succession.log, after: tip)
    let rest = lastBatch.upperBound..<size
    if let acknowledged, let end = try Tail.end(of: rest, in: file, in: segment, after: succession),
      end.number < acknowledged.number || end.head == acknowledged
    {
      (lastBatch, self.tip, verdict) = (rest, end, .lacksLineFeed)
    } else {
      verdict = try judge(rest, of: file, in: segment, after: succession, acknowledged: acknowledged)
    }
  }

  /// The last event of bytes that are whole batches but for the line feed at their end, nil when they are not.
  private static func end(
    of rest: Range<Int>, in file: borrowing File, in segment: SchoolYear, after tip: Succession
  ) throws(StorageError) -> Tip? {
    var (lines, parser, succession) = (LineReader(rest, takingRest: true), LineParser(), tip)
    while let piece = try lines.next(from: file) {
      let link = succession.link
      guard case .line(let range) = piece, let line = try? lines.line(range, with: &parser),
        (try? succession.admit(line.envelope, in: segment)) != nil, lines.verifies(line.envelope, range, after: link)
      else { return nil }
    }
    return succession.lacking == 0 ? succession.tip : nil
  }

  /// Goes backwards to the last batch that is whole: it ends, its lines fit each other, and so does what is before it.
  private mutating func find(in file: borrowing File, size: Int, writer: Writer) throws(StorageError) {
    var lines = BackwardLines(endingAt: size)
    var parser = LineParser()
    var batch: Batch?
    while let piece = try lines.previous(in: file) {
      let line = piece.isFinished ? piece.bytes.flatMap { try? parser.read(lines.buffer.span.extracting($0)) } : nil
      guard let line, line.id.writer == writer else {
        batch = nil
        continue
      }
      if let open = batch {
        guard !open.isPreceded(by: line) else { return found(open, from: piece.range.upperBound) }
        if open.begins(with: line) {
          batch?.first = line
          continue
        }
      }
      batch = line.endsBatch ? Batch(first: line, tip: Tip(line.envelope), end: piece.range.upperBound) : nil
    }
    if let batch { found(batch, from: 0) }
  }

  private mutating func found(_ batch: Batch, from start: Int) {
    lastBatch = start..<batch.end
    tip = batch.tip
  }

  /// A batch of which the end was found.
  private struct Batch {
    var first: Line
    let tip: Tip
    let end: Int

    func isPreceded(by line: Line) -> Bool {
      line.endsBatch && line.id.number == first.id.number - 1 && line.recorded < first.recorded
    }

    func begins(with line: Line) -> Bool {
      line.left == first.left + 1 && line.id.number == first.id.number - 1 && line.recorded == first.recorded
    }
  }

  /// What to think of bytes that belong to no whole batch.
  ///
  /// A crash leaves the beginning of one batch, or blocks that were never filled: they read as zeros, of which a log has
  /// none, or as what stood on the disk before. On the writer's own machine all that follows what was acknowledged is
  /// such a rest; elsewhere a line that is not the next one was changed by somebody.
  private func judge(
    _ rest: Range<Int>, of file: borrowing File, in segment: SchoolYear, after tip: Succession,
    acknowledged: Frontier.Head?
  ) throws(StorageError) -> Verdict {
    var (lines, parser, succession) = (LineReader(rest), LineParser(), tip)
    var wrong: (error: LineError, offset: Int)?
    var hasZeros = false
    var batchEnds: [Int] = []
    while let piece = try lines.next(from: file) {
      switch piece {
      case .line(let range), .unfinished(let range): hasZeros = hasZeros || lines.buffer[range].contains(0)
      case .tooLong(let zeros): hasZeros = hasZeros || zeros
      }
      do throws(LineError) {
        switch piece {
        case .unfinished: break
        case .tooLong: throw LineError(.json(.tooLong(limit: Spelling.mostBytes - 1)), at: Spelling.mostBytes - 1)
        case .line(let range):
          let line = try lines.line(range, with: &parser)
          if line.endsBatch { batchEnds.append(lines.pieceOffset + range.count + 1) }
          let link = succession.link
          try succession.admit(line.envelope, in: segment)
          // A crash leaves no whole line with another hash than its own.
          guard lines.verifies(line.envelope, range, after: link) else {
            throw LineError(.hash, at: line.parts.hash.lowerBound, event: line.id)
          }
        }
      } catch {
        wrong = wrong ?? (error, lines.pieceOffset)
      }
    }
    guard let wrong else { return .residue }
    let isOwnRest = acknowledged.map { $0.number <= tip.tip?.number ?? 0 } ?? false
    // A batch that ends before the rest does was followed by another: it is no rest of the last append.
    if hasZeros || isOwnRest, batchEnds.allSatisfy({ $0 == rest.upperBound }) { return .residue }
    let line = try lineNumber(of: wrong.offset, in: file)
    return .damaged(Damage(wrong.error, at: Place(file: file.path, line: line)))
  }

  private func lineNumber(of offset: Int, in file: borrowing File) throws(StorageError) -> Int {
    var lines = LineReader(0..<offset)
    var number = 1
    while try lines.next(from: file) != nil { number += 1 }
    return number
  }
}
