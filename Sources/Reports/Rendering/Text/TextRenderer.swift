import Domain

/// Writes a document for a terminal or a plain text file.
public struct TextRenderer: Renderer {
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

  public func bytes(of document: Document) -> [UInt8] {
    let pen = TextPen(color: color)
    var page: [UInt8] = []
    forEachLine(of: document) { pen.write($0, to: &page) }
    return page
  }

  private func forEachLine(of document: Document, _ body: (TextLine) -> Void) {
    let language = document.language
    TextLine(document.title, in: language).toned(.strong).wrapped(to: measure).forEach(body)
    if !document.subtitle.isEmpty {
      TextLine(document.subtitle, in: language).toned(.quiet).wrapped(to: measure).forEach(body)
    }
    for block in document.blocks {
      var isBegun = false
      forEachLine(of: block, in: language) { line in
        if !isBegun { body(TextLine()) }
        isBegun = true
        body(line)
      }
    }
  }

  private var measure: Int { min(width ?? Self.measure, Self.measure) }

  private func forEachLine(of block: Block, in language: Language, _ body: (TextLine) -> Void) {
    switch block {
    case .heading(let heading): lines(of: heading, in: language).forEach(body)
    case .paragraph(let prose): TextLine(prose, in: language).wrapped(to: measure).forEach(body)
    case .notice(let notice, let prose):
      let word = TextLine(notice.word[language] + ": ", .strong)
      hanging(TextLine(), word + TextLine(prose, in: language), indent: 0).forEach(body)
    case .list(let items):
      for item in items { hanging(TextLine("- "), TextLine(item, in: language), indent: 2).forEach(body) }
    case .reasoning(let steps): lines(of: steps, in: language).forEach(body)
    case .definitions(let definitions): lines(of: definitions, in: language).forEach(body)
    case .keyFigures(let figures): lines(of: figures, in: language).forEach(body)
    case .table(let table): forEachLine(of: table, in: language, body)
    case .figure(let figure): forEachLine(of: figure, in: language, body)
    case .commands(let commands): for command in commands { body(TextLine("  ") + TextLine(command, .code)) }
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

  private func forEachLine(of table: Table, in language: Language, _ body: (TextLine) -> Void) {
    if !table.caption.isEmpty {
      TextLine(table.caption, in: language).toned(.strong).wrapped(to: measure).forEach(body)
    }
    TextTable(table, in: language, width: width, color: color).forEach { body($0.cut(to: width ?? $0.width)) }
    if !table.note.isEmpty { TextLine(table.note, in: language).toned(.quiet).wrapped(to: measure).forEach(body) }
  }

  private func forEachLine(of figure: Figure, in language: Language, _ body: (TextLine) -> Void) {
    TextLine(figure.caption, in: language).toned(.strong).wrapped(to: measure).forEach(body)
    switch figure.chart {
    case .levelBars(let bars):
      body(TextLine())
      TextBars(bars, in: language, width: measure).forEach(body)
    case .slopes, .movement, .levelLine, .heatMap: break
    }
    body(TextLine())
    forEachLine(of: figure.table, in: language, body)
  }

  /// A label with text to its right, wrapped beside it.
  private func hanging(_ label: TextLine, _ text: TextLine, indent: Int) -> [TextLine] {
    let wrapped = text.wrapped(to: measure - indent)
    return wrapped.enumerated().map { index, line in (index == 0 ? label : .spaces(indent)) + line }
  }
}
