import Domain

/// Lays a table out in terminal cells: amounts to the right, quiet lines, every row equally wide.
struct TextTable {
  private static let gap = 2
  private static let narrowestText = 6

  private let language: Language
  private let alignments: [Column.Alignment]
  private let headers: [TextLine]
  private let groups: [(title: Prose, rows: [CellRow])]
  private let total: CellRow?
  private let widths: [Int]

  private struct CellRow {
    var cells: [TextLine]
    var details: [Prose]
  }

  /// The table in at most `width` cells; in as many as it needs without a limit.
  init(_ table: Table, in language: Language, width: Int?) {
    func cells(of row: Row) -> CellRow {
      let cells = table.columns.indices.map { index in
        index < row.cells.count && !(index == 0 && row.continues)
          ? TextLine(row.cells[index], in: language) : TextLine()
      }
      return CellRow(cells: cells, details: row.details)
    }
    self.language = language
    alignments = table.columns.map(\.alignment)
    headers = table.columns.map { TextLine($0.header, in: language) }
    groups = table.groups.map { ($0.title, $0.rows.map(cells)) }
    total = table.total.map(cells)
    var widest = table.columns.map { _ in 0 }
    for row in groups.flatMap(\.rows) + (total.map { [$0] } ?? []) {
      for (index, cell) in row.cells.enumerated() { widest[index] = max(widest[index], cell.width) }
    }
    widths = Self.widths(headers: headers, cells: widest, alignments, within: width)
  }

  /// How wide each row is.
  var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  var lines: [TextLine] {
    var lines = head + [rule]
    for group in groups {
      if !group.title.isEmpty {
        lines.append(TextLine(group.title, in: language).toned(.strong).padded(to: width, .leading))
      }
      for row in group.rows {
        lines.append(joined(row.cells))
        if !row.details.isEmpty { lines += details(of: row) }
      }
    }
    if let total {
      lines += [rule] + ([joined(total.cells)] + details(of: total)).map { $0.toned(.strong) }
    }
    return lines
  }

  private var rule: TextLine { .rule(width) }

  /// Headers stand on the last of as many lines as the longest needs.
  private var head: [TextLine] {
    let headers = zip(headers, widths).map { header, width in header.width == 0 ? [] : header.wrapped(to: width) }
    let height = headers.map(\.count).max() ?? 0
    return (0..<height).map { index in
      joined(
        headers.map { lines in
          let line = index - (height - lines.count)
          return line < 0 ? TextLine() : lines[line].toned(.quiet)
        })
    }
  }

  private func details(of row: CellRow) -> [TextLine] {
    row.details.flatMap { detail in
      TextLine(detail, in: language).wrapped(to: max(2, width - 2)).map { line in
        (TextLine.spaces(2) + line.toned(.quiet)).padded(to: width, .leading)
      }
    }
  }

  private func joined(_ cells: [TextLine]) -> TextLine {
    var line = TextLine()
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(spaces: Self.gap) }
      line.append(cell, in: widths[index], alignments[index])
    }
    return line
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
