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
    let language = document.language
    var page = TextPage(color: color)
    page.add(TextLine(document.title, in: language).toned(.strong).wrapped(to: measure))
    if !document.subtitle.isEmpty {
      page.add(TextLine(document.subtitle, in: language).toned(.quiet).wrapped(to: measure))
    }
    for block in document.blocks {
      page.beginBlock()
      write(block, in: language, to: &page)
    }
    return page.bytes
  }

  private var measure: Int { min(width ?? Self.measure, Self.measure) }

  private func write(_ block: Block, in language: Language, to page: inout TextPage) {
    switch block {
    case .heading(let heading): page.add(lines(of: heading, in: language))
    case .paragraph(let prose): page.add(TextLine(prose, in: language).wrapped(to: measure))
    case .notice(let notice, let prose):
      let word = TextLine(notice.word[language] + ": ", .strong)
      page.add(hanging(TextLine(), word + TextLine(prose, in: language), indent: 0))
    case .list(let items):
      for item in items { page.add(hanging(TextLine("- "), TextLine(item, in: language), indent: 2)) }
    case .reasoning(let steps): page.add(lines(of: steps, in: language))
    case .definitions(let definitions): page.add(lines(of: definitions, in: language))
    case .keyFigures(let figures): page.add(lines(of: figures, in: language))
    case .table(let table): write(table, in: language, to: &page)
    case .figure(let figure): write(figure, in: language, to: &page)
    case .commands(let commands): for command in commands { page.add(TextLine("  ") + TextLine(command, .code)) }
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

  private func write(_ table: Table, in language: Language, to page: inout TextPage) {
    if !table.caption.isEmpty {
      page.add(TextLine(table.caption, in: language).toned(.strong).wrapped(to: measure))
    }
    if !color, let plain = PlainTable(table, in: language, within: width) {
      plain.write(to: &page)
    } else {
      TextTable(table, in: language, width: width).forEach { page.add($0.cut(to: width ?? $0.width)) }
    }
    if !table.note.isEmpty { page.add(TextLine(table.note, in: language).toned(.quiet).wrapped(to: measure)) }
  }

  private func write(_ figure: Figure, in language: Language, to page: inout TextPage) {
    page.add(TextLine(figure.caption, in: language).toned(.strong).wrapped(to: measure))
    switch figure.chart {
    case .levelBars(let bars):
      page.add(TextLine())
      TextBars(bars, in: language, width: measure).forEach { page.add($0) }
    case .slopes, .movement, .levelLine, .heatMap: break
    }
    page.add(TextLine())
    write(figure.table, in: language, to: &page)
  }

  /// A label with text to its right, wrapped beside it.
  private func hanging(_ label: TextLine, _ text: TextLine, indent: Int) -> [TextLine] {
    let wrapped = text.wrapped(to: measure - indent)
    return wrapped.enumerated().map { index, line in (index == 0 ? label : .spaces(indent)) + line }
  }
}
