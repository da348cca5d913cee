/// The page that a text is written on, line by line.
struct TextPage {
  private let pen: TextPen
  private(set) var bytes: [UInt8] = []
  /// Whether an empty line has to stand before the next one.
  private var opensBlock = false

  /// An empty page, with colours or without.
  init(color: Bool) { pen = TextPen(color: color) }

  /// Begins a block: an empty line stands before its first line, when it has any.
  mutating func beginBlock() { opensBlock = true }

  mutating func add(_ line: TextLine) {
    if opensBlock { bytes.append(UInt8(ascii: "\n")) }
    opensBlock = false
    pen.write(line, to: &bytes)
  }

  mutating func add(_ lines: [TextLine]) {
    for line in lines { add(line) }
  }

  /// Adds whole lines of at most so many bytes that a body puts in place, which may spill over some behind them.
  mutating func add(atMost count: Int, _ put: (inout MutableSpan<UInt8>, inout Int) -> Void) {
    var end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count + TextPage.margin))
    var span = bytes.mutableSpan
    put(&span, &end)
    bytes.removeLast(bytes.count - end)
  }

  /// More bytes than are put at once.
  private static let margin = 64
}
