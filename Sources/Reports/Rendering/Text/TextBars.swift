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
    // The texts of all bars end to end, and where each begins: name, label, what stands behind the bar.
    var (texts, marks, widest) = (TextLine(), [TextLine.Mark()], [0, 0, 0])
    func endText(_ column: Int, from start: Int) {
      widest[column] = max(widest[column], texts.width - start)
      marks.append(texts.end)
    }
    for team in chart.teams {
      for (index, bar) in team.bars.enumerated() {
        let name = texts.width
        if index == 0 { texts.append(team.name) }
        endText(0, from: name)
        let label = texts.width
        texts.append(bar.label, .quiet)
        endText(1, from: label)
        let end = texts.width
        appendEnd(of: bar, to: &texts)
        endText(2, from: end)
      }
    }
    let names = min(widest[0], max(4, width / 4))
    let labels = min(widest[1], max(4, width / 6))
    let space = width - names - labels - widest[2] - 6
    let length = min(max(space, Self.shortest), Self.longest)
    let indent = names + labels + 4
    for line in key.wrapped(to: max(10, width - indent)) { body(.spaces(indent) + line) }
    let signs = Level.allCases.map { TextLine(String(repeating: Self.sign(of: $0), count: length)) }
    var (line, mark) = (TextLine(), 0)
    for bar in chart.teams.lazy.flatMap(\.bars) {
      line.clear()
      line.append(texts, from: marks[mark], to: marks[mark + 1], in: names, .leading)
      line.append(spaces: 2)
      line.append(texts, from: marks[mark + 1], to: marks[mark + 2], in: labels, .leading)
      line.append(spaces: 2)
      draw(bar, of: signs, length: length, in: &line)
      line.append(spaces: 2)
      line.append(texts, from: marks[mark + 2], to: marks[mark + 3])
      mark += 3
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
    for (sign, edge) in zip(signs, edges) { line.append(sign, first: edge.count, of: length) }
  }

  private func appendEnd(of bar: LevelBars.Bar, to line: inout TextLine) {
    guard let counts = bar.counts, let share = counts.share(atLeast: chart.norm) else { return }
    let percent = language.percent(share)
    line.append(spaces: 4 - percent.utf8.count)
    line.append(percent, .strong)
    line.append(" " + chart.norm.rawValue + "+  ", .quiet)
    line.append(RendererWords.measured(counts.total, of: bar.members, in: language), in: language)
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
