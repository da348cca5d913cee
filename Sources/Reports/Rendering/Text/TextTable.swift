import Domain

/// Lays a table out in terminal cells: amounts to the right, quiet lines, every row equally wide.
struct TextTable {
  private static let gap = 2
  private static let narrowestText = 6

  let table: Table
  let language: Language
  private let widths: [Int]

  /// The table in at most `width` cells; in as many as it needs without a limit.
  init(_ table: Table, in language: Language, width: Int?) {
    self.table = table
    self.language = language
    widths = Self.widths(of: table, in: language, within: width)
  }

  /// How wide each row is.
  var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  var lines: [TextLine] {
    var lines = header + [rule]
    for group in table.groups {
      if !group.title.isEmpty { lines.append(band(group.title)) }
      lines += group.rows.flatMap(row)
    }
    if let total = table.total {
      lines += [rule] + row(total).map { $0.toned(.strong) }
    }
    return lines
  }

  private var rule: TextLine { .rule(width) }

  /// Headers stand on the last of as many lines as the longest needs.
  private var header: [TextLine] {
    let headers = zip(table.columns, widths).map { column, width in
      column.header.isEmpty ? [] : TextLine(column.header, in: language).wrapped(to: width)
    }
    let height = headers.map(\.count).max() ?? 0
    return (0..<height).map { index in
      joined(
        headers.map { lines in
          let line = index - (height - lines.count)
          return line < 0 ? TextLine() : lines[line].toned(.quiet)
        })
    }
  }

  private func band(_ title: Prose) -> TextLine {
    TextLine(title, in: language).toned(.strong).padded(to: width, .leading)
  }

  private func row(_ row: Row) -> [TextLine] {
    let cells = table.columns.indices.map { index in
      index < row.cells.count && !(index == 0 && row.continues) ? TextLine(row.cells[index], in: language) : TextLine()
    }
    let details = row.details.flatMap { detail in
      TextLine(detail, in: language).wrapped(to: max(2, width - 2)).map { line in
        (TextLine.spaces(2) + line.toned(.quiet)).padded(to: width, .leading)
      }
    }
    return [joined(cells)] + details
  }

  private func joined(_ cells: [TextLine]) -> TextLine {
    var line = TextLine()
    for (index, cell) in cells.enumerated() {
      if index > 0 { line = line + .spaces(Self.gap) }
      line = line + cell.padded(to: widths[index], table.columns[index].alignment)
    }
    return line
  }
}

// How wide the columns are.
extension TextTable {
  private static func widths(of table: Table, in language: Language, within limit: Int?) -> [Int] {
    let headers = table.columns.map { TextLine($0.header, in: language) }
    let rows = table.groups.flatMap(\.rows) + (table.total.map { [$0] } ?? [])
    let cells = table.columns.indices.map { index in
      rows.map { index < $0.cells.count ? TextLine($0.cells[index], in: language).width : 0 }.max() ?? 0
    }
    var widths = zip(headers, cells).map { max($0.width, $1) }
    guard let limit else { return widths }

    // First headers take more lines, then texts are cut, and only when nothing else is left, amounts.
    let available = max(table.columns.count, limit - gap * max(0, table.columns.count - 1))
    let wrapped = zip(headers, cells).map { max($0.words.map(\.width).max() ?? 0, $1) }
    let cut = zip(table.columns, wrapped).map { column, width in
      column.alignment == .leading ? min(width, narrowestText) : width
    }
    for narrowest in [wrapped, cut, table.columns.map { _ in 1 }] {
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
