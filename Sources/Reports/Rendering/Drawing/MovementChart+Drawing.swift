import Domain

extension MovementChart {
  /// A stream from each level at the start to each at the end, the highest on top, so that growth rises; streams that
  /// fall have a dashed edge.
  func drawing(in language: Language) -> Drawing {
    let layout = Layout(self)
    var drawing = Drawing(height: Layout.top + Layout.height + 40)
    drawing.shapes = layout.streams + layout.nodes + layout.labels(in: language)
    return drawing
  }
}

private struct Layout {
  static let top = 300
  static let height = 2900
  private static let gap = 90
  private static let nodeWidth = 170
  private static let startX = 800
  private static let endX = Drawing.width - 800 - nodeWidth

  let chart: MovementChart
  /// From the top of the picture down.
  private let levels: [Level] = Level.allCases.reversed()
  private let startNodes: [Range<Int>]
  private let endNodes: [Range<Int>]

  init(_ chart: MovementChart) {
    self.chart = chart
    startNodes = Self.nodes(of: levels.map(chart.start))
    endNodes = Self.nodes(of: levels.map(chart.end))
  }

  /// Where the nodes of one side stand; as high as they are many, with a gap between those that are there.
  private static func nodes(of counts: [Int]) -> [Range<Int>] {
    // Both sides have the same scale, whatever the number of their gaps.
    let room = height - 5 * gap
    let edges = Apportionment.edges(of: counts, along: room)
    let gaps = max(0, counts.count { $0 > 0 } - 1)
    var y = top + (5 - gaps) * gap / 2
    return edges.map { edge in
      defer { y += edge.isEmpty ? 0 : edge.count + gap }
      return y..<(y + edge.count)
    }
  }

  var nodes: [Shape] {
    [(Self.startX, startNodes), (Self.endX, endNodes)].flatMap { x, nodes in
      zip(levels, nodes).filter { !$1.isEmpty }.map { level, node in
        .box(Box(x: x, y: node.lowerBound, width: Self.nodeWidth, height: node.count, fill: .level(level)))
      }
    }
  }

  func labels(in language: Language) -> [Shape] {
    let range = (Self.top + 60)...(Self.top + Self.height - 60)
    let ends: [(Int, Lettering.Anchor, [Range<Int>], (Level) -> Int, String)] = [
      (Self.startX - 90, .end, startNodes, chart.start, chart.startLabel),
      (Self.endX + Self.nodeWidth + 90, .start, endNodes, chart.end, chart.endLabel),
    ]
    return ends.flatMap { x, anchor, nodes, count, head -> [Shape] in
      let shown = zip(levels, nodes).filter { !$1.isEmpty }
      let places = Spread.positions(
        shown.map { ($1.lowerBound + $1.upperBound) / 2 }, apart: 165, within: range)
      let labels = zip(shown, places).map { node, place -> Shape in
        let text = node.0.rawValue + "  " + language.number(count(node.0))
        return .label(Lettering(text: text, at: Point(x: x, y: place + 42), anchor: anchor))
      }
      let at = Point(x: x, y: Self.top - 150)
      return labels + [.label(Lettering(text: head.visible, at: at, anchor: anchor, style: .small))]
    }
  }

  /// Streams leave and arrive in the order of their other end, so that they cross as little as they can.
  var streams: [Shape] {
    var arrived = endNodes.map(\.lowerBound)
    var streams: [Stream] = []
    for (from, node) in zip(levels, startNodes) {
      let leaving = Apportionment.edges(of: levels.map { chart.count(from: from, to: $0) }, along: node.count)
      for (index, to) in levels.enumerated() where !leaving[index].isEmpty {
        let y = node.lowerBound + leaving[index].lowerBound
        let arriving = arrived[index]..<(arrived[index] + leaving[index].count)
        arrived[index] = arriving.upperBound
        streams.append(
          Stream(
            start: Point(x: Self.startX + Self.nodeWidth, y: y), end: Point(x: Self.endX, y: arriving.lowerBound),
            height: leaving[index].count, level: from, falls: to < from))
      }
    }
    // Dashed edges lie over the others.
    return streams.filter { !$0.falls }.map(Shape.stream) + streams.filter(\.falls).map(Shape.stream)
  }
}
