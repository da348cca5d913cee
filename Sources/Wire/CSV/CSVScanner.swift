/// Tells the rows and cells of a table apart, in one pass over its bytes.
struct CSVScanner {
  let delimiter: CSVDialect.Delimiter
  var problems: [CSVProblem] = []
  private var at: Int
  private var line = 1
  private var column = 1
  /// How many cells the last row had.
  private var width = 0

  init(_ bytes: Span<UInt8>, from start: Int) {
    at = start
    delimiter = Self.delimiter(of: bytes, from: start)
  }

  /// The delimiter that stands most often in the header, outside of quotes; of those that stand as often, the first.
  private static func delimiter(of bytes: Span<UInt8>, from start: Int) -> CSVDialect.Delimiter {
    var counts: [CSVDialect.Delimiter: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for index in start..<bytes.count {
      let byte = bytes[index]
      // Blank lines come before a header, not in it.
      if byte == ASCII.lineFeed, !isQuoted, !isBlank { break }
      if byte != ASCII.lineFeed, byte != ASCII.carriageReturn { isBlank = false }
      if byte == ASCII.quote { isQuoted.toggle() }
      if !isQuoted, let delimiter = CSVDialect.Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    let most = counts.values.max()
    return CSVDialect.Delimiter.allCases.first { most != nil && counts[$0] == most } ?? .comma
  }

  /// The next row, or nothing at the end.
  mutating func row(_ bytes: Span<UInt8>) -> CSVRow? {
    while at < bytes.count, isLineEnd(bytes) {
      if problems.count < CSVReader.mostProblems { note(.blankLine) }
      endLine(bytes)
    }
    guard at < bytes.count else { return nil }
    let start = at
    var row = CSVRow(line: line, cells: [])
    row.cells.reserveCapacity(width)
    defer { width = row.cells.count }
    while true {
      row.cells.append(cell(bytes))
      guard at < bytes.count, bytes[at] == delimiter.rawValue else { break }
      step(bytes)
      // One cell too many is told; those behind it take no memory.
      guard row.cells.count <= CSVReader.mostColumns else {
        while at < bytes.count, !isLineEnd(bytes) { step(bytes) }
        break
      }
    }
    if at - start > CSVReader.mostBytesOnALine {
      let fact = CSVProblem.Fact.longLine(limit: CSVReader.mostBytesOnALine)
      problems.append(CSVProblem(line: row.line, column: 1, fact: fact))
    }
    endLine(bytes)
    return row
  }

  private mutating func cell(_ bytes: Span<UInt8>) -> CSVCell {
    var cell = CSVCell(text: "", line: line, column: column)
    let start = at
    cell.text = at < bytes.count && bytes[at] == ASCII.quote ? quoted(bytes, as: cell) : plain(bytes)
    if at - start > CSVReader.mostBytesInACell {
      note(.longCell(limit: CSVReader.mostBytesInACell), at: cell)
    }
    if cell.text.utf8.first == ASCII.apostrophe { cell.text = CSVDefusing.restored(cell.text) }
    return cell
  }

  /// A cell without quotes: up to the delimiter or the end of the line.
  private mutating func plain(_ bytes: Span<UInt8>) -> String {
    let start = at
    var isNoted = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == delimiter.rawValue || isLineEnd(bytes) { break }
      if !isNoted, let fact = Self.fault(byte) {
        note(fact)
        isNoted = true
      }
      step(bytes)
    }
    return Self.string(bytes.extracting(start..<at))
  }

  /// What is wrong with a byte of a cell without quotes.
  private static func fault(_ byte: UInt8) -> CSVProblem.Fact? {
    switch byte {
    case ASCII.quote: .strayQuote
    case ASCII.carriageReturn: .strayCarriageReturn
    case ASCII.nul: .nul
    default: nil
    }
  }

  /// A cell in quotes, in which a quote is written twice.
  private mutating func quoted(_ bytes: Span<UInt8>, as cell: CSVCell) -> String {
    var text = ""
    step(bytes)
    while true {
      let start = at
      while at < bytes.count, bytes[at] != ASCII.quote {
        if bytes[at] == ASCII.nul, problems.count < CSVReader.mostProblems { note(.nul) }
        step(bytes)
      }
      text += Self.string(bytes.extracting(start..<at))
      guard at < bytes.count else {
        note(.unclosedQuote, at: cell)
        return text
      }
      step(bytes)
      guard at < bytes.count, bytes[at] == ASCII.quote else { break }
      text += "\""
      step(bytes)
    }
    if at < bytes.count, bytes[at] != delimiter.rawValue, !isLineEnd(bytes) {
      note(.textAfterQuote)
      while at < bytes.count, bytes[at] != delimiter.rawValue, !isLineEnd(bytes) { step(bytes) }
    }
    return text
  }

  /// The text of bytes, with a mark for what is not UTF-8: that is a problem of the file, noted before.
  private static func string(_ bytes: Span<UInt8>) -> String {
    if let text = try? UTF8Span(validating: bytes) { return String(copying: text) }
    return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }

  /// Whether a line ends at this byte: at LF, or at CR with LF behind it.
  private func isLineEnd(_ bytes: Span<UInt8>) -> Bool {
    if bytes[at] == ASCII.lineFeed { return true }
    return bytes[at] == ASCII.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == ASCII.lineFeed
  }

  private mutating func endLine(_ bytes: Span<UInt8>) {
    if at < bytes.count, bytes[at] == ASCII.carriageReturn { step(bytes) }
    if at < bytes.count { step(bytes) }
  }

  /// Goes past one byte and keeps count of lines and of scalars, whose later bytes are `10xxxxxx`.
  private mutating func step(_ bytes: Span<UInt8>) {
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
