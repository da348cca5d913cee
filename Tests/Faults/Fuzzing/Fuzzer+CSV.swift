import Domain
import Exchange
import Storage
import Wire

extension Fuzzer {
  /// Sheets of a round and registers, as spreadsheets and people leave them.
  package static func csv(_ reader: TableReader = .ours) -> Fuzzer {
    Fuzzer(
      make: { random in sheet(&random) }, accepts: { reader.read($0).problems.isEmpty },
      complaint: { bytes in
        complaint(table: bytes, reader) ?? complaint(sheet: bytes) ?? complaint(register: bytes)
      })
  }

  private static func complaint(table bytes: [UInt8], _ reader: TableReader) -> String? {
    let read = reader.read(bytes)
    let lines = bytes.count { $0 == 0x0A } + 1
    for problem in read.problems {
      guard (1...lines).contains(problem.line), (1...bytes.count + 1).contains(problem.column) else {
        return "a problem lies outside, on line \(problem.line), column \(problem.column)"
      }
    }
    let rows = [read.table.header] + read.table.rows.map(\.cells)
    if rows.contains(where: { $0.count != read.table.header.count }) { return "rows of different widths" }
    let plain = PlainTable(bytes, delimiter: read.table.dialect.delimiter.rawValue)
    guard read.problems.isEmpty else { return nil }
    guard let plain else { return "accepted, though it is no table" }
    let texts = rows.map { $0.map(\.text) }
    if !same(texts, plain.rows.map { $0.map(restored) }) { return "another reader reads other cells" }
    let written = reader.write(texts)
    if let cells = PlainTable(written, delimiter: 0x2C)?.rows.joined(), cells.contains(where: isRun) {
      return "a spreadsheet would run a cell"
    }
    let again = reader.read(written)
    guard again.problems.isEmpty else { return "what is written cannot be read again" }
    let reread = [again.table.header] + again.table.rows.map(\.cells)
    return same(reread.map { $0.map(\.text) }, texts) ? nil : "what is written reads as other cells"
  }

  /// The sheet's rows are whole, and there are none beside problems with the table.
  private static func complaint(sheet bytes: [UInt8]) -> String? {
    let sheet = MeasurementSheet(bytes)
    let table = CSVReader(bytes)
    if !table.problems.isEmpty, !sheet.rows.isEmpty { return "rows of a sheet that is no table" }
    for row in sheet.rows where row.level == nil && row.areas == nil && row.scores == nil {
      return "a row without a measurement"
    }
    guard sheet.problems.isEmpty else { return nil }
    return sheet.rows.count <= table.table.rows.count ? nil : "more rows than the table has"
  }

  private static func complaint(register bytes: [UInt8]) -> String? {
    guard let register = try? Register(bytes) else { return nil }
    if !CSVReader(bytes).problems.isEmpty { return "a register that is no table is accepted" }
    guard let again = try? Register(register.bytes) else { return "the register cannot be read again" }
    if again.bytes != register.bytes { return "the register is written in two ways" }
    return again == register ? nil : "the register reads as another one"
  }

  /// Whether a cell begins with what a spreadsheet takes for a formula.
  private static func isRun(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " && $0 != "\"" }) else { return false }
    return ["=", "+", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF20}"].contains(first)
  }

  /// The text without the apostrophe that keeps a spreadsheet from running it.
  private static func restored(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    var writer = CSVWriter()
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    writer.row([rest, "x"])
    let written = PlainTable(writer.bytes, delimiter: 0x2C)?.rows.first?.first
    return written.map { Array($0.utf8) } == Array(text.utf8) ? rest : text
  }

  private static func same(_ one: [[String]], _ other: [[String]]) -> Bool {
    one.map { $0.map { Array($0.utf8) } } == other.map { $0.map { Array($0.utf8) } }
  }

  private static func sheet(_ random: inout FuzzRandom) -> [UInt8] {
    if random.once(in: 2) {
      return random.mutated(Array(random.one(of: sheets).utf8), with: pieces, changes: random.below(4))
    }
    let width = random.below(4) + 1
    let rows = (0...random.below(4)).map { _ in (0..<width).map { _ in random.text(atMost: 8) } }
    let written = TableReader.ours.write(rows)
    return random.once(in: 2) ? written : random.mutated(written, with: pieces, changes: 1)
  }

  private static let sheets = [
    "code;naam;niveau\np-k3m8qawe;Zoë Bakker;b1\n;Daniël Öz;A2\n;;\n",
    "person,level,method,on,note\np-k3m8qawe,B1,i-coach,2025-11-03,\"zei \"\"ja\"\"\"\n",
    "\u{FEFF}docent\t1\t2\t3\t4\t5\t6\r\np-k3m8qawe\tA1\tB1\tB2\tC1\tC2\tA2\r\n",
    "person,1.1,1.2,6.5\np-k3m8qawe,0,4,2\n", "code,name,email\np-k3m8qawe,\"Bakker, Zoë\",zoe@example.org\n",
    "code,name,email\np-k3m8qawe,'=Zoë,\np-abcdefgh,\"a\nb\",\n", "a\n\"\"\n", "a;b,c\td\n1;2,3\t4\n",
  ]

  private static let pieces: [[UInt8]] =
    ([
      "\"", "\"\"", ";", ",", "\t", "\n", "\r\n", "\r", "\0", "'", "'=", "=1+1", "@x", "\u{FF1D}", "1e400", "+5",
      "0x10",
      "2,5", "٣", "３", "b1", "Ｂ1", "2025-02-30", "\u{FEFF}", "person", "level", "code", "p-k3m8qawe", "\n\n", ";;;;;;",
      "\"\n", "\u{2028}", "\u{1B}[31m", "-1", "-x", " =", "''",
    ] as [String]).map { Array($0.utf8) }
}
