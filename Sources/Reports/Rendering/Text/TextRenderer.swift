import Domain

/// Writes a document for a terminal or a plain text file.
public struct TextRenderer: Sendable {
  /// Sentences are not wider than this, however wide the terminal.
  private static let measure = 80

  /// The cells of a terminal line; nil where lines may be as long as they are.
  public var width: Int?
  /// Whether to use the terminal's own colours; never the only sign of anything.
  public var color: Bool

  /// A renderer for lines of a width, with colours or without.
  public init(width: Int? = nil, color: Bool = false) {
    self.width = width
    self.color = color
  }

  /// The document as lines, each with its line feed.
  public func render(_ document: Document) -> String {
    let pen = TextPen(color: color)
    var text = ""
    for line in lines(of: document) { pen.write(line, to: &text) }
    return text
  }

  func lines(of document: Document) -> [TextLine] {
    let language = document.language
    var lines = TextLine(document.title, in: language).toned(.strong).wrapped(to: measure)
    if !document.subtitle.isEmpty {
      lines += TextLine(document.subtitle, in: language).toned(.quiet).wrapped(to: measure)
    }
    for block in document.blocks {
      let part = self.lines(of: block, in: language)
      if !part.isEmpty { lines += [TextLine()] + part }
    }
    return lines
  }

  private var measure: Int { min(width ?? Self.measure, Self.measure) }

  private func lines(of block: Block, in language: Language) -> [TextLine] {
    switch block {
    case .heading(let heading): lines(of: heading, in: language)
    case .paragraph(let prose): TextLine(prose, in: language).wrapped(to: measure)
    case .notice(let notice, let prose):
      hanging(
        TextLine(), TextLine(notice.word[language] + ": ", .strong) + TextLine(prose, in: language), indent: 0)
    case .list(let items):
      items.flatMap { hanging(TextLine("- "), TextLine($0, in: language), indent: 2) }
    case .reasoning(let steps): lines(of: steps, in: language)
    case .definitions(let definitions): lines(of: definitions, in: language)
    case .keyFigures(let figures): lines(of: figures, in: language)
    case .table(let table): lines(of: table, in: language)
    case .figure(let figure): lines(of: figure, in: language)
    case .commands(let commands): commands.map { TextLine("  ") + TextLine($0, .code) }
    }
  }

  private func lines(of heading: Heading, in language: Language) -> [TextLine] {
    let number = heading.number.map { TextLine("\($0). ") } ?? TextLine()
    let lines = (number + TextLine(heading.text, in: language)).toned(.strong).wrapped(to: measure)
    switch heading.rank {
    case .section: return [TextLine()] + lines + [.rule(lines.map(\.width).max() ?? 0)]
    case .part: return lines
    }
  }

  private func lines(of steps: [Prose], in language: Language) -> [TextLine] {
    let digits = String(steps.count).count
    return steps.enumerated().flatMap { index, step in
      let number = TextLine("\(index + 1).").padded(to: digits + 1, .trailing) + .spaces(1)
      return hanging(number, TextLine(step, in: language), indent: digits + 2)
    }
  }

  private func lines(of definitions: [Definition], in language: Language) -> [TextLine] {
    let terms = definitions.map { TextLine($0.term, in: language).toned(.quiet) }
    let column = min(terms.map(\.width).max() ?? 0, measure / 3)
    return zip(terms, definitions).flatMap { term, definition in
      let meaning = TextLine(definition.meaning, in: language)
      return hanging(term.padded(to: column, .leading) + .spaces(2), meaning, indent: column + 2)
    }
  }

  private func lines(of figures: [KeyFigure], in language: Language) -> [TextLine] {
    let values = figures.map { TextLine($0.value, in: language).toned(.strong) }
    let column = min(values.map(\.width).max() ?? 0, measure / 2)
    return zip(values, figures).flatMap { value, figure in
      let label = TextLine(figure.label, in: language)
      return hanging(value.padded(to: column, .trailing) + .spaces(2), label, indent: column + 2)
    }
  }

  private func lines(of table: Table, in language: Language) -> [TextLine] {
    var lines: [TextLine] = []
    if !table.caption.isEmpty { lines += TextLine(table.caption, in: language).toned(.strong).wrapped(to: measure) }
    lines += TextTable(table, in: language, width: width).lines.map { $0.cut(to: width ?? $0.width) }
    if !table.note.isEmpty { lines += TextLine(table.note, in: language).toned(.quiet).wrapped(to: measure) }
    return lines
  }

  private func lines(of figure: Figure, in language: Language) -> [TextLine] {
    var lines = TextLine(figure.caption, in: language).toned(.strong).wrapped(to: measure)
    switch figure.chart {
    case .levelBars(let bars): lines += [TextLine()] + TextBars(bars, in: language, width: measure).lines
    case .slopes, .movement, .levelLine, .heatMap: break
    }
    return lines + [TextLine()] + self.lines(of: figure.table, in: language)
  }

  /// A label with text to its right, wrapped beside it.
  private func hanging(_ label: TextLine, _ text: TextLine, indent: Int) -> [TextLine] {
    let wrapped = text.wrapped(to: measure - indent)
    return wrapped.enumerated().map { index, line in (index == 0 ? label : .spaces(indent)) + line }
  }
}
