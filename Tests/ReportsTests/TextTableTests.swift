import Domain
import Testing

@testable import Reports

@Suite struct `A table in a terminal` {
  private func randomTable(_ random: inout SplitMix64) -> Table {
    let columns = (0..<Int.random(in: 1...9, using: &random)).map { index in
      Bool.random(using: &random)
        ? Column.text("c\(index)", Prose(random.text(upTo: 14))) : .amount("c\(index)", Prose(random.text(upTo: 14)))
    }
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Row(
        (0..<Int.random(in: 0...10, using: &random)).map { _ in
          Bool.random(using: &random) ? Prose(random.text(upTo: 30)) : random.cell()
        }, details: Bool.random(using: &random) ? [Prose(random.text(upTo: 60))] : [],
        continues: Bool.random(using: &random))
    }
    return Table(
      "random", columns: columns, groups: [RowGroup(Prose(random.text(upTo: 20)), rows: rows), RowGroup(rows: rows)],
      total: rows.first)
  }

  @Test func `has rows of one width`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let limit = Bool.random(using: &random) ? nil : Int.random(in: 1...120, using: &random)
      let table = TextTable(randomTable(&random), in: .nl, width: limit)
      table.forEach { line in
        #expect(line.width == table.width)
        #expect(line.width == line.spans.map(\.text.displayWidth).reduce(0, +))
      }
    }
  }

  @Test func `is put together of bytes as it is of lines, unless something has to be cut`() throws {
    var random = SplitMix64(seed: 3)
    var isCut = 0
    for _ in 0..<600 {
      let table = randomTable(&random)
      let limit = Bool.random(using: &random) ? nil : Int.random(in: 1...200, using: &random)
      let language = Language.allCases.randomElement(using: &random) ?? .nl
      var (lines, bytes) = (TextPage(color: false), TextPage(color: false))
      guard let plain = PlainTable(table, in: language, within: limit) else {
        isCut += 1
        continue
      }
      plain.write(to: &bytes)
      TextTable(table, in: language, width: limit).forEach { lines.add($0.cut(to: limit ?? $0.width)) }
      #expect(String(decoding: bytes.bytes, as: UTF8.self) == String(decoding: lines.bytes, as: UTF8.self))
    }
    #expect((100..<400).contains(isCut))
  }

  @Test func `has the rows that were told cell by cell`() {
    let numbers = Array(0..<400)
    let first: Day = day(2023, 12, 20)
    let long = "a text that has more than sixteen characters"
    let rows = Rows(numbers) { number, cells in
      cells.add(text: number % 2 == 0 ? "Zoë" : long)
      cells.add("p-x4c8tamb" as PersonCode)
      cells.add(number % 3 == 0 ? nil : "zorg-en-welzijn-1" as TeamCode)
      cells.add(number * number - 900)
      cells.add(percent: number % 7 == 0 ? nil : number)
      cells.add(number % 4 == 0 ? nil : Level.b1)
      cells.add(number % 11 == 0 ? nil : first.adding(days: number))
      cells.addNothing()
      cells.add(.change(number - 30))
    }
    let kept = numbers.map { number in
      var cells = [Prose(number % 2 == 0 ? "Zoë" : long), .person("p-x4c8tamb")]
      cells.append(number % 3 == 0 ? .empty : .name("zorg-en-welzijn-1" as TeamCode))
      cells.append(.number(number * number - 900))
      cells.append(number % 7 == 0 ? .empty : .percent(number))
      cells.append(number % 4 == 0 ? .empty : .level(.b1))
      cells.append(number % 11 == 0 ? .empty : .day(first.adding(days: number)))
      return Row(cells + [.empty, .change(number - 30)])
    }
    #expect(rows == Rows(kept) && Array(rows) == kept)
    let columns = (0..<9).map { $0 % 2 == 0 ? Column.text("c\($0)", "") : .amount("c\($0)", "") }
    for language in Language.allCases {
      func page(_ rows: Rows) -> String {
        TextRenderer().render(
          Document(language, title: "T", blocks: [.table(Table("t", columns: columns, rows: rows))]))
      }
      #expect(page(rows) == page(Rows(kept)))
    }
    #expect(rows != Rows(kept.reversed()), "another order is told apart")
  }

  @Test func `is never wider than the terminal`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<300 {
      let width = Int.random(in: 2...120, using: &random)
      let document = Document(.nl, title: Prose(random.text(upTo: 90)), blocks: [.table(randomTable(&random))])
      let text = TextRenderer(width: width).render(document)
      #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= width })
    }
  }

  @Test func `cuts texts before amounts`() {
    let table = Table(
      "cut", columns: [.text("name", "Naam"), .amount("count", "Aantal")],
      rows: [Row(["Een heel lange naam van een team", .number(1_234_567)])])
    #expect(
      TextRenderer(width: 24).render(Document(.nl, title: "T", blocks: [.table(table)]))
        == """
        T

        Naam              Aantal
        ────────────────────────
        Een heel lan…  1.234.567

        """)
  }

  @Test func `names once what several rows are about`() {
    let table = Table(
      "twice", columns: [.text("team", "Team"), .text("when", "Wanneer")],
      rows: [Row(["Zorg", "toen"]), Row(["Zorg", "nu"], details: ["na correctie"], continues: true)])
    #expect(
      TextRenderer().render(Document(.nl, title: "T", blocks: [.table(table)]))
        == """
        T

        Team  Wanneer
        ─────────────
        Zorg  toen
              nu
          na
          correctie

        """)
  }

  @Test func `uses colours only when asked, and never alone`() {
    let document = Document(.nl, title: "T", blocks: [.paragraph("\(change: 3) en \(change: -2)")])
    #expect(TextRenderer().render(document) == "T\n\n+3 ▲ en −2 ▼\n")
    #expect(
      TextRenderer(color: true).render(document)
        == "\u{1B}[1mT\u{1B}[0m\n\n\u{1B}[34m+3\u{1B}[0m \u{1B}[34m▲\u{1B}[0m en \u{1B}[33m−2\u{1B}[0m \u{1B}[33m▼\u{1B}[0m\n"
    )
  }
}
