import Testing
import Wire

private func written(_ rows: [[String]]) -> String {
  var writer = CSVWriter()
  for row in rows { writer.row(row) }
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct `A table that is written` {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a b", "é"], "a b,é\n"), (["1,5"], "\"1,5\"\n"), (["x\"y"], "\"x\"\"y\"\n"),
    ([""], "\"\"\n"),
    (["", ""], ",\n"), (["1\n2"], "\"1\n2\"\n"), (["1\r\n2"], "\"1\r\n2\"\n"), (["a;b"], "\"a;b\"\n"),
    (["a\tb"], "\"a\tb\"\n"),
    (["'x"], "'x\n"), (["\u{FEFF}a"], "\"\u{FEFF}a\"\n"), (["a\u{FEFF}"], "a\u{FEFF}\n"),
  ])
  func `has quotes only where needed`(row: [String], text: String) {
    #expect(written([row]) == text)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1+1", "-1 ", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", " =1", "\"=1", "'=1", "' \"+1",
    "\u{A0}=1",
    "=", "-",
  ])
  func `is not run by a spreadsheet`(text: String) {
    var writer = CSVWriter()
    writer.row([text, "x"])
    let cell = String(decoding: writer.bytes, as: UTF8.self).drop { $0 == "\"" }
    #expect(cell.unicodeScalars.first == "'")
  }

  @Test(arguments: [
    "1", "-1", "-120", "a=1", "x-1", "a@b.nl", "'s-Hertogenbosch", "1-2", "\u{E9}=", "", " a", "10 + 1",
  ])
  func `is left as it is where no spreadsheet runs it`(text: String) {
    #expect(written([[text, "x"]]) == "\(text),x\n")
  }

  @Test func `is read back as it was written`() {
    var texts = RandomTexts(seed: 14)
    for _ in 0..<1_000 {
      let width = 1 + texts.below(4)
      // A header cell is told apart by a number; a zero byte is refused on reading.
      let header = (0..<width).map { "\($0)" + texts.string().filter { $0 != "\0" } }
      let rows = (0..<texts.below(5)).map { _ in (0..<width).map { _ in texts.string().filter { $0 != "\0" } } }
      let reader = CSVReader(Array(written([header] + rows).utf8))
      #expect(reader.problems == [])
      #expect(reader.table.header.map { Array($0.text.utf8) } == header.map { Array($0.utf8) })
      #expect(reader.table.rows.map { $0.cells.map { Array($0.text.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
