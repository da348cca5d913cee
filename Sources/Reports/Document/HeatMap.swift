public import Wire

/// A field of cells in five shades of one hue, each with a sign or a number of its own.
public struct HeatMap: Sendable, Hashable {
  /// How dark a cell is.
  public enum Shade: Int, Sendable, Hashable, CaseIterable, Comparable {
    case none, faint, light, strong, full

    /// Whether a shade is lighter than another.
    public static func < (one: Shade, other: Shade) -> Bool { one.rawValue < other.rawValue }
  }

  /// One field of the map.
  public struct Cell: Sendable, Hashable {
    /// How dark the cell is.
    public var shade: Shade
    /// What stands in the cell, so that the shade never says it alone.
    public var sign: String

    /// Makes a cell of a shade with its sign.
    public init(_ shade: Shade, _ sign: String) {
      self.shade = shade
      self.sign = sign
    }

    /// A share of a hundred, a shade for each fifth.
    public init(percent share: Int) {
      let fifth = min(max(share, 0), 99) / 20
      self.init(Shade(rawValue: fifth) ?? .none, "\(share)%")
    }
  }

  /// A name with its cells.
  public struct Row: Sendable, Hashable {
    /// What the row is about.
    public var label: String
    /// A cell for each column.
    public var cells: [Cell]

    /// Names a row of cells.
    public init(_ label: String, cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  /// What a cell of this look means.
  public struct Key: Sendable, Hashable {
    /// The look.
    public var cell: Cell
    /// What it means.
    public var name: String

    /// Explains a look.
    public init(_ cell: Cell, _ name: String) {
      self.cell = cell
      self.name = name
    }
  }

  /// What each column is about.
  public var columns: [String]
  /// The rows, from the top.
  public var rows: OnDemand<Row>
  /// The looks that need words.
  public var key: [Key]

  /// Makes a map of rows under columns.
  public init(columns: [String], rows: [Row], key: [Key] = []) {
    self.init(columns: columns, rows: OnDemand(rows), key: key)
  }

  /// Makes a map of rows that are made when they are drawn.
  public init(columns: [String], rows: OnDemand<Row>, key: [Key] = []) {
    self.columns = columns
    self.rows = rows
    self.key = key
  }
}
