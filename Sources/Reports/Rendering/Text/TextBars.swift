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

  var lines: [TextLine] {
    let rows = chart.teams.flatMap { team in
      team.bars.enumerated().map { index, bar in
        (name: TextLine(index == 0 ? team.name : ""), label: TextLine(bar.label, .quiet), bar: bar)
      }
    }
    let names = min(rows.map(\.name.width).max() ?? 0, max(4, width / 4))
    let labels = min(rows.map(\.label.width).max() ?? 0, max(4, width / 6))
    let ends = rows.map { end(of: $0.bar) }
    let space = width - names - labels - (ends.map(\.width).max() ?? 0) - 6
    let length = min(max(space, Self.shortest), Self.longest)
    let body = zip(rows, ends).map { row, end in
      (row.name.padded(to: names, .leading) + .spaces(2) + row.label.padded(to: labels, .leading) + .spaces(2)
        + drawing(of: row.bar, length: length) + .spaces(2) + end).cut(to: width)
    }
    let indent = names + labels + 4
    return key.wrapped(to: max(10, width - indent)).map { .spaces(indent) + $0 } + body
  }

  private var key: TextLine {
    let entries = Level.allCases.map { TextLine("\(Self.sign(of: $0))\u{A0}\($0.rawValue)") }
    return entries.dropFirst().reduce(entries[0]) { $0 + .spaces(1) + $1 }
  }

  private func drawing(of bar: LevelBars.Bar, length: Int) -> TextLine {
    guard let counts = bar.counts else {
      return TextLine(RendererWords.notShown[language]).padded(to: length, .leading)
    }
    guard counts.total > 0 else {
      return TextLine(RendererWords.notMeasured[language]).padded(to: length, .leading)
    }
    let edges = Apportionment.edges(of: Level.allCases.map { counts[$0] }, along: length)
    return TextLine(zip(Level.allCases, edges).map { String(repeating: Self.sign(of: $0), count: $1.count) }.joined())
  }

  private func end(of bar: LevelBars.Bar) -> TextLine {
    guard let counts = bar.counts, let share = counts.share(atLeast: chart.norm) else { return TextLine() }
    let measured = RendererWords.measured(counts.total, of: bar.members)[language]
    return TextLine(.percent(share), in: language).toned(.strong).padded(to: 4, .trailing)
      + TextLine(" " + chart.norm.rawValue + "+  ", .quiet) + TextLine(measured, in: language)
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
