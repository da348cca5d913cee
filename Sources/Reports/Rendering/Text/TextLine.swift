import Domain
import Wire

/// One line for a terminal: visible text, of which some pieces have a tone.
///
/// Most lines and cells are plain and short, and there are many: those are bytes and nothing else, and one that was shown can be
/// cleared and filled again.
struct TextLine {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The tones of the pieces, each with the number of bytes up to its end; none when all of it is plain.
  private var tones: [(tone: Span.Tone, end: Int)] = []
  private(set) var width = 0

  /// A place in a line between two pieces.
  struct Mark {
    // There are as many as cells, and a line is never as long as these reach.
    fileprivate var bytes: Int32 = 0
    fileprivate var width: Int32 = 0
    /// The piece that begins or goes on here.
    fileprivate var tones: Int32 = 0
  }

  /// The place behind everything; the last piece may still go on.
  var end: Mark {
    Mark(bytes: Int32(bytes.count), width: Int32(width), tones: Int32(max(0, tones.count - 1)))
  }

  /// Whether no piece has a tone.
  var isPlain: Bool { tones.isEmpty }

  /// The pieces, neighbours of different tones.
  var spans: [Span] {
    guard !isPlain else { return bytes.isEmpty ? [] : [Span(text: String(decoding: bytes, as: UTF8.self))] }
    var start = 0
    return tones.map { tone, end in
      defer { start = end }
      return Span(text: String(decoding: bytes[start..<end], as: UTF8.self), tone: tone)
    }
  }

  init() {}

  init(_ text: String, _ tone: Span.Tone = .plain) {
    self.init()
    append(text, tone)
  }

  init(_ prose: Prose, in language: Language) {
    self.init()
    append(prose, in: language)
  }

  /// Takes everything out, and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    tones.removeAll(keepingCapacity: true)
    width = 0
  }

  mutating func append(_ prose: Prose, in language: Language) {
    prose.forEach { $0.tell(in: language) { append($0, $1) } }
  }

  /// Adds a text as it may be shown.
  mutating func append(_ text: String, _ tone: Span.Tone = .plain) {
    if let width = text.utf8.span.plainWidth {
      join(text.utf8, tone)
      self.width += width
    } else {
      let text = text.visible
      join(text.utf8, tone)
      width += text.displayWidth
    }
  }

  mutating func append(_ line: TextLine) { append(line, from: Mark(), to: line.end) }

  /// Adds the beginning of a line that is made of one plain character so many times.
  mutating func append(_ line: TextLine, first count: Int, of all: Int) {
    join(line.bytes[..<(line.bytes.count / max(all, 1) * count)], .plain)
    width += count
  }

  /// Adds a part of a line.
  mutating func append(_ line: TextLine, from start: Mark, to end: Mark) {
    width += Int(end.width - start.width)
    var place = Int(start.bytes)
    let last = Int(end.bytes)
    guard !line.isPlain else { return join(line.bytes[place..<last], .plain) }
    // A tone may go on from before the part, and beyond it.
    for piece in Int(start.tones)..<line.tones.count where line.tones[piece].end > place {
      guard place < last else { break }
      let pieceEnd = min(line.tones[piece].end, last)
      join(line.bytes[place..<pieceEnd], line.tones[piece].tone)
      place = pieceEnd
    }
  }

  mutating func append(spaces count: Int) {
    guard count > 0 else { return }
    begin(.plain)
    bytes.append(UInt8(ascii: " "), times: count)
    end(.plain)
    width += count
  }

  private mutating func join(_ piece: some Collection<UInt8>, _ tone: Span.Tone) {
    guard !piece.isEmpty else { return }
    begin(tone)
    bytes.append(contentsOf: piece)
    end(tone)
  }

  /// Notes that all before the first piece with a tone is plain.
  private mutating func begin(_ tone: Span.Tone) {
    if isPlain, tone != .plain, !bytes.isEmpty { tones.append((.plain, bytes.count)) }
  }

  /// Notes the tone of what was added last: it is one piece with what stands before it in the same tone.
  private mutating func end(_ tone: Span.Tone) {
    guard !isPlain || tone != .plain else { return }
    if let last = tones.indices.last, tones[last].tone == tone {
      tones[last].end = bytes.count
    } else {
      tones.append((tone, bytes.count))
    }
  }

  /// Adds a line in exactly `cells`.
  mutating func append(_ line: TextLine, in cells: Int, _ alignment: Column.Alignment) {
    append(line, from: Mark(), to: line.end, in: cells, alignment)
  }

  /// Adds a part of a line in exactly `cells`.
  mutating func append(
    _ line: TextLine, from start: Mark, to end: Mark, in cells: Int, _ alignment: Column.Alignment
  ) {
    let room = cells - Int(end.width - start.width)
    guard room >= 0 else {
      guard cells > 0 else { return }
      var part = TextLine()
      part.append(line, from: start, to: end)
      return append(part.cut(to: cells), in: cells, alignment)
    }
    if alignment == .trailing { append(spaces: room) }
    append(line, from: start, to: end)
    if alignment == .leading { append(spaces: room) }
  }

  static func + (first: TextLine, second: TextLine) -> TextLine {
    var line = first
    line.append(second)
    return line
  }

  static func spaces(_ count: Int) -> TextLine {
    var line = TextLine()
    line.append(spaces: count)
    return line
  }

  static func rule(_ count: Int) -> TextLine { TextLine(String(repeating: "─", count: max(0, count)), .quiet) }

  /// This line with its plain pieces in another tone.
  func toned(_ tone: Span.Tone) -> TextLine {
    var line = TextLine()
    for span in spans { line.join(span.text.utf8, span.tone == .plain ? tone : span.tone) }
    line.width = width
    return line
  }

  /// This line in at most `cells`, with an ellipsis where something was cut.
  func cut(to cells: Int) -> TextLine {
    guard width > cells else { return self }
    guard cells > 0 else { return TextLine() }
    return split(atCell: cells - 1).0 + TextLine("…", .quiet)
  }

  /// This line in exactly `cells`.
  func padded(to cells: Int, _ alignment: Column.Alignment) -> TextLine {
    var line = TextLine()
    line.append(self, in: cells, alignment)
    return line
  }

  /// The part in the first `cells`, and the rest.
  func split(atCell cells: Int) -> (TextLine, TextLine) {
    var first = TextLine()
    var rest = TextLine()
    for span in spans {
      guard rest.width == 0 else {
        rest.append(span.text, span.tone)
        continue
      }
      let (head, tail) = span.text.split(atCell: cells - first.width)
      first.append(String(head), span.tone)
      rest.append(String(tail), span.tone)
    }
    return (first, rest)
  }

  /// The pieces between spaces.
  var words: [TextLine] {
    var words: [TextLine] = []
    var word = TextLine()
    for span in spans {
      let parts = span.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          words.append(word)
          word = TextLine()
        }
        word.append(String(part), span.tone)
      }
    }
    words.append(word)
    return words.filter { $0.width > 0 }
  }

  /// This line broken between words into lines of at most `cells`; a word that is longer is broken too.
  func wrapped(to cells: Int) -> [TextLine] {
    let cells = max(2, cells)
    var lines: [TextLine] = []
    var line = TextLine()
    for var word in words {
      if line.width > 0, line.width + 1 + word.width > cells {
        lines.append(line)
        line = TextLine()
      }
      while word.width > cells {
        let (head, tail) = word.split(atCell: cells)
        lines.append(head)
        word = tail
      }
      line = line.width == 0 ? word : line + .spaces(1) + word
    }
    return line.width > 0 || lines.isEmpty ? lines + [line] : lines
  }
}
