import Domain

// The few words that renderers say of their own.

extension Notice {
  var word: Phrase {
    switch self {
    case .note: Phrase(nl: "Ter informatie", en: "Note")
    case .warning: Phrase(nl: "Let op", en: "Warning")
    }
  }
}

enum RendererWords {
  static let notShown = Phrase(nl: "niet getoond", en: "not shown")
  static let notMeasured = Phrase(nl: "niemand gemeten", en: "nobody measured")
  static let measured = Phrase(nl: "gemeten", en: "measured")
  static let contents = Phrase(nl: "Inhoud", en: "Contents")
  static let skip = Phrase(nl: "Naar de inhoud", en: "Skip to content")
  static let tableOfFigure = Phrase(nl: "Tabel bij deze figuur", en: "Table of this figure")

  static let filledDecides = Phrase(nl: "gevuld: bepaalde het niveau", en: "filled: decided the level")
  static let dottedOutOfDate = Phrase(nl: "gestippeld: verouderd", en: "dotted: out of date")

  /// Said of every bar: in one language only.
  static func measured(_ count: Int, of members: Int, in language: Language) -> Prose {
    switch language {
    case .nl: "\(count) van \(members)"
    case .en: "\(count) of \(members)"
    }
  }

  static func orHigher(_ level: Level) -> Wording {
    Wording(nl: "\(level) of hoger", en: "\(level) or higher")
  }
}

extension Chart {
  /// What somebody who cannot see the chart is told about it; the numbers are in the table.
  var description: Wording {
    switch self {
    case .levelBars(let bars):
      Wording(
        nl: "Gestapelde balken van honderd procent: het aantal docenten per niveau, voor \(bars.teams.count) teams.",
        en: "Stacked bars of a hundred percent: the number of teachers at each level, for \(bars.teams.count) teams.")
    case .slopes(let slopes):
      Wording(
        nl: "\(slopes.lines.count) lijnen van het aandeel op \(slopes.startLabel) naar dat op \(slopes.endLabel).",
        en: "\(slopes.lines.count) lines from the share at \(slopes.startLabel) to that at \(slopes.endLabel).")
    case .movement(let movement):
      Wording(
        nl:
          "Stromen van het niveau op \(movement.startLabel) naar dat op \(movement.endLabel), voor \(movement.total) docenten.",
        en:
          "Streams from the level at \(movement.startLabel) to that at \(movement.endLabel), for \(movement.total) teachers."
      )
    case .levelLine(let line):
      Wording(
        nl: "Trapjeslijn van het niveau met \(line.measurements.count) metingen; de vorm is de methode.",
        en: "Step line of the level with \(line.measurements.count) measurements; the shape is the method.")
    case .heatMap(let map):
      Wording(
        nl: "Vakken van \(map.rows.count) rijen en \(map.columns.count) kolommen, donkerder naarmate het verder is.",
        en: "Cells in \(map.rows.count) rows and \(map.columns.count) columns, the darker the further.")
    }
  }
}
