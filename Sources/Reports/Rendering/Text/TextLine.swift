import Domain

/// One line for a terminal: pieces of visible text with their tones.
struct TextLine {
  private(set) var spans: [Span] = []
  private(set) var width = 0

  init() {}

  init(_ text: String, _ tone: Span.Tone = .plain) {
    append(Span(text: text.visible, tone: tone))
  }

  init(_ prose: Prose, in language: Language) {
    for run in prose.runs {
      for span in run.spans(in: language) { append(Span(text: span.text.visible, tone: span.tone)) }
    }
  }

  private mutating func append(_ span: Span) {
    guard !span.text.isEmpty else { return }
    join(span)
    width += span.text.displayWidth
  }

  mutating func append(_ line: TextLine) {
    for span in line.spans { join(span) }
    width += line.width
  }

  mutating func append(spaces count: Int) {
    guard count > 0 else { return }
    join(Span(text: String(repeating: " ", count: count)))
    width += count
  }

  /// Adds a piece to the one before it when they have one tone: a row of a wide table is then one text and not many.
  private mutating func join(_ span: Span) {
    guard let last = spans.indices.last, spans[last].tone == span.tone else {
      spans.append(span)
      return
    }
    spans[last].text += span.text
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
    var line = self
    line.spans = spans.map { Span(text: $0.text, tone: $0.tone == .plain ? tone : $0.tone) }
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
