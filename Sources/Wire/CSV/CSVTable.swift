/// One table of separated values: a header, and rows as wide as it.
public struct CSVTable: Equatable, Sendable {
  /// How the file separates its cells.
  public var dialect: CSVDialect
  /// The cells of the first line.
  public var header: [CSVCell]
  /// The rows below it.
  public var rows: [CSVRow]
}

/// How a file separates its cells.
public struct CSVDialect: Equatable, Sendable {
  /// What stands between two cells.
  public var delimiter: Delimiter
  /// Whether the file starts with the mark EF BB BF.
  public var hasByteOrderMark: Bool

  /// What can stand between two cells.
  public enum Delimiter: UInt8, CaseIterable, Sendable {
    case tab = 0x09
    case semicolon = 0x3B
    case comma = 0x2C
  }
}

/// One row of a table.
public struct CSVRow: Equatable, Sendable {
  /// The line on which it starts, from 1.
  public var line: Int
  /// Its cells.
  public var cells: [CSVCell]
}

/// One cell of a table, and where it stands.
public struct CSVCell: Equatable, Sendable {
  /// What it says, without quotes and without the apostrophe that kept a spreadsheet from running it.
  public var text: String
  /// The line on which it starts, from 1.
  public var line: Int
  /// The Unicode scalar of the line at which it starts, from 1.
  public var column: Int
}

/// What is wrong with a table, and where.
public struct CSVProblem: Error, Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The Unicode scalar of the line, from 1.
  public var column: Int
  /// What is wrong there.
  public var fact: Fact

  /// What can be wrong with a table.
  public enum Fact: Equatable, Sendable {
    /// There is not even a header.
    case empty
    /// A row has more or fewer cells than the header.
    case width(found: Int, expected: Int)
    /// A line has nothing on it.
    case blankLine
    /// A quote is never closed.
    case unclosedQuote
    /// Something other than the end of the cell follows its closing quote.
    case textAfterQuote
    /// A quote stands inside a cell that does not start with one.
    case strayQuote
    /// A carriage return without a line feed stands outside of quotes.
    case strayCarriageReturn
    /// Two columns have the same name.
    case doubledHeader(String)
    /// A zero byte.
    case nul
    /// The first byte that is not UTF-8.
    case invalidUTF8(UInt8)
    /// The same, in a file that reads as Windows-1252.
    case windows1252(UInt8)
    /// The file is UTF-16.
    case utf16
    /// More bytes on a line than allowed.
    case longLine(limit: Int)
    /// More bytes in a cell than allowed.
    case longCell(limit: Int)
    /// More columns than allowed.
    case manyColumns(limit: Int)
  }
}
