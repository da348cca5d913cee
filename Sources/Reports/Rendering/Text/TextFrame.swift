import Domain

/// What stands around the rows of a table in a terminal: how wide its columns are, and the lines above, between and beneath.
struct TextFrame {
  static let gap = 2
  private static let narrowestText = 6

  /// A column as wide as it is drawn.
  struct Column {
    let width: Int
    let alignment: Reports.Column.Alignment
  }

  let columns: [Column]
  private let headers: [TextLine]
  private let language: Language

  /// Finds how wide the columns are: as wide as the widest cell of each, within a limit if there is one.
  init(_ table: Table, in language: Language, cells widest: [Int], within limit: Int?) {
    self.language = language
    headers = table.columns.map { TextLine($0.header, in: language) }
    let alignments = table.columns.map(\.alignment)
    let widths = Self.widths(headers: headers, cells: widest, alignments, within: limit)
    columns = zip(widths, alignments).map { Column(width: $0, alignment: $1) }
  }

  /// How wide each row is.
  var width: Int { columns.reduce(0) { $0 + $1.width } + Self.gap * max(0, columns.count - 1) }

  /// Whether no cell has to be cut.
  func fits(_ widest: [Int]) -> Bool { zip(columns, widest).allSatisfy { $0.width >= $1 } }

  var rule: TextLine { .rule(width) }

  /// Headers stand on the last of as many lines as the longest needs.
  var head: [TextLine] {
    let headers = zip(headers, columns).map { header, column in
      header.width == 0 ? [] : header.wrapped(to: column.width)
    }
    let height = headers.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = TextLine()
      for (number, (column, lines)) in zip(columns, headers).enumerated() {
        if number > 0 { line.append(spaces: Self.gap) }
        let place = index - (height - lines.count)
        let text = place < 0 ? TextLine() : lines[place].toned(.quiet)
        line.append(text, in: column.width, column.alignment)
      }
      return line
    }
  }

  /// The line above the rows of a group.
  func title(_ title: Prose) -> TextLine {
    TextLine(title, in: language).toned(.strong).padded(to: width, .leading)
  }

  /// What is said beneath a row.
  func beneath(_ detail: Prose) -> [TextLine] {
    TextLine(detail, in: language).wrapped(to: max(2, width - 2)).map { line in
      (TextLine.spaces(2) + line.toned(.quiet)).padded(to: width, .leading)
    }
  }
}

// How wide the columns are.
extension TextFrame {
  private static func widths(
    headers: [TextLine], cells: [Int], _ alignments: [Reports.Column.Alignment], within limit: Int?
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
