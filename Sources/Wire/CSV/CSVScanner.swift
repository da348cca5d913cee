/// Tells the rows and cells of a table apart, in one pass over its bytes.
struct CSVScanner {
  private let bytes: [UInt8]
  let delimiter: CSVDialect.Delimiter
  var problems: [CSVProblem] = []
  private var at: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    at = start
    delimiter = Self.delimiter(of: bytes, from: start)
  }

  /// The delimiter that stands most often in the header, outside of quotes; of those that stand as often, the first.
  private static func delimiter(of bytes: [UInt8], from start: Int) -> CSVDialect.Delimiter {
    var counts: [CSVDialect.Delimiter: Int] = [:]
    var isQuoted = false
    // Blank lines come before a header, not in it.
    let header = bytes[start...].drop { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    for byte in header {
      if byte == ASCII.quote { isQuoted.toggle() }
      if byte == ASCII.lineFeed, !isQuoted { break }
      if !isQuoted, let delimiter = CSVDialect.Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    let most = counts.values.max()
    return CSVDialect.Delimiter.allCases.first { most != nil && counts[$0] == most } ?? .comma
  }

  /// The next row, or nothing at the end.
  mutating func row() -> CSVRow? {
    while isAtLineEnd, at < bytes.count {
      note(.blankLine)
      endLine()
    }
    guard at < bytes.count else { return nil }
    let start = at
    var row = CSVRow(line: line, cells: [])
    while true {
      row.cells.append(cell())
      guard at < bytes.count, bytes[at] == delimiter.rawValue else { break }
      step()
    }
    if at - start > CSVReader.mostBytesOnALine {
      let fact = CSVProblem.Fact.longLine(limit: CSVReader.mostBytesOnALine)
      problems.append(CSVProblem(line: row.line, column: 1, fact: fact))
    }
    endLine()
    return row
  }

  private mutating func cell() -> CSVCell {
    var cell = CSVCell(text: "", line: line, column: column)
    let start = at
    let text = at < bytes.count && bytes[at] == ASCII.quote ? quoted() : plain()
    if at - start > CSVReader.mostBytesInACell {
      note(.longCell(limit: CSVReader.mostBytesInACell), at: cell)
    }
    if text.contains(ASCII.nul) { note(.nul, at: cell) }
    cell.text = CSVDefusing.restored(String(decoding: text, as: UTF8.self))
    return cell
  }

  /// A cell without quotes: up to the delimiter or the end of the line.
  private mutating func plain() -> ArraySlice<UInt8> {
    let start = at
    var isNoted = false
    while !isAtCellEnd {
      let byte = bytes[at]
      if byte == ASCII.quote || byte == ASCII.carriageReturn, !isNoted {
        note(byte == ASCII.quote ? .strayQuote : .strayCarriageReturn)
        isNoted = true
      }
      step()
    }
    return bytes[start..<at]
  }

  /// A cell in quotes, in which a quote is written twice.
  private mutating func quoted() -> ArraySlice<UInt8> {
    let opening = CSVCell(text: "", line: line, column: column)
    var text: ArraySlice<UInt8> = []
    step()
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at] != ASCII.quote { step() }
      text += bytes[start..<at]
      guard at < bytes.count else { break }
      step()
      guard at < bytes.count, bytes[at] == ASCII.quote else {
        return isAtCellEnd ? text : text + textAfterQuote()
      }
      text.append(ASCII.quote)
      step()
    }
    note(.unclosedQuote, at: opening)
    return text
  }

  private mutating func textAfterQuote() -> ArraySlice<UInt8> {
    note(.textAfterQuote)
    let start = at
    while !isAtCellEnd { step() }
    return bytes[start..<at]
  }

  private var isAtCellEnd: Bool {
    at == bytes.count || bytes[at] == delimiter.rawValue || isAtLineEnd
  }

  private var isAtLineEnd: Bool {
    guard at < bytes.count else { return true }
    if bytes[at] == ASCII.lineFeed { return true }
    return bytes[at] == ASCII.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == ASCII.lineFeed
  }

  private mutating func endLine() {
    if at < bytes.count, bytes[at] == ASCII.carriageReturn { step() }
    if at < bytes.count { step() }
  }

  /// Goes past one byte and keeps count of lines and of scalars, whose later bytes are `10xxxxxx`.
  private mutating func step() {
    let byte = bytes[at]
    at += 1
    if byte == ASCII.lineFeed {
      line += 1
      column = 1
    } else if at == bytes.count || bytes[at] & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func note(_ fact: CSVProblem.Fact) {
    problems.append(CSVProblem(line: line, column: column, fact: fact))
  }

  private mutating func note(_ fact: CSVProblem.Fact, at cell: CSVCell) {
    problems.append(CSVProblem(line: cell.line, column: cell.column, fact: fact))
  }
}
