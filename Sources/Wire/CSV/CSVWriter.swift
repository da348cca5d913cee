/// Writes separated values (RFC 4180) with commas and line feeds; cells that a spreadsheet would run are defused.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// Writes a row.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(ASCII.comma) }
      // An empty row would be a blank line.
      write(CSVDefusing.defused(cell), alwaysQuoted: cells.count == 1 && cell.isEmpty)
    }
    bytes.append(ASCII.lineFeed)
  }

  private mutating func write(_ cell: String, alwaysQuoted: Bool) {
    guard alwaysQuoted || Self.needsQuotes(cell.utf8.span) else {
      return bytes.append(contentsOf: cell.utf8)
    }
    bytes.append(ASCII.quote)
    for byte in cell.utf8 {
      if byte == ASCII.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  /// Tab and semicolon too, lest a reader take them for the delimiter; and a byte-order mark, which at the start of a file
  /// would not be read as text.
  private static func needsQuotes(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices {
      switch cell[index] {
      case ASCII.comma, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn, ASCII.semicolon, ASCII.tab: return true
      default: continue
      }
    }
    return cell.count >= 3 && cell[0] == 0xEF && cell[1] == 0xBB && cell[2] == 0xBF
  }
}
