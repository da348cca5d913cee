/// A table read once more, by a reader that is only as long as RFC 4180: nothing when it is none.
struct PlainTable {
  private(set) var rows: [[String]] = []

  init?(_ bytes: [UInt8], delimiter: UInt8) {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    while !rest.isEmpty {
      guard let row = Self.row(&rest, delimiter) else { return nil }
      rows.append(row)
    }
    guard let first = rows.first, rows.allSatisfy({ $0.count == first.count }) else { return nil }
    guard Set(first.map { Array($0.utf8) }).count == first.count else { return nil }
  }

  private static func row(_ rest: inout ArraySlice<UInt8>, _ delimiter: UInt8) -> [String]? {
    guard let first = rest.first, first != 0x0A, !rest.starts(with: [0x0D, 0x0A]) else { return nil }
    var cells: [String] = []
    while true {
      guard let cell = rest.first == 0x22 ? quoted(&rest) : plain(&rest, delimiter) else { return nil }
      guard !cell.contains(0), let text = String(validating: cell, as: UTF8.self) else { return nil }
      cells.append(text)
      guard let next = rest.popFirst() else { return cells }
      if next == 0x0A { return cells }
      if next == 0x0D { return rest.popFirst() == 0x0A ? cells : nil }
      guard next == delimiter else { return nil }
    }
  }

  private static func plain(_ rest: inout ArraySlice<UInt8>, _ delimiter: UInt8) -> [UInt8]? {
    var cell: [UInt8] = []
    while let byte = rest.first, byte != delimiter, byte != 0x0A, byte != 0x0D {
      guard byte != 0x22 else { return nil }
      cell.append(byte)
      rest.removeFirst()
    }
    return cell
  }

  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var cell: [UInt8] = []
    rest.removeFirst()
    while let byte = rest.popFirst() {
      if byte != 0x22 {
        cell.append(byte)
      } else if rest.first == 0x22 {
        cell.append(byte)
        rest.removeFirst()
      } else {
        return cell
      }
    }
    return nil
  }
}
