/// The rows of a table, of which each is made when it is written: a long table is never there as a whole.
public struct Rows: RandomAccessCollection, Sendable {
  public let count: Int
  private let tell: @Sendable (Int, inout Cells) -> Void

  /// A row for each of some items, told cell by cell.
  public init<Item: Sendable>(_ items: [Item], _ tell: @escaping @Sendable (Item, inout Cells) -> Void) {
    count = items.count
    self.tell = { tell(items[$0], &$1) }
  }

  /// Rows that are there already.
  public init(_ rows: [Row]) {
    self.init(rows) { row, cells in cells.add(row) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(index: Int) -> Row {
    var cells = Cells()
    tell(index, &cells)
    return cells.row
  }

  /// Tells all rows one after the other.
  func tell(to cells: inout Cells) {
    for index in 0..<count {
      tell(index, &cells)
      cells.endRow()
    }
  }
}

extension Rows: Hashable {
  public static func == (left: Rows, right: Rows) -> Bool { left.elementsEqual(right) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for row in self { hasher.combine(row) }
  }
}
