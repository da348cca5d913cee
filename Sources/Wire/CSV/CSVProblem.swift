/// What is wrong with a table, and where.
public struct CSVProblem: Error, Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The Unicode scalar of the line, from 1.
  public var column: Int
  /// What is wrong there.
  public var fact: Fact

  /// A fact about a place.
  public init(line: Int, column: Int, fact: Fact) {
    self.line = line
    self.column = column
    self.fact = fact
  }

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
    /// The first byte that shows the file to be UTF-16.
    case utf16(UInt8)
    /// More bytes on a line than allowed.
    case longLine(limit: Int)
    /// More bytes in a cell than allowed.
    case longCell(limit: Int)
    /// More columns than allowed.
    case manyColumns(limit: Int)
    /// More cells than allowed, in all.
    case manyCells(limit: Int)
  }
}
