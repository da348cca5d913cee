import Domain

/// Draws bars of levels as rows of characters, lighter to darker as the levels rise, dots below B1 and shades above.
struct TextBars {
  private static let longest = 48
  private static let shortest = 8

  let chart: LevelBars
  let language: Language
  let width: Int

  init(_ chart: LevelBars, in language: Language, width: Int) {
    self.chart = chart
    self.language = language
    self.width = width
  }

  /// Hands out the lines, from the top.
  func forEach(_ body: (TextLine) -> Void) {
    let rows = chart.teams.flatMap { team in
      team.bars.enumerated().map { index, bar in
        (name: TextLine(index == 0 ? team.name : ""), label: TextLine(bar.label, .quiet), bar: bar, end: end(of: bar))
      }
    }
    let names = min(rows.map(\.name.width).max() ?? 0, max(4, width / 4))
    let labels = min(rows.map(\.label.width).max() ?? 0, max(4, width / 6))
    let space = width - names - labels - (rows.map(\.end.width).max() ?? 0) - 6
    let length = min(max(space, Self.shortest), Self.longest)
    let indent = names + labels + 4
    for line in key.wrapped(to: max(10, width - indent)) { body(.spaces(indent) + line) }
    let signs = Level.allCases.map { TextLine(Self.sign(of: $0)) }
    var line = TextLine()
    for row in rows {
      line.clear()
      line.append(row.name, in: names, .leading)
      line.append(spaces: 2)
      line.append(row.label, in: labels, .leading)
      line.append(spaces: 2)
      draw(row.bar, of: signs, length: length, in: &line)
      line.append(spaces: 2)
      line.append(row.end)
      body(line.cut(to: width))
    }
  }

  private var key: TextLine {
    let entries = Level.allCases.map { TextLine("\(Self.sign(of: $0))\u{A0}\($0.rawValue)") }
    return entries.dropFirst().reduce(entries[0]) { $0 + .spaces(1) + $1 }
  }

  private func draw(_ bar: LevelBars.Bar, of signs: [TextLine], length: Int, in line: inout TextLine) {
    guard let counts = bar.counts else {
      return line.append(TextLine(RendererWords.notShown[language]), in: length, .leading)
    }
    guard counts.total > 0 else {
      return line.append(TextLine(RendererWords.notMeasured[language]), in: length, .leading)
    }
    let edges = Apportionment.edges(of: Level.allCases.map { counts[$0] }, along: length)
    for (sign, edge) in zip(signs, edges) { line.append(sign, times: edge.count) }
  }

  private func end(of bar: LevelBars.Bar) -> TextLine {
    guard let counts = bar.counts, let share = counts.share(atLeast: chart.norm) else { return TextLine() }
    var line = TextLine(language.percent(share), .strong).padded(to: 4, .trailing)
    line.append(" " + chart.norm.rawValue + "+  ", .quiet)
    line.append(RendererWords.measured(counts.total, of: bar.members)[language], in: language)
    return line
  }

  static func sign(of level: Level) -> String {
    switch level {
    case .a1: "·"
    case .a2: ":"
    case .b1: "░"
    case .b2: "▒"
    case .c1: "▓"
    case .c2: "█"
    }
  }
}
