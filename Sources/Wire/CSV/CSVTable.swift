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

  /// A way to separate cells.
  public init(delimiter: Delimiter, hasByteOrderMark: Bool) {
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
  }

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
