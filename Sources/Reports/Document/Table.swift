/// Rows of which the first cell names the row.
public struct Table: Sendable, Hashable {
  /// What programs call this table; lower case with hyphens, the same in every language.
  public var name: String
  /// What the table shows; says the finding where there is one.
  public var caption: Prose
  /// The columns; the first names the rows.
  public var columns: [Column]
  /// The rows, in groups.
  public var groups: [RowGroup]
  /// The last row, which sums up the others.
  public var total: Row?
  /// What a reader must know to read the numbers right.
  public var note: Prose

  /// Makes a table of groups of rows.
  public init(
    _ name: String, caption: Prose = .empty, columns: [Column], groups: [RowGroup], total: Row? = nil,
    note: Prose = .empty
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.total = total
    self.note = note
  }

  /// Makes a table of rows that are made while they are written.
  public init(
    _ name: String, caption: Prose = .empty, columns: [Column], rows: Rows, total: Row? = nil, note: Prose = .empty
  ) {
    self.init(name, caption: caption, columns: columns, groups: [RowGroup(rows: rows)], total: total, note: note)
  }

  /// Makes a table of rows that need no groups.
  public init(
    _ name: String, caption: Prose = .empty, columns: [Column], rows: [Row], total: Row? = nil, note: Prose = .empty
  ) {
    self.init(name, caption: caption, columns: columns, groups: [RowGroup(rows: rows)], total: total, note: note)
  }
}

/// What the cells below a header have in common.
public struct Column: Sendable, Hashable {
  /// At which side of the column its cells stand.
  public enum Alignment: Sendable, Hashable {
    case leading, trailing
  }

  /// What programs call this column; camelCase, the same in every language.
  public var name: String
  /// The words above the column.
  public var header: Prose
  /// At which side the cells stand.
  public var alignment: Alignment

  /// A column of texts.
  public static func text(_ name: String, _ header: Prose) -> Column {
    Column(name: name, header: header, alignment: .leading)
  }

  /// A column of amounts, aligned at their last digit.
  public static func amount(_ name: String, _ header: Prose) -> Column {
    Column(name: name, header: header, alignment: .trailing)
  }
}

/// Rows that belong together, under a title when they have one.
public struct RowGroup: Sendable, Hashable {
  /// What the rows have in common; nothing when they stand alone.
  public var title: Prose
  /// The rows, from the top.
  public var rows: Rows

  /// Makes a group of rows.
  public init(_ title: Prose = .empty, rows: [Row]) {
    self.init(title, rows: Rows(rows))
  }

  /// Makes a group of rows that are made while they are written.
  public init(_ title: Prose = .empty, rows: Rows) {
    self.title = title
    self.rows = rows
  }
}

/// The cells of one row, with lines that belong beneath it.
public struct Row: Sendable, Hashable {
  /// A cell for each column; the first names the row.
  public var cells: [Prose]
  /// Said beneath the row: what corrected it, what it rests on.
  public var details: [Prose]
  /// Whether this row is still about what the row above names; its first cell says the same again, for programs.
  public var continues: Bool

  /// Makes a row of its cells.
  public init(_ cells: [Prose], details: [Prose] = [], continues: Bool = false) {
    self.cells = cells
    self.details = details
    self.continues = continues
  }

  /// Makes a row of cells that are told one after the other.
  public init(_ tell: (inout Cells) -> Void) {
    var cells = Cells()
    tell(&cells)
    self = cells.row
  }
}
