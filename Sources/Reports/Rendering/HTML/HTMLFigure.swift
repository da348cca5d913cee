import Domain

extension Markup {
  /// The finding, the chart, and the numbers behind it, open.
  mutating func write(_ figure: Figure, number: Int, in language: Language) {
    let id = "figure-\(number)"
    let parts = figure.chart.parts
    block("figure", parts.count > 1 ? [("class", "long")] : []) { page in
      page.newLine()
      page.block("figcaption") { $0.write(figure.caption, in: language) }
      for (index, part) in parts.enumerated() {
        page.write(
          part.drawing(in: language), id: index == 0 ? id : "\(id)-\(index + 1)",
          title: figure.caption.plain(in: language), description: part.description.text(language))
      }
    }
    block("details", [("open", "open")]) { page in
      page.newLine()
      page.block("summary") { $0.write(RendererWords.tableOfFigure[language]) }
      page.write(figure.table, in: language)
    }
  }

  private mutating func write(_ drawing: Drawing, id: String, title: String, description: String) {
    block(
      "svg",
      [
        ("role", "img"), ("viewBox", "0 0 \(Drawing.width.tenths) \(drawing.height.tenths)"),
        ("aria-labelledby", "\(id)-title \(id)-description"),
      ]
    ) { page in
      page.newLine()
      page.block("title", [("id", "\(id)-title")]) { $0.write(title) }
      page.block("desc", [("id", "\(id)-description")]) { $0.write(description) }
      for shape in drawing.shapes { page.write(shape) }
    }
  }
}

extension Chart {
  /// This chart in as many pictures as it takes for each to fit on a printed page.
  fileprivate var parts: [Chart] {
    switch self {
    case .levelBars(let bars):
      Self.evenly(bars.teams, atMost: 14).map { .levelBars(LevelBars(teams: Array($0), norm: bars.norm)) }
    case .heatMap(let map):
      Self.evenly(Array(map.rows), atMost: 28).map {
        .heatMap(HeatMap(columns: map.columns, rows: Array($0), key: map.key))
      }
    case .slopes, .movement, .levelLine: [self]
    }
  }

  private static func evenly<Item>(_ items: [Item], atMost most: Int) -> [ArraySlice<Item>] {
    let parts = max(1, (items.count + most - 1) / most)
    return (0..<parts).map { items[(items.count * $0 / parts)..<(items.count * ($0 + 1) / parts)] }
  }

  func drawing(in language: Language) -> Drawing {
    switch self {
    case .levelBars(let bars): bars.drawing(in: language)
    case .slopes(let slopes): slopes.drawing(in: language)
    case .movement(let movement): movement.drawing(in: language)
    case .levelLine(let line): line.drawing(in: language)
    case .heatMap(let map): map.drawing()
    }
  }
}
