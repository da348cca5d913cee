import Domain

/// Lays a table out in terminal cells: amounts to the right, quiet lines, every row equally wide.
struct TextTable {
  private static let gap = 2
  private static let narrowestText = 6

  private let table: Table
  private let language: Language
  private let headers: [TextLine]
  /// The texts of all cells end to end, row after row, and where each ends.
  private let texts: TextLine
  private let ends: [TextLine.Mark]
  /// What is said beneath rows, by their numbers; rows are made once, and not kept.
  private let details: [Int: [Prose]]
  private let widths: [Int]
  private let color: Bool

  /// The table in at most `width` cells; in as many as it needs without a limit.
  init(_ table: Table, in language: Language, width: Int?, color: Bool) {
    self.table = table
    self.language = language
    self.color = color
    headers = table.columns.map { TextLine($0.header, in: language) }
    var (texts, ends, widest) = (TextLine(isToneless: !color), [TextLine.Mark](), table.columns.map { _ in 0 })
    var (details, count) = ([Int: [Prose]](), 0)
    ends.reserveCapacity(widest.count * (table.groups.reduce(1) { $0 + $1.rows.count }))
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
    widths = Self.widths(headers: headers, cells: widest, table.columns.map(\.alignment), within: width)
  }

  /// How wide each row is.
  var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// Hands out the lines, from the top.
  func forEach(_ body: (TextLine) -> Void) {
    head.forEach(body)
    body(rule)
    var (line, row, cell, start) = (TextLine(isToneless: !color), 0, 0, TextLine.Mark())
    let alignments = table.columns.map(\.alignment)
    func fillWithNextRow() {
      line.clear()
      for (index, alignment) in alignments.enumerated() {
        if index > 0 { line.append(spaces: Self.gap) }
        line.append(texts, from: start, to: ends[cell], in: widths[index], alignment)
        (start, cell) = (ends[cell], cell + 1)
      }
      row += 1
    }
    for group in table.groups {
      if !group.title.isEmpty {
        body(TextLine(group.title, in: language).toned(.strong).padded(to: width, .leading))
      }
      for _ in 0..<group.rows.count {
        fillWithNextRow()
        body(line)
        if !details.isEmpty { beneath(row - 1).forEach(body) }
      }
    }
    if table.total != nil {
      body(rule)
      fillWithNextRow()
      for line in [line] + beneath(row - 1) { body(line.toned(.strong)) }
    }
  }

  private var rule: TextLine { .rule(width) }

  /// Headers stand on the last of as many lines as the longest needs.
  private var head: [TextLine] {
    let headers = zip(headers, widths).map { header, width in header.width == 0 ? [] : header.wrapped(to: width) }
    let height = headers.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = TextLine()
      for (column, lines) in headers.enumerated() {
        if column > 0 { line.append(spaces: Self.gap) }
        let place = index - (height - lines.count)
        let text = place < 0 ? TextLine() : lines[place].toned(.quiet)
        line.append(text, in: widths[column], table.columns[column].alignment)
      }
      return line
    }
  }

  private func beneath(_ row: Int) -> [TextLine] {
    (details[row] ?? []).flatMap { detail in
      TextLine(detail, in: language).wrapped(to: max(2, width - 2)).map { line in
        (TextLine.spaces(2) + line.toned(.quiet)).padded(to: width, .leading)
      }
    }
  }
}

// How wide the columns are.
extension TextTable {
  private static func widths(
    headers: [TextLine], cells: [Int], _ alignments: [Column.Alignment], within limit: Int?
  ) -> [Int] {
    var widths = zip(headers, cells).map { max($0.width, $1) }
    guard let limit else { return widths }

    // First headers take more lines, then texts are cut, and only when nothing else is left, amounts.
    let available = max(widths.count, limit - gap * max(0, widths.count - 1))
    let wrapped = zip(headers, cells).map { max($0.words.map(\.width).max() ?? 0, $1) }
    let cut = zip(alignments, wrapped).map { $0 == .leading ? min($1, narrowestText) : $1 }
    for narrowest in [wrapped, cut, widths.map { _ in 1 }] {
      shrink(&widths, to: available, noneBelow: narrowest)
    }
    return widths
  }

  /// Takes cell after cell from whichever column is widest.
  private static func shrink(_ widths: inout [Int], to available: Int, noneBelow narrowest: [Int]) {
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > narrowest[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }
}
