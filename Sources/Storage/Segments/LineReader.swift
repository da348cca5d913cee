import Domain
import Wire

/// Reads the lines of a stretch of a file in blocks: memory stays flat, whatever the file holds.
struct LineReader {
  /// What stands next; ranges are places in `buffer`.
  enum Piece: Equatable {
    /// A line, without its line feed.
    case line(Range<Int>)
    /// What stands after the last line feed.
    case unfinished(Range<Int>)
    /// More bytes without a line feed than a line may have.
    case tooLong(hasZeros: Bool)
  }

  private(set) var buffer: [UInt8]
  /// The place in the file of the piece that was read last.
  private(set) var pieceOffset: Int
  private var start = 0
  private var filled = 0
  /// Where in the file reading goes on, and where it ends.
  private(set) var offset: Int
  private let end: Int
  /// Whether what stands after the last line feed is taken for a line.
  private let takesRest: Bool

  /// Reads a stretch by way of a buffer that was read into before, where that is large enough.
  init(
    _ stretch: Range<Int>, takingRest takesRest: Bool = false, blockSize: Int = 1 << 18, into buffer: [UInt8] = []
  ) {
    self.takesRest = takesRest
    let count = min(max(blockSize, 2 * Spelling.mostBytes), stretch.count) + FieldReader.canonicalMargin
    self.buffer = buffer.count < count ? [UInt8](repeating: 0, count: count) : buffer
    offset = stretch.lowerBound
    pieceOffset = stretch.lowerBound
    end = stretch.upperBound
  }

  /// Hands its buffer on, and reads no more.
  mutating func letGo() -> [UInt8] {
    defer { buffer = [] }
    return buffer
  }

  /// The next piece, nil at the end of the stretch.
  mutating func next(from file: borrowing File) throws(StorageError) -> Piece? {
    var searched = start
    while true {
      pieceOffset = nextOffset
      if searched < filled,
        let lineFeed = Posix.firstIndex(
          of: Spelling.lineFeed, in: buffer.span.extracting(first: filled), from: searched)
      {
        let line = start..<lineFeed
        start = lineFeed + 1
        return line.count < Spelling.mostBytes ? .line(line) : .tooLong(hasZeros: buffer[line].contains(0))
      }
      searched = filled
      if filled - start >= Spelling.mostBytes { return try skip(in: file) }
      guard offset < end else {
        defer { start = filled }
        guard start < filled else { return nil }
        return takesRest ? .line(start..<filled) : .unfinished(start..<filled)
      }
      searched -= start
      try fill(from: file)
    }
  }

  /// Goes past the lines that stand next in the buffer as a whole, at most so many and as long as they may be passed over, and
  /// tells how many those were.
  @inline(__always)
  mutating func pass(atMost most: Int, while isPassed: (Span<UInt8>, Range<Int>) -> Bool) -> Int {
    var (next, count) = (start, 0)
    do {
      let bytes = buffer.span
      let whole = bytes.extracting(first: filled)
      while count < most, let lineFeed = Posix.firstIndex(of: Spelling.lineFeed, in: whole, from: next),
        lineFeed &- next < Spelling.mostBytes, isPassed(bytes, next..<lineFeed)
      {
        (next, count) = (lineFeed &+ 1, count &+ 1)
      }
    }
    start = next
    return count
  }

  /// Hands the lines that stand next to a sink, as long as they are spelt canonically and stand in the buffer as a whole.
  ///
  /// The lines hold on to the buffer: they must let go of it before anything else is read.
  mutating func next(
    _ lines: inout CanonicalLines, _ check: inout LineCheck, _ sink: inout some LineSink
  ) throws(StorageError) {
    guard start < filled else { return }
    if !lines.holdsBlock { lines.take(buffer) }
    start = try lines.read(in: buffer.span, at: offset - filled, from: start, before: filled, &check, &sink)
  }

  /// Reads the line that stands at a place in the buffer.
  func line(_ range: Range<Int>, with parser: inout LineParser) throws(LineError) -> Line {
    try parser.read(buffer.span.extracting(range))
  }

  /// Whether the hash of a line is the one that its bytes give.
  func verifies(_ line: Envelope, _ range: Range<Int>, after link: Chain.Link) -> Bool {
    line.verifies(buffer.span.extracting(range), after: link)
  }

  /// The place in the file of what is read next.
  var nextOffset: Int { offset - (filled - start) }

  /// Where the lines stand that are to be read and that the buffer holds as a whole.
  var wholeLines: Range<Int> {
    start..<((start..<filled).last { buffer[$0] == Spelling.lineFeed } ?? start)
  }

  /// Moves what is left to the front and reads on behind it.
  private mutating func fill(from file: borrowing File) throws(StorageError) {
    if start > 0 {
      for index in start..<filled { buffer[index - start] = buffer[index] }
      filled -= start
      start = 0
    }
    let wanted = min(buffer.count - FieldReader.canonicalMargin - filled, end - offset)
    let count: Int
    do { count = try file.read(at: offset, into: &buffer, at: filled, count: wanted) } catch { throw .system(error) }
    guard count == wanted else { throw .damaged(Damage(file: file.path, fact: .shrunk)) }
    filled += count
    offset += count
  }

  /// Goes past a line that is too long.
  private mutating func skip(in file: borrowing File) throws(StorageError) -> Piece {
    var hasZeros = false
    while true {
      hasZeros = hasZeros || buffer[start..<filled].contains(0)
      start = filled
      guard offset < end else { return .tooLong(hasZeros: hasZeros) }
      try fill(from: file)
      if let lineFeed = Posix.firstIndex(
        of: Spelling.lineFeed, in: buffer.span.extracting(first: filled), from: 0)
      {
        hasZeros = hasZeros || buffer[..<lineFeed].contains(0)
        start = lineFeed + 1
        return .tooLong(hasZeros: hasZeros)
      }
    }
  }
}
