import Domain

extension Markup {
  mutating func write(_ table: Table, in language: Language) {
    block("table", table.attributes) { page in
      page.newLine()
      if !table.caption.isEmpty {
        page.block("caption") { $0.write(table.caption, in: language) }
      }
      page.block("thead") { page in
        page.element("tr") { page in
          for column in table.columns {
            page.element("th", [("scope", "col")] + column.alignment.attributes) {
              $0.write(column.header, in: language)
            }
          }
        }
      }
      for group in table.groups {
        page.block("tbody") { page in
          page.newLine()
          if !group.title.isEmpty {
            page.block("tr") { page in
              page.element("th", [("scope", "rowgroup"), ("colspan", String(table.columns.count)), ("class", "band")]) {
                $0.write(group.title, in: language)
              }
            }
          }
          for rows in group.runs { page.write(rows, of: table, in: language) }
        }
      }
      if let total = table.total {
        page.block("tfoot") { $0.write([total], of: table, in: language) }
      }
    }
    if !table.note.isEmpty {
      block("p", [("class", "table-note")]) { $0.write(table.note, in: language) }
    }
  }

  /// Rows about one thing, named once.
  private mutating func write(_ rows: ArraySlice<Row>, of table: Table, in language: Language) {
    let height = rows.count == 1 ? 1 : rows.reduce(0) { $0 + 1 + $1.details.count }
    for (place, row) in rows.enumerated() {
      let isFirst = place == 0
      block("tr", isFirst ? [] : [("class", "continues")]) { page in
        for (index, column) in table.columns.enumerated() where index > 0 || isFirst {
          let cell = index < row.cells.count ? row.cells[index] : .empty
          var attributes = column.alignment.attributes
          if index == 0, height > 1 { attributes.append(("rowspan", String(height))) }
          if index == 0 {
            page.element("th", [("scope", height > 1 ? "rowgroup" : "row")] + attributes) {
              $0.write(cell, in: language)
            }
          } else {
            page.element("td", attributes) { $0.write(cell, in: language) }
          }
        }
      }
      for detail in row.details {
        let width = table.columns.count - (height > 1 ? 1 : 0)
        block("tr", [("class", "detail")]) { page in
          page.element("td", [("colspan", String(width))]) { $0.write(detail, in: language) }
        }
      }
    }
  }
}

extension RowGroup {
  /// The rows in runs of which all but the first continue.
  fileprivate var runs: [ArraySlice<Row>] {
    let rows = Array(rows)
    let starts = rows.indices.filter { $0 == rows.startIndex || !rows[$0].continues }
    return zip(starts, starts.dropFirst() + [rows.endIndex]).map { rows[$0..<$1] }
  }
}

extension Table {
  /// Few rows stand together on a printed page, few columns near each other.
  fileprivate var attributes: [Markup.Attribute] {
    let rows = groups.reduce(0) { $0 + $1.rows.count }
    let names = (rows <= 16 ? ["short"] : []) + (columns.count >= 5 ? ["wide"] : [])
    guard !names.isEmpty else { return [] }
    return [("class", names.joined(separator: " "))]
  }
}

extension Column.Alignment {
  fileprivate var attributes: [Markup.Attribute] {
    switch self {
    case .leading: []
    case .trailing: [("class", "amount")]
    }
  }
}
