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
          Bool.random(using: &random)
            ? Prose(random.text(upTo: 30)) : .number(Int.random(in: -9999...99999, using: &random))
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
      let table = TextTable(randomTable(&random), in: .nl, width: limit, color: true)
      table.forEach { line in
        #expect(line.width == table.width)
        #expect(line.width == line.spans.map(\.text.displayWidth).reduce(0, +))
      }
    }
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
