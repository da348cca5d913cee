import Testing
import Wire

private func read(_ text: String) -> CSVReader { CSVReader(Array(text.utf8)) }

private func texts(_ reader: CSVReader) -> [[String]] { reader.table.rows.map { $0.cells.map(\.text) } }

/// A table that is wrong, with what must be said of it.
struct WrongTable: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let problems: [CSVProblem]

  init(_ text: String, _ problems: (Int, Int, CSVProblem.Fact)...) {
    bytes = Array(text.utf8)
    self.problems = problems.map { CSVProblem(line: $0, column: $1, fact: $2) }
  }

  init(_ bytes: [UInt8], _ problems: (Int, Int, CSVProblem.Fact)...) {
    self.bytes = bytes
    self.problems = problems.map { CSVProblem(line: $0, column: $1, fact: $2) }
  }

  var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self).debugDescription }
}

@Suite struct `A table of separated values` {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]),
    ("a;b\n1,5;2\n", [["1,5", "2"]]),
    ("a\tb\n1;2\t3,4\n", [["1;2", "3,4"]]), ("a\n1\n2\n", [["1"], ["2"]]), ("a,b\n", []), ("a,b\n,\n", [["", ""]]),
    ("a,b\n\"1,2\",\"3\"\"4\"\n", [["1,2", "3\"4"]]), ("a,b\n\"1\n2\",\"\"\n", [["1\n2", ""]]), ("a\n\"\"\n", [[""]]),
    ("\"a,b;c\";d\n1;2\n", [["1", "2"]]), ("a,b\n\"1\r\n2\",3\n", [["1\r\n2", "3"]]),
    ("a,b\n 1 , 2 \n", [[" 1 ", " 2 "]]),
    ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]), ("a,b\n'=1,'+2\n", [["=1", "+2"]]), ("a,b\n''=1,'x\n", [["'=1", "'x"]]),
    ("a,b\n=1,-2\n", [["=1", "-2"]]), ("a,b\n\"'@x\",é\n", [["@x", "é"]]), ("a;b,c;d\n1;2;3\n", [["1", "2", "3"]]),
  ])
  func `is read for what it says`(text: String, rows: [[String]]) {
    let reader = read(text)
    #expect(reader.problems == [])
    #expect(texts(reader) == rows)
  }

  @Test(arguments: [
    ("a\tb,c;d\n", CSVDialect.Delimiter.tab), ("a;b,c\n", .semicolon), ("a,b,c;d\n", .comma), ("a\n", .comma),
    ("\"a;b;c\",d\n1;2;3;4\n", .comma), ("\n\na;b\n", .semicolon),
  ])
  func `shows its delimiter in its header`(text: String, delimiter: CSVDialect.Delimiter) {
    #expect(read(text).table.dialect == CSVDialect(delimiter: delimiter, hasByteOrderMark: false))
  }

  @Test func `knows the place of every cell`() {
    let table = read("\u{FEFF}naam;tëam\r\n\"é\n😀\";\"x\";\r\nb;c\n").table
    #expect(table.dialect.hasByteOrderMark)
    #expect(table.header.map(\.column) == [1, 6])
    #expect(table.rows.map(\.line) == [4])
    let wide = read("a;b;c\n\"é\n😀\";\"x\";y\n").table.rows[0]
    #expect(wide.cells.map(\.line) == [2, 3, 3])
    #expect(wide.cells.map(\.column) == [1, 4, 8])
  }

  static let long = String(repeating: "x", count: 1 << 16)

  @Test(arguments: [
    WrongTable("", (1, 1, .empty)), WrongTable("\u{FEFF}", (1, 1, .empty)),
    WrongTable("\n", (1, 1, .blankLine), (1, 1, .empty)),
    WrongTable("a,b\n1\n1,2,3\n", (2, 1, .width(found: 1, expected: 2)), (3, 5, .width(found: 3, expected: 2))),
    WrongTable("a,b\n1,2,\n", (2, 5, .width(found: 3, expected: 2))),
    WrongTable("a,b\n\n1,2\n\r\n", (2, 1, .blankLine), (4, 1, .blankLine)),
    WrongTable("a,b\n1,\"2\n3,4\n", (2, 3, .unclosedQuote)), WrongTable("\"a\n", (1, 1, .unclosedQuote)),
    WrongTable("a,b\n\"1\"x,2\n", (2, 4, .textAfterQuote)), WrongTable("a,b\n\"1\" ,2\n", (2, 4, .textAfterQuote)),
    WrongTable("a,b\nx\"1\",2\n", (2, 2, .strayQuote)), WrongTable("a,b\n1,2\" \"\n", (2, 4, .strayQuote)),
    WrongTable("a,b\r1,2\r", (1, 4, .strayCarriageReturn), (1, 8, .strayCarriageReturn)),
    WrongTable("a,b,a\n1,2,3\n", (1, 5, .doubledHeader("a"))), WrongTable("a,,\n1,2,3\n", (1, 4, .doubledHeader(""))),
    WrongTable("a,b\n1,\0\n", (2, 3, .nul)), WrongTable("a,b\n1,\"x\0\"\n", (2, 5, .nul)),
    WrongTable(bytes("naam,b\nJos", [0xE9], ",2\n"), (2, 4, .windows1252(0xE9))),
    WrongTable(bytes("a,b\né", [0x80], ",2\n"), (2, 2, .windows1252(0x80))),
    WrongTable(bytes("a,b\n", [0xC3, 0x81, 0x81], ",2\n"), (2, 2, .invalidUTF8(0x81))),
    WrongTable(bytes("a,b\n", [0xED, 0xA0, 0x8D], ",2\n"), (2, 1, .invalidUTF8(0xED))),
    WrongTable([0xFF, 0xFE, 0x61, 0x00], (1, 1, .utf16(0xFF))),
    WrongTable([0xFE, 0xFF, 0x00, 0x61], (1, 1, .utf16(0xFE))),
    WrongTable([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], (1, 2, .utf16(0))),
    WrongTable([0x00, 0x61, 0x00, 0x2C, 0x00, 0x62], (1, 1, .utf16(0))),
    WrongTable("a,b\n\(long),\(long)x\n", (2, 65_538, .longCell(limit: 65_536))),
    WrongTable("a,b\n\(long),\"\(long)\"\n", (2, 65_538, .longCell(limit: 65_536))),
    WrongTable(
      (1...1_001).map(String.init).joined(separator: ",") + "\n", (1, 3_894, .manyColumns(limit: 1_000))),
  ])
  func `has every problem told with its place`(table: WrongTable) {
    #expect(CSVReader(table.bytes).problems == table.problems)
  }

  @Test func `may hold a mebibyte on a line`() {
    let names = (0..<17).map { "c\($0)" }.joined(separator: ",") + "\n"
    let cells = Array(repeating: String(Self.long.dropLast()), count: 15)
    let fits = read(names + (cells + [String(Self.long.dropLast(2)), ""]).joined(separator: ",") + "\n")
    #expect(fits.problems == [])
    let long = read(names + (cells + [String(Self.long.dropLast(2)), "xx"]).joined(separator: ",") + "\n")
    #expect(long.problems == [CSVProblem(line: 2, column: 1, fact: .longLine(limit: 1 << 20))])
  }

  @Test func `tells all of several problems in their order`() {
    let reader = read("a,b,a\n1,2\n\"x\"y,\"2\",3\n\n1,2,3\n")
    #expect(reader.problems.map(\.line) == [1, 2, 3, 4])
    #expect(reader.table.rows.map(\.line) == [3, 5])
  }

  @Test func `never crashes, and its problems lie inside of it`() {
    var random = RandomTexts(seed: 13)
    let seeds = ["a,b\n1,\"2\"\"3\"\n'=x,é\r\n", "a;b;c\n\"1\n2\";;3\n", "\u{FEFF}a\tb\n\tx\n"].map { Array($0.utf8) }
    var clean = 0
    for _ in 0..<20_000 {
      let bytes = random.mutated(random.one(of: seeds))
      let reader = CSVReader(bytes)
      if reader.problems.isEmpty { clean += 1 }
      let lines = bytes.count { $0 == 0x0A } + 1
      #expect(reader.problems.allSatisfy { (1...lines).contains($0.line) && (1...bytes.count + 1).contains($0.column) })
      #expect(reader.table.rows.allSatisfy { $0.cells.count == reader.table.header.count })
    }
    #expect(clean > 500)
  }
}
