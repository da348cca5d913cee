import Domain

extension Markup {
  /// The finding, the chart, and the numbers behind it, open.
  mutating func write(_ figure: Figure, number: Int, in language: Language) {
    let id = "figure-\(number)"
    block("figure") { page in
      page.newLine()
      page.block("figcaption") { $0.write(figure.caption, in: language) }
      page.write(
        figure.chart.drawing(in: language), id: id, title: figure.caption.plain(in: language),
        description: figure.chart.description.text(language))
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
