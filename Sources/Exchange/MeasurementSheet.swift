public import Domain
public import Wire

/// A round of measurements as people keep it in a table: one row a person, columns found by their names.
public struct MeasurementSheet: Sendable {
  /// One row that could be read.
  public struct Row: Sendable {
    public let line: Int
    /// The code or the name, as it stands there.
    public let person: CSVCell
    /// What else the row says of who it is: a name beside a code.
    public let aliases: [CSVCell]
    public let level: Level?
    public let areas: AreaLevels?
    public let scores: Scores?
    public let method: Method?
    public let assessor: CSVCell?
    public let on: Day?
    public let note: Note?
  }

  /// What is wrong with the sheet, and where.
  public struct Problem: Equatable, Sendable {
    public var line: Int
    public var column: Int
    public var fact: Fact

    public enum Fact: Equatable, Sendable {
      /// The table itself cannot be read.
      case table(CSVProblem.Fact)
      /// No column says who, or none says what was measured.
      case missingColumn(String)
      /// A column has a name that means nothing here.
      case unknownColumn(String)
      /// A cell does not say what its column asks for.
      case cell(found: String, Expectation)
      /// A person stands in a row above as well.
      case twice(String, firstLine: Int)
    }
  }

  public private(set) var rows: [Row] = []
  public private(set) var problems: [Problem] = []
  /// How the file separates its cells.
  public let dialect: CSVDialect

  /// Reading stops behind so many problems: nobody reads on.
  private static let mostProblems = 1000

  /// Reads a sheet; every problem is kept, and the rows are only to be used without any.
  public init(_ bytes: [UInt8]) {
    let reader = CSVReader(bytes)
    dialect = reader.table.dialect
    problems = reader.problems.map { Problem(line: $0.line, column: $0.column, fact: .table($0.fact)) }
    guard problems.isEmpty else { return }
    let columns = readHeader(reader.table.header)
    guard problems.isEmpty else { return }
    var lines: [String: Int] = [:]
    for row in reader.table.rows where problems.count < Self.mostProblems {
      guard let read = SheetRow(row, columns: columns).read(noting: &problems) else { continue }
      // Nobody measured stands in the sheet with an empty row: it says nothing and is left out.
      guard read.level != nil || read.areas != nil || read.scores != nil else { continue }
      if let first = lines[read.person.text] {
        let fact = Problem.Fact.twice(read.person.text, firstLine: first)
        problems.append(Problem(line: row.line, column: read.person.column, fact: fact))
      } else {
        lines[read.person.text] = row.line
        rows.append(read)
      }
    }
  }

  private mutating func readHeader(_ header: [CSVCell]) -> [SheetColumn] {
    let columns = header.map { SheetColumn($0.text) }
    var seen: Set<SheetColumn> = []
    for (cell, column) in zip(header, columns) {
      // A code and a name may stand side by side; two columns that say anything else cannot both be right.
      if let column, column == .person || seen.insert(column).inserted { continue }
      let fact: Problem.Fact = column == nil ? .unknownColumn(cell.text) : .table(.doubledHeader(cell.text))
      problems.append(Problem(line: cell.line, column: cell.column, fact: fact))
    }
    let found = columns.compactMap { $0 }
    if !found.contains(.person) { problems.append(Problem(line: 1, column: 1, fact: .missingColumn("person"))) }
    if !found.contains(where: \.saysALevel) {
      problems.append(Problem(line: 1, column: 1, fact: .missingColumn("level")))
    }
    return found
  }
}
