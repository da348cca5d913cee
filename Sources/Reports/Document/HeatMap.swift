/// A field of cells in five shades of one hue, each with a sign or a number of its own.
public struct HeatMap: Sendable, Hashable {
  public enum Shade: Int, Sendable, Hashable, CaseIterable, Comparable {
    case none, faint, light, strong, full

    public static func < (one: Shade, other: Shade) -> Bool { one.rawValue < other.rawValue }
  }

  public struct Cell: Sendable, Hashable {
    public var shade: Shade
    public var sign: String

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

  public struct Row: Sendable, Hashable {
    public var label: String
    public var cells: [Cell]

    public init(_ label: String, cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  /// What a cell of this look means.
  public struct Key: Sendable, Hashable {
    public var cell: Cell
    public var name: String

    public init(_ cell: Cell, _ name: String) {
      self.cell = cell
      self.name = name
    }
  }

  public var columns: [String]
  public var rows: [Row]
  public var key: [Key]

  public init(columns: [String], rows: [Row], key: [Key] = []) {
    self.columns = columns
    self.rows = rows
    self.key = key
  }
}
