extension HeatMap {
  /// A cell for each row and column, the sign in it and darker the further it is.
  func drawing() -> Drawing {
    let layout = Layout(self)
    var drawing = Drawing()
    drawing.shapes = layout.heads
    for (index, row) in rows.enumerated() {
      drawing.shapes += layout.shapes(of: row, at: index)
    }
    drawing.height = layout.bottom
    if !key.isEmpty { layout.drawKey(on: &drawing) }
    return drawing
  }
}

private struct Layout {
  private static let cellHeight = 240
  private static let gap = 30

  let chart: HeatMap
  private let names: Int
  private let step: Int
  private let headHeight: Int
  let heads: [Shape]

  init(_ chart: HeatMap) {
    self.chart = chart
    let longestName = chart.rows.map { Lettering.Style.strong.width(of: $0.label) }.max() ?? 0
    names = min(longestName, 2000) + 120
    let count = max(1, chart.columns.count)
    let step = (Drawing.width - names) / count
    let lines = chart.columns.map { Lettering.Style.small.wrapped($0, to: step - 40, lines: 3) }
    if lines.joined().contains(where: { $0.hasSuffix("…") }) {
      (self.step, headHeight, heads) = Self.turnedHeads(chart.columns, from: names)
    } else {
      self.step = step
      headHeight = (lines.map(\.count).max() ?? 0) * 135 + 60
      heads = Self.straightHeads(lines, from: names, step: step, above: headHeight)
    }
  }

  private static func straightHeads(_ heads: [[String]], from names: Int, step: Int, above height: Int) -> [Shape] {
    heads.enumerated().flatMap { index, lines in
      lines.enumerated().map { line, text in
        let at = Point(x: names + index * step + (step - gap) / 2, y: height - 90 - (lines.count - 1 - line) * 135)
        return .label(Lettering(text: text, at: at, anchor: .middle, style: .small))
      }
    }
  }

  /// Heads too long for their columns rise at 45 degrees; the columns leave room for those at the end.
  private static func turnedHeads(_ columns: [String], from names: Int) -> (step: Int, height: Int, heads: [Shape]) {
    let room = Drawing.width - names
    let texts = columns.map { Lettering.Style.small.cut($0, to: 2200) }
    let reaches = texts.map { Lettering.Style.small.width(of: $0) * 71 / 100 }
    let step = reaches.enumerated().reduce(room / columns.count) {
      min($0, (room - $1.element) * 2 / (2 * $1.offset + 1))
    }
    let height = (reaches.max() ?? 0) + 160
    let heads = texts.enumerated().map { index, text in
      let at = Point(x: names + index * step + step / 2, y: height - 60)
      return Shape.label(Lettering(text: text, at: at, style: .small, isTurned: true))
    }
    return (step, height, heads)
  }

  var bottom: Int { headHeight + chart.rows.count * (Self.cellHeight + Self.gap) }

  func shapes(of row: HeatMap.Row, at index: Int) -> [Shape] {
    let y = headHeight + index * (Self.cellHeight + Self.gap)
    let name = Lettering.Style.strong.cut(row.label, to: names - 120)
    let label = Shape.label(Lettering(text: name, at: Point(x: 0, y: y + Self.cellHeight / 2 + 42), style: .strong))
    let cells = row.cells.prefix(chart.columns.count).enumerated().flatMap { index, cell in
      cell.shapes(at: Point(x: names + index * step, y: y), width: step - Self.gap, height: Self.cellHeight)
    }
    return [label] + cells
  }

  func drawKey(on drawing: inout Drawing) {
    var flow = Flow(from: Point(x: names, y: bottom + 90), lineHeight: 230)
    for entry in chart.key {
      let name = Lettering.Style.small.cut(entry.name, to: Drawing.width - names - 320)
      let at = flow.place(320 + Lettering.Style.small.width(of: name))
      drawing.shapes += entry.cell.shapes(at: at, width: 260, height: 180)
      drawing.shapes.append(.label(Lettering(text: name, at: Point(x: at.x + 320, y: at.y + 130), style: .small)))
    }
    drawing.height = flow.next.y + 190
  }
}

extension HeatMap.Cell {
  fileprivate func shapes(at corner: Point, width: Int, height: Int) -> [Shape] {
    let style: Lettering.Style = shade == .full ? .onDark : .onLight
    let at = Point(x: corner.x + width / 2, y: corner.y + height / 2 + 40)
    return [
      .box(Box(x: corner.x, y: corner.y, width: width, height: height, fill: .shade(shade))),
      .label(Lettering(text: style.cut(sign, to: width), at: at, anchor: .middle, style: style)),
    ]
  }
}
