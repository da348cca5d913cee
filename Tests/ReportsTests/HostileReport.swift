import Domain
import Reports

/// A document with one text in every place that takes text.
func document(full text: String) -> Document {
  let prose: Prose = "\(text) \(strong: text) \(quiet: text) \(code: text) \(text)"
  let table = Table(
    "hostile", caption: prose, columns: [.text("one", prose), .amount("two", prose), .text("three", Prose(text))],
    groups: [
      RowGroup(prose, rows: [Row([prose, prose, Prose(text)], details: [prose])]),
      RowGroup(
        Prose(text), rows: [Row([.code(text), .quiet(text)]), Row([.code(text), .strong(text)], continues: true)]),
    ], total: Row([prose, prose, prose]), note: prose)
  let today = day(2026, 7, 31)
  let charts: [Chart] = [
    .levelBars(LevelBars(teams: [.init(text, bars: [.init(text, counts: counts(1, 2, 3, 4, 5, 6), members: 30)])])),
    .slopes(SlopeChart(from: text, to: text, lines: [.init(text, from: 10, to: 90), .init(text, from: 5, to: 5)])),
    .movement(MovementChart(from: text, to: text, counts: [[1, 2], [3, 4]])),
    .levelLine(
      LevelLine(
        steps: [.init(from: today, level: .a1)],
        measurements: [.init(on: today, level: .a1, shape: .circle, decides: true)], until: today,
        key: [.init(.circle, text)])),
    .heatMap(
      HeatMap(
        columns: [text, text], rows: [.init(text, cells: [.init(.full, text), .init(.none, text)])],
        key: [.init(.init(.light, text), text)])),
  ]
  let blocks: [Block] =
    [
      .heading(Heading(prose, number: 1, anchor: text)), .heading(Heading(prose, anchor: text, rank: .part)),
      .paragraph(prose), .notice(.warning, prose), .notice(.note, prose), .list([prose, prose]),
      .reasoning([prose, prose]), .definitions([Definition(prose, prose)]), .keyFigures([KeyFigure(prose, prose)]),
      .table(table), .commands([text, text]),
    ] + charts.map { .figure(Figure(prose, chart: $0, table: table)) }
    + (2...5).map { .heading(Heading(prose, number: $0, anchor: text)) }
  return Document(.nl, title: prose, subtitle: prose, footer: prose, blocks: blocks)
}

/// Texts that mean something to a browser, a Markdown reader, a terminal or a spreadsheet.
let hostileTexts = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
  "</style><script>x</script>",
  "</title></svg></table><b>", "<!-- --> ]]> <![CDATA[", "&lt;b&gt;&#60;", "javascript:alert(1)",
  "url(http://e.example)",
  "\\22 }*{display:none}", "| a | b |", "a\\|b", "\\", "`", "``` x", "` | `", "[x](javascript:alert(1))",
  "![x](http://e.example/x.png)",
  "<http://e.example>", "https://e.example/x", "www.e.example", "**b** __b__ *i* _i_ ~~s~~", "# h", "- x", "+ x",
  "1. x", "1) x", "> q",
  "---", "===", "&nbsp;", "$x$", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "a\rb\nc\td\u{0}e\u{8}",
  "\u{7F}",
  "\u{202E}gnp.exe", "\u{2066}x", "a\u{200B}b\u{200D}c", "\u{FEFF}x", "x\u{2028}y\u{2029}z", "\u{AD}", "\u{E0041}",
  "=1+1", "@x", "-1+1",
  "Zoë Danie\u{308}l 李雷 محمد 🙂", "", " ", String(repeating: "x", count: 500), String(repeating: "woord ", count: 80),
]
