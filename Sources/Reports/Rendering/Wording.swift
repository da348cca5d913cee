// The few words that renderers say of their own.

extension Notice {
  var word: Phrase {
    switch self {
    case .note: Phrase(nl: "Ter informatie", en: "Note")
    case .warning: Phrase(nl: "Let op", en: "Warning")
    }
  }
}

enum Wording {
  static let notShown = Phrase(nl: "niet getoond", en: "not shown")
  static let notMeasured = Phrase(nl: "niemand gemeten", en: "nobody measured")
  static let measured = Phrase(nl: "gemeten", en: "measured")
  static let contents = Phrase(nl: "Inhoud", en: "Contents")
  static let skip = Phrase(nl: "Naar de inhoud", en: "Skip to content")
  static let tableOfFigure = Phrase(nl: "Tabel bij deze figuur", en: "Table of this figure")

  static func measured(_ count: Int, of members: Int) -> Phrase {
    Phrase(nl: "\(count) van \(members)", en: "\(count) of \(members)")
  }

  static func orHigher(_ level: Level) -> Phrase {
    Phrase(nl: "\(level) of hoger", en: "\(level) or higher")
  }
}
