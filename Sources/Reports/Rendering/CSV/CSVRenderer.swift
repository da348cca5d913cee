import Domain
import Wire

/// Writes the rows of a document's tables for programs: plain numbers, ISO days, an empty cell for what is not shown,
/// no totals.
///
/// One table is written as it stands. Several become one list of values, each with its table, row and column, since
/// one file of separated values has one set of columns.
public struct CSVRenderer: Sendable {
  /// A renderer; there is nothing to choose.
  public init() {}

  /// The rows, each with its line feed.
  public func render(_ document: Document) -> String {
    var writer = CSVWriter()
    let tables = document.blocks.compactMap(\.table)
    if tables.count == 1, let table = tables.first {
      let sheet = Sheet(table)
      writer.row(sheet.columns)
      for row in sheet.rows { writer.row(row) }
    } else {
      writer.row(["table", "row", "column", "value"])
      for table in tables {
        let sheet = Sheet(table)
        for (index, row) in sheet.rows.enumerated() {
          for (column, value) in zip(sheet.columns, row) {
            writer.row([table.name, String(index + 1), column, value])
          }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// A table without anything that is only for the eye.
private struct Sheet {
  let columns: [String]
  let rows: [[String]]

  init(_ table: Table) {
    let all = table.groups.flatMap(\.rows)
    let isGrouped = table.groups.contains { !$0.title.isEmpty }
    // A column that shows then and now is two columns.
    let isDouble = table.columns.indices.map { index in
      all.contains { index < $0.cells.count && $0.cells[index].shift != nil }
    }
    columns =
      (isGrouped ? ["group"] : [])
      + zip(table.columns, isDouble).flatMap { $1 ? [$0.name + "Then", $0.name + "Now"] : [$0.name] }
    rows = table.groups.flatMap { group in
      group.rows.map { row in
        (isGrouped ? [group.title.raw] : [])
          + isDouble.enumerated().flatMap { index, isDouble in
            let cell = index < row.cells.count ? row.cells[index] : .empty
            return isDouble ? cell.rawThenAndNow : [cell.raw]
          }
      }
    }
  }
}

extension Block {
  fileprivate var table: Table? {
    switch self {
    case .table(let table): table
    case .figure(let figure): figure.table
    case .heading, .paragraph, .notice, .list, .reasoning, .definitions, .keyFigures, .commands: nil
    }
  }
}

extension Prose {
  fileprivate var raw: String { (runs.count == 1 ? runs[0].raw : runs.map(\.raw).joined()).visible }

  fileprivate var shift: Shift? {
    guard case .shift(let shift)? = runs.first else { return nil }
    return shift
  }

  /// A value that shows no change is the one of now.
  fileprivate var rawThenAndNow: [String] { shift?.raw ?? ["", raw] }
}

extension Inline {
  fileprivate var raw: String {
    switch self {
    case .text(let text), .strong(let text), .quiet(let text), .code(let text): text
    case .number(let value), .percent(let value), .change(let value): String(value)
    case .shift(let shift): shift.raw.joined(separator: " ")
    case .level(let level): level.rawValue
    case .day(let day), .shortDay(let day): day.description
    case .notShown: ""
    }
  }
}

extension Shift {
  fileprivate var raw: [String] {
    switch self {
    case .numbers(let then, let now), .percents(let then, let now): [String(then), String(now)]
    case .levels(let then, let now): [then?.rawValue ?? "", now?.rawValue ?? ""]
    }
  }
}
