/// Reads the lines of a file from its end, in blocks.
struct BackwardLines {
  /// One line, or what stands after the last line feed.
  struct Piece {
    /// Where it stands in the file, with its line feed.
    let range: Range<Int>
    let isFinished: Bool
    /// Where it stands in `buffer` without its line feed, nil when it is longer than a line may be.
    let bytes: Range<Int>?
  }

  private(set) var buffer: [UInt8] = []
  /// The place in the file of the first byte of the buffer.
  private var base = 0
  private var end: Int
  /// How many bytes are read at once: few, since mostly the last line is all that is asked for, until a line has more.
  private var blockSize: Int
  private let mostBlockSize: Int

  /// A line that does not fit into the greatest block is none that was written by us.
  init(endingAt end: Int, mostBlockSize: Int = 2 * Spelling.mostBytes) {
    self.end = end
    self.mostBlockSize = mostBlockSize
    blockSize = min(1 << 12, mostBlockSize)
  }

  /// The piece before the last one, nil at the beginning of the file.
  mutating func previous(in file: borrowing File) throws(StorageError) -> Piece? {
    guard end > 0 else { return nil }
    if !holds(end - 1) { try load(endingAt: end, file) }
    let isFinished = buffer[end - 1 - base] == Spelling.lineFeed
    let contentEnd = isFinished ? end - 1 : end
    var start = lineStart(before: contentEnd)
    while start == nil, base > 0, end - base < mostBlockSize {
      if base + buffer.count == end { blockSize = min(2 * blockSize, mostBlockSize) }
      try load(endingAt: end, file)
      start = lineStart(before: contentEnd)
    }
    let isWhole = start != nil || base == 0
    while start == nil, base > 0 {
      let stop = base
      try load(endingAt: stop, file)
      start = lineStart(before: stop)
    }
    let range = (start ?? 0)..<end
    let isLine = isWhole && contentEnd - range.lowerBound < Spelling.mostBytes
    defer { end = range.lowerBound }
    return Piece(
      range: range, isFinished: isFinished, bytes: isLine ? range.lowerBound - base..<contentEnd - base : nil)
  }

  private func holds(_ place: Int) -> Bool { place >= base && place < base + buffer.count }

  /// The place after the last line feed before a place, as far as the buffer reaches.
  private func lineStart(before end: Int) -> Int? {
    var index = end - base
    while index > 0 {
      if buffer[index - 1] == Spelling.lineFeed { return base + index }
      index -= 1
    }
    return nil
  }

  private mutating func load(endingAt end: Int, _ file: borrowing File) throws(StorageError) {
    base = max(0, end - blockSize)
    buffer = [UInt8](repeating: 0, count: end - base)
    let count: Int
    do { count = try file.read(at: base, into: &buffer, count: end - base) } catch { throw .system(error) }
    guard count == end - base else { throw .damaged(Damage(file: file.path, fact: .shrunk)) }
  }
}
