import Domain

/// Writes a document in Markdown with the tables of GitHub.
public struct MarkdownRenderer: Renderer {
  /// A renderer; there is nothing to choose.
  public init() {}

  public func bytes(of document: Document) -> [UInt8] {
    let text = MarkdownText(language: document.language)
    var parts = [["# " + text.written(document.title)]]
    if !document.subtitle.isEmpty { parts.append([text.written(document.subtitle)]) }
    parts += document.blocks.flatMap { self.parts(of: $0, text) }
    let whole = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    return Array(whole.utf8)
  }

  /// The parts of a block; an empty line stands between any two.
  private func parts(of block: Block, _ text: MarkdownText) -> [[String]] {
    switch block {
    case .heading(let heading):
      let number = heading.number.map { "\($0). " } ?? ""
      return [[mark(of: heading.rank) + number + text.written(heading.text, at: .inLine)]]
    case .paragraph(let prose): return [[text.written(prose)]]
    case .notice(let notice, let prose):
      return [["> **\(notice.word[text.language]):** " + text.written(prose, at: .inLine)]]
    case .list(let items): return [items.map { "- " + text.written($0) }]
    case .reasoning(let steps): return [steps.enumerated().map { "\($0 + 1). " + text.written($1) }]
    case .definitions(let definitions):
      return [
        definitions.map { "- " + text.written($0.term) + ": " + text.written($0.meaning, at: .inLine) }
      ]
    case .keyFigures(let figures):
      return [
        figures.map { "- " + text.written($0.value, strongly: true) + " " + text.written($0.label, at: .inLine) }
      ]
    case .table(let table): return parts(of: table, text)
    case .figure(let figure):
      return [[text.written(figure.caption, strongly: true)]] + parts(of: figure.table, text)
    case .commands(let commands): return [MarkdownText.fenced(commands)]
    }
  }

  private func mark(of rank: Heading.Rank) -> String {
    switch rank {
    case .section: "## "
    case .part: "### "
    }
  }

  private func parts(of table: Table, _ text: MarkdownText) -> [[String]] {
    var lines = [
      row(table.columns.map { text.written($0.header, at: .cell) }),
      row(table.columns.map { $0.alignment == .trailing ? "--:" : "---" }),
    ]
    for group in table.groups {
      if !group.title.isEmpty { lines.append(alone(text.written(group.title, at: .cell, strongly: true), in: table)) }
      for row in group.rows {
        lines.append(self.row(cells(of: row, in: table).map { text.written($0, at: .cell) }))
        lines += row.details.map { alone("↳ " + text.written($0, at: .cell), in: table) }
      }
    }
    if let total = table.total {
      lines.append(row(cells(of: total, in: table).map { text.written($0, at: .cell, strongly: true) }))
    }
    return [
      table.caption.isEmpty ? [] : [text.written(table.caption, strongly: true)], lines,
      table.note.isEmpty ? [] : [text.written(table.note)],
    ]
  }

  private func cells(of row: Row, in table: Table) -> [Prose] {
    table.columns.indices.map { $0 < row.cells.count ? row.cells[$0] : .empty }
  }

  private func alone(_ cell: String, in table: Table) -> String {
    row([cell] + table.columns.dropFirst().map { _ in "" })
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
