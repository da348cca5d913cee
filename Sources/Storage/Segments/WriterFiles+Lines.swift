import Domain

/// A line, and where it stands.
struct PlacedLine {
  let line: Line
  let place: Place
}

extension WriterFiles {
  /// The line of an event, nil when the log has none of this number.
  ///
  /// The numbers of a writer rise without gaps, so that halving the bytes of a segment leads to it. Lines beside those that are
  /// met are not looked at; whatever is not as it should be is an error, and a read of everything says what it is.
  ///
  /// - Complexity: O(log *n*) in the bytes of the segment.
  func line(number: Int) throws(StorageError) -> PlacedLine? {
    guard number > 0, let tip = try tip, number <= tip.number else { return nil }
    for segment in segments.reversed() {
      let file = try open(segment)
      guard let first = try firstNumber(of: segment, file) else { throw .changedWhileRead(path(of: segment)) }
      guard first <= number else { continue }
      let near = try narrow(segment, file, first, to: number)
      let line = try line(number: number, in: segment, file, near.bytes, from: near.number)
      return PlacedLine(line: line, place: Place(file: path(of: segment), line: number - first + 1))
    }
    throw .changedWhileRead(writer.description)
  }

  /// Bytes of a segment among whose lines is one, with the number of the first of them.
  private func narrow(
    _ segment: Segment, _ file: borrowing File, _ first: Int, to number: Int
  ) throws(StorageError) -> (bytes: Range<Int>, number: Int) {
    var (low, high, next) = (0, segment.length, first)
    while high - low > Spelling.mostBytes {
      let middle = low + (high - low) / 2
      let lines = BackwardLines(endingAt: middle)
      guard let mark = try bookmark(in: segment, file, first, lines), mark.offset > low else { break }
      if mark.tip.number < number { (low, next) = (mark.offset, mark.tip.number + 1) } else { high = mark.offset }
    }
    return (low..<high, next)
  }

  /// The line of an event among lines that begin with another one's.
  private func line(
    number: Int, in segment: Segment, _ file: borrowing File, _ bytes: Range<Int>, from first: Int
  ) throws(StorageError) -> Line {
    let takesRest = bytes.upperBound == segment.length && takesRest(of: segment)
    var (lines, parser) = (LineReader(bytes, takingRest: takesRest), LineParser())
    var next = first
    while let piece = try lines.next(from: file) {
      if next == number {
        guard case .line(let range) = piece, let line = try? lines.line(range, with: &parser),
          line.id == EventID(writer: writer, number: number)
        else { break }
        return line
      }
      next += 1
    }
    throw .changedWhileRead(path(of: segment))
  }

  /// The lines of the last batch, in their order.
  func lastBatch() throws(StorageError) -> [PlacedLine] {
    guard let tip = try tip else { return [] }
    return try lines(recordedFrom: tip.recorded)
  }

  /// The lines that were recorded at a moment or later, in their order.
  func lines(recordedFrom moment: Moment) throws(StorageError) -> [PlacedLine] {
    try lastLines { line, _ in line.recorded >= moment }
  }

  /// The last lines, in their order.
  func lastLines(_ count: Int) throws(StorageError) -> [PlacedLine] {
    try lastLines { _, found in found < count }
  }

  /// The lines from the last one back as long as they are wanted, in their order.
  private func lastLines(_ isWanted: (_ line: Line, _ found: Int) -> Bool) throws(StorageError) -> [PlacedLine] {
    guard let tip = try tip else { return [] }
    var found: [(line: Line, segment: Segment)] = []
    let areSound = try allBackward { line, segment in
      guard isWanted(line, found.count), line.id == EventID(writer: writer, number: tip.number - found.count) else {
        return false
      }
      found.append((line, segment))
      return true
    }
    guard areSound else { throw .changedWhileRead(writer.description) }
    var firsts: [SchoolYear: Int] = [:]
    for (_, segment) in found where firsts[segment.year] == nil {
      firsts[segment.year] = try firstNumber(of: segment, open(segment))
    }
    return found.reversed().map { line, segment in
      let number = line.id.number - (firsts[segment.year] ?? line.id.number) + 1
      return PlacedLine(line: line, place: Place(file: path(of: segment), line: number))
    }
  }
}
