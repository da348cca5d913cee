import Domain
import Testing

@testable import Reports

@Suite struct `Parts of a whole` {
  @Test func `add up to the length exactly, each within one of its share`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let counts = (0..<6).map { _ in Bool.random(using: &random) ? 0 : Int.random(in: 0...400, using: &random) }
      let length = Int.random(in: 0...7200, using: &random)
      let edges = Apportionment.edges(of: counts, along: length)
      let total = counts.reduce(0, +)
      #expect(edges.map(\.count).reduce(0, +) == (total == 0 ? 0 : length))
      for (edge, next) in zip(edges, edges.dropFirst()) { #expect(edge.upperBound == next.lowerBound) }
      for (edge, count) in zip(edges, counts) where total > 0 {
        #expect(abs(edge.count * total - count * length) <= total)
      }
    }
  }
}

@Suite struct `Labels that are spread` {
  @Test func `stand apart, inside the range, in their order`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let wanted = (0..<Int.random(in: 0...30, using: &random)).map { _ in Int.random(in: -500...3500, using: &random) }
      let positions = Spread.positions(wanted, apart: 100, within: 0...3000)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      for (one, next) in zip(order, order.dropFirst()) { #expect(positions[next] - positions[one] >= 100) }
      #expect(positions.allSatisfy { (0...3000).contains($0) })
    }
  }

  @Test func `stay where they want to be when there is room`() {
    #expect(Spread.positions([900, 100, 400], apart: 100, within: 0...1000) == [900, 100, 400])
  }

  @Test func `share the way when there is none`() {
    #expect(Spread.positions([500, 500], apart: 100, within: 0...1000) == [450, 550])
    #expect(Spread.positions([0, 0, 0], apart: 1000, within: 0...1000) == [0, 500, 1000])
  }
}

@Suite struct `A chart` {
  private func names(_ random: inout SplitMix64) -> String {
    ["Zorg", "Techniek en Gebouwde Omgeving Noord", "ICT", "李雷", "", random.text(upTo: 40)].randomElement(
      using: &random) ?? ""
  }

  private func randomDay(_ random: inout SplitMix64) -> Day {
    Day(number: Int.random(in: 19_000...21_000, using: &random)) ?? .first
  }

