/// Reads a table strictly (RFC 4180), finds out its dialect, and gathers every problem instead of stopping at the first.
public struct CSVReader: Sendable {
  /// The table; only rows as wide as the header are in it.
  public let table: CSVTable
  /// Everything that is wrong with the bytes, in their order; a table with problems is not to be used.
  public let problems: [CSVProblem]

  /// What one table may hold.
  static let mostBytesOnALine = 1 << 20
  static let mostBytesInACell = 1 << 16
  static let mostColumns = 1000
  /// In all: above any roster or round, and few enough that a hostile file takes no more memory than an honest one.
  static let mostCells = 1 << 21
  /// Reading stops behind so many: nobody reads on, and each takes memory.
  static let mostProblems = 1000

  /// Reads the bytes of a file.
  public init(_ bytes: [UInt8]) {
    let encoding = CSVEncoding(bytes.span)
    var problems = encoding.problem.map { [$0] } ?? []
    var dialect = CSVDialect(delimiter: .comma, hasByteOrderMark: encoding.start > 0)
    var header: [CSVCell] = []
    var rows: [CSVRow] = []
    if encoding.isReadable {
      var scanner = CSVScanner(bytes.span, from: encoding.start)
      dialect.delimiter = scanner.delimiter
      header = scanner.row(bytes.span)?.cells ?? []
      var cells = header.count
      while scanner.problems.count < Self.mostProblems, let row = scanner.row(bytes.span) {
        cells += row.cells.count
        guard cells <= Self.mostCells else {
          scanner.problems.append(CSVProblem(line: row.line, column: 1, fact: .manyCells(limit: Self.mostCells)))
          break
        }
        if let problem = Self.width(of: row, as: header) {
          scanner.problems.append(problem)
        } else {
          rows.append(row)
        }
      }
      problems += scanner.problems + Self.problems(of: header)
    }
    table = CSVTable(dialect: dialect, header: header, rows: rows)
    self.problems = problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private static func width(of row: CSVRow, as header: [CSVCell]) -> CSVProblem? {
    guard row.cells.count != header.count else { return nil }
    if row.cells.count > mostColumns { return manyColumns(row.cells) }
    // The place of the first cell too many, or of the last one before those that lack.
    let place = row.cells[min(header.count, row.cells.count - 1)]
    return CSVProblem(
      line: place.line, column: place.column, fact: .width(found: row.cells.count, expected: header.count))
  }

  private static func problems(of header: [CSVCell]) -> [CSVProblem] {
    guard !header.isEmpty else { return [CSVProblem(line: 1, column: 1, fact: .empty)] }
    var problems: [CSVProblem] = []
    var names: Set<[UInt8]> = []
    for cell in header where !names.insert(Array(cell.text.utf8)).inserted {
      problems.append(CSVProblem(line: cell.line, column: cell.column, fact: .doubledHeader(cell.text)))
    }
    if header.count > mostColumns { problems.append(manyColumns(header)) }
    return problems
  }

  /// The place of the first cell too many.
  private static func manyColumns(_ cells: [CSVCell]) -> CSVProblem {
    CSVProblem(
      line: cells[mostColumns].line, column: cells[mostColumns].column, fact: .manyColumns(limit: mostColumns))
  }
}
