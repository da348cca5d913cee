import Domain

/// One line for a terminal: visible text, of which some pieces have a tone.
///
/// Most lines and cells are plain and short, and there are many: those are one text and nothing else.
struct TextLine {
  private(set) var text = ""
  /// The tones of the pieces, each with the number of bytes up to its end; none when all of it is plain.
  private var tones: [(tone: Span.Tone, end: Int)] = []
  private(set) var width = 0

  /// Whether no piece has a tone.
  var isPlain: Bool { tones.isEmpty }

  /// The pieces, neighbours of different tones.
  var spans: [Span] {
    guard !isPlain else { return text.isEmpty ? [] : [Span(text: text)] }
    var start = text.startIndex
    return tones.map { tone, end in
      let end = text.utf8.index(text.startIndex, offsetBy: end)
      defer { start = end }
      return Span(text: String(text[start..<end]), tone: tone)
    }
  }

  init() {}

  init(_ text: String, _ tone: Span.Tone = .plain) {
    append(Span(text: text.visible, tone: tone))
  }

  init(_ prose: Prose, in language: Language) {
    for run in prose.runs { run.tell(in: language) { append(Span(text: $0.visible, tone: $1)) } }
  }

  private mutating func append(_ span: Span) {
    guard !span.text.isEmpty else { return }
    join(span.text, span.tone)
    width += span.text.displayWidth
  }

  mutating func append(_ line: TextLine) {
    if line.isPlain {
      join(line.text, .plain)
    } else {
      for span in line.spans { join(span.text, span.tone) }
    }
    width += line.width
  }

  mutating func append(spaces count: Int) {
    guard count > 0 else { return }
    join(String(repeating: " ", count: count), .plain)
    width += count
  }

  /// Adds a piece, to the one before it when they have one tone.
  private mutating func join(_ piece: String, _ tone: Span.Tone) {
    guard !piece.isEmpty else { return }
    if isPlain, tone != .plain, !text.isEmpty { tones.append((.plain, text.utf8.count)) }
    text += piece
    guard !isPlain || tone != .plain else { return }
    if let last = tones.indices.last, tones[last].tone == tone {
      tones[last].end = text.utf8.count
    } else {
      tones.append((tone, text.utf8.count))
    }
  }

  /// Adds a line in exactly `cells`.
  mutating func append(_ line: TextLine, in cells: Int, _ alignment: Column.Alignment) {
    let line = line.cut(to: cells)
    switch alignment {
    case .leading:
      append(line)
      append(spaces: cells - line.width)
    case .trailing:
      append(spaces: cells - line.width)
      append(line)
    }
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
    for span in spans { line.join(span.text, span.tone == .plain ? tone : span.tone) }
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
        rest.append(span)
        continue
      }
      let (head, tail) = span.text.split(atCell: cells - first.width)
      first.append(Span(text: String(head), tone: span.tone))
      rest.append(Span(text: String(tail), tone: span.tone))
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
        word.append(Span(text: String(part), tone: span.tone))
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
