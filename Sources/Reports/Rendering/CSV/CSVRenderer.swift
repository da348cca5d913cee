import Domain
import Wire

/// Writes the rows of a document's tables for programs: plain numbers, ISO days, an empty cell for what is not shown,
/// no totals.
///
/// One table is written as it stands. Several become one list of values, each with its table, row and column, since
/// one file of separated values has one set of columns.
public struct CSVRenderer: Renderer {
  /// A renderer; there is nothing to choose.
  public init() {}

  public func bytes(of document: Document) -> [UInt8] {
    var writer = CSVWriter()
    let sheets = document.blocks.compactMap(\.table).map { Sheet($0) }
    if sheets.count == 1, let sheet = sheets.first {
      writer.row(sheet.columns)
      sheet.forEachRow { _, row in writer.row(row) }
    } else {
      writer.row(["table", "row", "column", "value"])
      for sheet in sheets {
        sheet.forEachRow { number, row in
          for (column, value) in zip(sheet.columns, row) { writer.row([sheet.name, number, column, value]) }
        }
      }
    }
    return writer.bytes
  }
}

/// A table without anything that is only for the eye.
private struct Sheet {
  let name: String
  private let groups: [(title: String, rows: [Row])]
  private let isGrouped: Bool
  /// Which columns show then and now: each is two columns.
  private let isDouble: [Bool]
  let columns: [String]

  init(_ table: Table) {
    name = table.name
    groups = table.groups.map { ($0.title.raw, Array($0.rows)) }
    isGrouped = table.groups.contains { !$0.title.isEmpty }
    var isDouble = table.columns.map { _ in false }
    for row in groups.lazy.flatMap(\.rows) {
      for (index, cell) in zip(isDouble.indices, row.cells) where cell.shift != nil { isDouble[index] = true }
    }
    self.isDouble = isDouble
    columns =
      (isGrouped ? ["group"] : [])
      + zip(table.columns, isDouble).flatMap { $1 ? [$0.name + "Then", $0.name + "Now"] : [$0.name] }
  }

  /// Hands out the rows, each with its number from 1.
  func forEachRow(_ body: (String, [String]) -> Void) {
    var number = 0
    var values: [String] = []
    for (title, rows) in groups {
      for row in rows {
        values.removeAll(keepingCapacity: true)
        if isGrouped { values.append(title) }
        for (index, isDouble) in isDouble.enumerated() {
          let cell = index < row.cells.count ? row.cells[index] : .empty
          if isDouble { values += cell.rawThenAndNow } else { values.append(cell.raw) }
        }
        number += 1
        body(String(number), values)
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
  fileprivate var raw: String { (onlyRun?.raw ?? runs.map(\.raw).joined()).visible }

  fileprivate var shift: Shift? {
    guard case .shift(let shift)? = onlyRun ?? runs.first else { return nil }
    return shift
  }

  /// A value that shows no change is the one of now.
  fileprivate var rawThenAndNow: [String] { shift?.raw ?? ["", raw] }
}

extension Inline {
  fileprivate var raw: String {
    switch self {
    case .text(let text), .strong(let text), .quiet(let text), .code(let text): text
    case .name(let text), .id(let text): text.string
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