  private func randomCharts(_ random: inout SplitMix64) -> [Chart] {
    let bars = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      LevelBars.Team(
        names(&random),
        bars: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          .init(
            names(&random),
            counts: Bool.random(using: &random)
              ? counts(0, 9, Int.random(in: 0...9, using: &random), Int.random(in: 0...99, using: &random), 1, 0) : nil,
            members: 120)
        })
    }
    let slopes = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      SlopeChart.Line(
        names(&random), from: Int.random(in: 0...100, using: &random), to: Int.random(in: 0...100, using: &random),
        isTotal: Int.random(in: 0...9, using: &random) == 0)
    }
    let movement = (0..<6).map { _ in (0..<6).map { _ in Int.random(in: 0...20, using: &random) } }
    let levels = Level.allCases
    let line = LevelLine(
      steps: (0..<Int.random(in: 0...6, using: &random)).map { _ in randomDay(&random) }.sorted().map {
        .init(from: $0, level: levels.randomElement(using: &random) ?? .a1, isOutOfDate: Bool.random(using: &random))
      },
      measurements: (0..<Int.random(in: 0...12, using: &random)).map { _ in
        .init(
          on: randomDay(&random), level: levels.randomElement(using: &random) ?? .a1,
          shape: LevelLine.Shape.allCases.randomElement(using: &random) ?? .circle, decides: Bool.random(using: &random)
        )
      }, until: randomDay(&random), key: LevelLine.Shape.allCases.map { .init($0, "methode") })
    let columns = (0..<Int.random(in: 0...9, using: &random)).map { _ in names(&random) }
    let map = HeatMap(
      columns: columns,
      rows: (0..<Int.random(in: 0...9, using: &random)).map { _ in
        .init(names(&random), cells: columns.map { _ in .init(percent: Int.random(in: 0...100, using: &random)) })
      }, key: [.init(.init(.full, "✓"), names(&random)), .init(.init(.none, "·"), names(&random))])
    return [
      .levelBars(LevelBars(teams: bars)), .slopes(SlopeChart(from: "sep 2025", to: "jul 2026", lines: slopes)),
      .movement(MovementChart(from: "sep 2025", to: "jul 2026", counts: movement)), .levelLine(line), .heatMap(map),
    ]
  }

  @Test func `stays inside its picture`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<100 {
      for chart in randomCharts(&random) {
        let drawing = chart.drawing(in: .nl)
        for extent in drawing.shapes.filter({ $0.text != "" }).map(\.extent) {
          #expect(extent.x.lowerBound >= 0 && extent.x.upperBound <= Drawing.width, "\(chart)")
          #expect(extent.y.lowerBound >= 0 && extent.y.upperBound <= drawing.height, "\(chart)")
        }
      }
    }
  }

  @Test func `has no label over another`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<100 {
      for chart in randomCharts(&random) {
        let labels = chart.drawing(in: .nl).shapes.compactMap { shape -> Reports.Lettering? in
          guard case .label(let label) = shape, !label.text.isEmpty else { return nil }
          return label
        }
        for (index, one) in labels.enumerated() {
          for other in labels[(index + 1)...] where one.overlaps(other) {
            Issue.record("\(one.text) and \(other.text) in \(chart)")
          }
        }
      }
    }
  }

  @Test func `fills a bar of levels to the tenth of a pixel`() {
    let chart = LevelBars(teams: [.init("Zorg", bars: [.init("nu", counts: counts(1, 2, 3, 1, 0, 0), members: 9)])])
    let boxes = chart.drawing(in: .nl).shapes.compactMap { shape -> Box? in
      guard case .box(let box) = shape, box.y > 170 else { return nil }
      return box
    }
    #expect(boxes.count == 4)
    for (one, next) in zip(boxes, boxes.dropFirst()) { #expect(one.x + one.width == next.x) }
    #expect(chart.drawing(in: .nl).shapes.contains { $0.text == "57%" })
    #expect(chart.drawing(in: .nl).shapes.contains { $0.text == "7 van 9" })
  }

  @Test func `says so when a group is too small or nobody is measured`() {
    let chart = LevelBars(
      teams: [
        .init("A", bars: [.init("nu", counts: nil, members: 3)]),
        .init("B", bars: [.init("nu", counts: counts(0), members: 3)]),
      ])
    let texts = chart.drawing(in: .en).shapes.compactMap(\.text)
    #expect(texts.contains("not shown"))
    #expect(texts.contains("nobody measured"))
  }
}

extension Lettering {
  /// Turned labels run beside each other, and stand above all others.
  fileprivate func overlaps(_ other: Lettering) -> Bool {
    if isTurned, other.isTurned { return abs(at.x - other.at.x) * 71 / 100 < 120 }
    if isTurned || other.isTurned { return abs(at.y - other.at.y) < 120 }
    return extent.overlaps(other.extent) && abs(at.y - other.at.y) < 120
  }
}

extension Shape {
  fileprivate var text: String? {
    guard case .label(let label) = self else { return nil }
    return label.text
  }

  fileprivate var extent: (x: ClosedRange<Int>, y: ClosedRange<Int>) {
    switch self {
    case .box(let box): (box.x...(box.x + box.width), box.y...(box.y + box.height))
    case .line(let line):
      (
        (line.points.map(\.x).min() ?? 0)...(line.points.map(\.x).max() ?? 0),
        (line.points.map(\.y).min() ?? 0)...(line.points.map(\.y).max() ?? 0)
      )
    case .mark(let mark):
      (
        (mark.center.x - mark.radius)...(mark.center.x + mark.radius),
        (mark.center.y - mark.radius)...(mark.center.y + mark.radius)
      )
    case .stream(let stream):
      (
        stream.start.x...stream.end.x,
        min(stream.start.y, stream.end.y)...(max(stream.start.y, stream.end.y) + stream.height)
      )
    case .label(let label):
      if label.isTurned {
        (
          label.at.x...(label.at.x + label.extent.count * 71 / 100),
          (label.at.y - label.extent.count * 71 / 100)...label.at.y
        )
      } else {
        (label.extent.lowerBound...label.extent.upperBound, (label.at.y - label.style.size * 3 / 4)...label.at.y)
      }
    }
  }
}
