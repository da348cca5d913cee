import Domain

extension LevelBars {
  /// Stacked bars of a hundred percent: the count in each segment, the share from the norm on at the end of the row,
  /// and beside it how many are measured, so that whoever is not stands outside the hundred percent.
  func drawing(in language: Language) -> Drawing {
    let layout = Layout(self, in: language)
    var drawing = Drawing()
    drawing.shapes = layout.key + layout.columnHeads
    var y = layout.top
    for team in teams where !team.bars.isEmpty {
      drawing.shapes += layout.name(of: team, at: y)
      for (index, bar) in team.bars.enumerated() {
        let height = layout.height(ofBar: index, of: team)
        drawing.shapes += layout.shapes(of: bar, at: y, height: height)
        y += height + Layout.barGap
      }
      y += Layout.teamGap
    }
    drawing.height = max(layout.top, y - Layout.teamGap)
    return drawing
  }
}

private struct Layout {
  static let barGap = 25
  static let teamGap = 130
  private static let gap = 100
  private static let nowHeight = 200
  private static let thenHeight = 150
  private static let keyBox = (width: 380, height: 170)

  let chart: LevelBars
  let language: Language
  private let nameWidth: Int
  private let bar: Range<Int>
  private let shareEnd: Int
  private let heads: (share: [String], measured: [String])

  init(_ chart: LevelBars, in language: Language) {
    self.chart = chart
    self.language = language
    let bars = chart.teams.flatMap(\.bars)
    let names = chart.teams.map { Lettering.Style.strong.width(of: $0.name) }.max() ?? 0
    let labels = bars.map { Lettering.Style.small.width(of: $0.label) }.max() ?? 0
    let ends = bars.map { Lettering.Style.small.width(of: Self.measured($0, in: language)) }.max() ?? 0
    nameWidth = min(names, 1600)
    heads = (
      Lettering.Style.small.wrapped(RendererWords.orHigher(chart.norm).text(language), to: 460, lines: 2),
      Lettering.Style.small.wrapped(RendererWords.measured[language], to: 800, lines: 2)
    )
    let headWidth = heads.measured.map { Lettering.Style.small.width(of: $0) }.max() ?? 0
    shareEnd = Drawing.width - max(ends, headWidth) - Self.gap
    let start = nameWidth + (names > 0 ? Self.gap : 0) + min(labels, 900) + (labels > 0 ? Self.gap : 0)
    bar = start..<max(start + 1000, shareEnd - 500)
  }

  var top: Int { Self.keyBox.height + 160 }

  func height(ofBar index: Int, of team: LevelBars.Team) -> Int {
    index == team.bars.count - 1 ? Self.nowHeight : Self.thenHeight
  }

  var key: [Shape] {
    Level.allCases.flatMap { level -> [Shape] in
      let x = bar.lowerBound + level.rank * Self.keyBox.width
      return [
        .box(Box(x: x, y: 0, width: Self.keyBox.width, height: Self.keyBox.height, fill: .level(level))),
        .label(
          Lettering(
            text: level.rawValue, at: Point(x: x + Self.keyBox.width / 2, y: Self.keyBox.height / 2 + 40),
            anchor: .middle, style: level.labelStyle)),
      ]
    }
  }

  /// The heads of the two columns beside the bars.
  var columnHeads: [Shape] {
    column(heads.share, endingAt: shareEnd) + column(heads.measured, endingAt: Drawing.width)
  }

  private func column(_ lines: [String], endingAt x: Int) -> [Shape] {
    lines.enumerated().map { index, line in
      let y = top - 110 - (lines.count - 1 - index) * 130
      return .label(Lettering(text: line, at: Point(x: x, y: y), anchor: .end, style: .small))
    }
  }

  func name(of team: LevelBars.Team, at y: Int) -> [Shape] {
    let height = team.bars.indices.reduce(0) { $0 + self.height(ofBar: $1, of: team) + Self.barGap } - Self.barGap
    let lines = Lettering.Style.strong.wrapped(team.name, to: nameWidth, lines: team.bars.count > 1 ? 2 : 1)
    let first = y + height / 2 + 42 - (lines.count - 1) * 75
    return lines.enumerated().map { index, line in
      .label(Lettering(text: line, at: Point(x: 0, y: first + index * 150), style: .strong))
    }
  }

  func shapes(of row: LevelBars.Bar, at y: Int, height: Int) -> [Shape] {
    let base = y + height / 2 + 40
    let label = Lettering.Style.small.cut(row.label, to: 900)
    return [
      .label(Lettering(text: label, at: Point(x: bar.lowerBound - Self.gap, y: base), anchor: .end, style: .small)),
      .label(
        Lettering(
          text: Self.measured(row, in: language), at: Point(x: Drawing.width, y: base), anchor: .end, style: .small)),
    ] + segments(of: row, at: y, height: height)
  }

  private func segments(of row: LevelBars.Bar, at y: Int, height: Int) -> [Shape] {
    let base = y + height / 2 + 40
    guard let counts = row.counts, let share = counts.share(atLeast: chart.norm) else {
      let words = row.counts == nil ? RendererWords.notShown : RendererWords.notMeasured
      return [
        .box(Box(x: bar.lowerBound, y: y, width: bar.count, height: height, fill: .empty)),
        .label(Lettering(text: words[language], at: Point(x: bar.lowerBound + Self.gap, y: base), style: .small)),
      ]
    }
    let edges = Apportionment.edges(of: Level.allCases.map { counts[$0] }, along: bar.count)
    var shapes: [Shape] = []
    for (level, edge) in zip(Level.allCases, edges) where !edge.isEmpty {
      let x = bar.lowerBound + edge.lowerBound
      shapes.append(.box(Box(x: x, y: y, width: edge.count, height: height, fill: .level(level))))
      let count = language.number(counts[level])
      if level.labelStyle.width(of: count) + 40 <= edge.count {
        let at = Point(x: x + edge.count / 2, y: base)
        shapes.append(.label(Lettering(text: count, at: at, anchor: .middle, style: level.labelStyle)))
      }
    }
    let norm = bar.lowerBound + edges[chart.norm.rank].lowerBound
    return shapes + [
      .line(Line(Point(x: norm, y: y - 15), Point(x: norm, y: y + height + 15), stroke: .norm)),
      .label(
        Lettering(text: language.percent(share), at: Point(x: shareEnd, y: base), anchor: .end, style: .strong)),
    ]
  }

  private static func measured(_ row: LevelBars.Bar, in language: Language) -> String {
    row.counts.map { RendererWords.measured($0.total, of: row.members, in: language).plain(in: language) } ?? ""
  }
}

extension Level {
  /// Black on the three light colours, white on the three dark ones: a contrast of 4.9 or more on each.
  var labelStyle: Lettering.Style { self <= .b1 ? .onLight : .onDark }
}
