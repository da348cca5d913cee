import Domain

/// Lays a table out in terminal cells: amounts to the right, quiet lines, every row equally wide.
struct TextTable {
  private let table: Table
  private let language: Language
  private let frame: TextFrame
  /// The texts of all cells end to end, row after row, and where each ends.
  private let texts: TextLine
  private let ends: [TextLine.Mark]
  /// What is said beneath rows, by their numbers; rows are made once, and not kept.
  private let details: [Int: [Prose]]

  /// The table in at most `width` cells; in as many as it needs without a limit.
  init(_ table: Table, in language: Language, width: Int?) {
    self.table = table
    self.language = language
    var (texts, ends, widest) = (TextLine(), [TextLine.Mark](), table.columns.map { _ in 0 })
    var (details, count) = ([Int: [Prose]](), 0)
    func spell(_ row: Row) {
      for index in widest.indices {
        let start = texts.width
        // What a row is about is named only where the row above is about something else.
        if index < row.cells.count, index > 0 || !row.continues { texts.append(row.cells[index], in: language) }
        widest[index] = max(widest[index], texts.width - start)
        ends.append(texts.end)
      }
      if !row.details.isEmpty { details[count] = row.details }
      count += 1
    }
    for group in table.groups {
      for row in group.rows { spell(row) }
    }
    if let total = table.total { spell(total) }
    (self.texts, self.ends, self.details) = (texts, ends, details)
    frame = TextFrame(table, in: language, cells: widest, within: width)
  }

  /// How wide each row is.
  var width: Int { frame.width }

  /// Hands out the lines, from the top.
  func forEach(_ body: (TextLine) -> Void) {
    frame.head.forEach(body)
    body(frame.rule)
    var (line, row, cell, start) = (TextLine(), 0, 0, TextLine.Mark())
    func fillWithNextRow() {
      line.clear()
      for (index, column) in frame.columns.enumerated() {
        if index > 0 { line.append(spaces: TextFrame.gap) }
        line.append(texts, from: start, to: ends[cell], in: column.width, column.alignment)
        (start, cell) = (ends[cell], cell + 1)
      }
      row += 1
    }
    for group in table.groups {
      if !group.title.isEmpty { body(frame.title(group.title)) }
      for _ in 0..<group.rows.count {
        fillWithNextRow()
        body(line)
        beneath(row - 1).forEach(body)
      }
    }
    if table.total != nil {
      body(frame.rule)
      fillWithNextRow()
      for line in [line] + beneath(row - 1) { body(line.toned(.strong)) }
    }
  }

  private func beneath(_ row: Int) -> [TextLine] { (details[row] ?? []).flatMap(frame.beneath) }
}
