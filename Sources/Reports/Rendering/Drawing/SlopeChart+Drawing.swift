import Domain

extension SlopeChart {
  /// A line for each team from its share at the start to that at the end, named at its end.
  func drawing(in language: Language) -> Drawing {
    let layout = Layout(self)
    var drawing = Drawing(height: layout.bottom + 60)
    drawing.shapes = layout.axes + layout.startLabels(in: language)
    let sorted = lines.sorted { ($0.end, $0.start, $1.label) > ($1.end, $1.start, $0.label) }
    let places = Spread.positions(
      sorted.map { layout.y(of: $0.end) }, apart: Layout.lineHeight, within: layout.top...layout.bottom)
    // The line to compare with lies over the others.
    for (line, place) in zip(sorted, places).sorted(by: { !$0.0.isTotal && $1.0.isTotal }) {
      drawing.shapes += layout.shapes(of: line, labelAt: place, in: language)
    }
    return drawing
  }
}

private struct Layout {
  static let lineHeight = 165

  let chart: SlopeChart
  let top = 380
  let bottom: Int
  private let startX = 520
  private let endX: Int
  private let scale: ClosedRange<Int>

  init(_ chart: SlopeChart) {
    self.chart = chart
    let shares = chart.lines.flatMap { [$0.start, $0.end] }
    let low = (shares.min() ?? 0) / 10 * 10
    let high = ((shares.max() ?? 100) + 9) / 10 * 10
    scale = low...max(high, low + 10)
    bottom = top + max(2200, chart.lines.count * Self.lineHeight)
    let names = chart.lines.map { Lettering.Style.strong.width(of: $0.label) }.max() ?? 0
    endX = Drawing.width - min(names, 2500) - 1500
  }

  func y(of share: Int) -> Int {
    bottom - (share - scale.lowerBound) * (bottom - top) / (scale.upperBound - scale.lowerBound)
  }

  var axes: [Shape] {
    [(startX, chart.startLabel), (endX, chart.endLabel)].flatMap { x, label -> [Shape] in
      [
        .line(Line(Point(x: x, y: top - 100), Point(x: x, y: bottom + 60), stroke: .axis)),
        .label(Lettering(text: label.visible, at: Point(x: x, y: top - 200), anchor: .middle, style: .small)),
      ]
    }
  }

  /// The shares at the start; lines that start together share one.
  func startLabels(in language: Language) -> [Shape] {
    let shares = Set(chart.lines.map(\.start)).sorted()
    let places = Spread.positions(shares.map(y), apart: Self.lineHeight, within: top...bottom)
    return zip(shares, places).map { share, place in
      .label(
        Lettering(text: language.percent(share), at: Point(x: startX - 110, y: place + 40), anchor: .end, style: .small)
      )
    }
  }

  func shapes(of line: SlopeChart.Line, labelAt place: Int, in language: Language) -> [Shape] {
    let direction = Direction(of: line.end - line.start)
    let start = Point(x: startX, y: y(of: line.start))
    let end = Point(x: endX, y: y(of: line.end))
    let style: Lettering.Style = line.isTotal ? .strong : .plain
    let labelX = endX + 260
    let name = style.cut(line.label, to: Drawing.width - labelX - 1150)
    return [
      .line(Line(start, end, stroke: line.isTotal ? .total : direction.stroke)),
      .mark(Mark(shape: .circle, center: start, radius: 38, fill: line.isTotal ? .total : direction.fill)),
      .mark(Mark(shape: .circle, center: end, radius: 38, fill: line.isTotal ? .total : direction.fill)),
      .line(
        Line(Point(x: endX + 70, y: end.y), Point(x: labelX - 40, y: place), stroke: .leader)),
      .label(
        Lettering(
          text: language.percent(line.end), at: Point(x: labelX + 380, y: place + 42), anchor: .end, style: .strong)
      ),
      .label(Lettering(text: name, at: Point(x: labelX + 460, y: place + 42), style: style)),
      .label(
        Lettering(
          text: language.change(line.end - line.start), at: Point(x: Drawing.width, y: place + 42), anchor: .end,
          style: direction.labelStyle)),
    ]
  }
}

extension Direction {
  fileprivate var stroke: Line.Stroke {
    switch self {
    case .up: .up
    case .down: .down
    case .same: .same
    }
  }

  fileprivate var fill: Mark.Fill {
    switch self {
    case .up: .up
    case .down: .down
    case .same: .same
    }
  }

  fileprivate var labelStyle: Lettering.Style {
    switch self {
    case .up: .up
    case .down: .down
    case .same: .small
    }
  }
}
