// The few words that renderers say of their own.

extension Notice {
  var word: Wording {
    switch self {
    case .note: Wording(nl: "Ter informatie", en: "Note")
    case .warning: Wording(nl: "Let op", en: "Warning")
    }
  }
}

enum RendererWords {
  static let notShown = Wording(nl: "niet getoond", en: "not shown")
  static let notMeasured = Wording(nl: "niemand gemeten", en: "nobody measured")
  static let measured = Wording(nl: "gemeten", en: "measured")
  static let contents = Wording(nl: "Inhoud", en: "Contents")
  static let skip = Wording(nl: "Naar de inhoud", en: "Skip to content")
  static let tableOfFigure = Wording(nl: "Tabel bij deze figuur", en: "Table of this figure")

  static func measured(_ count: Int, of members: Int) -> Wording {
    Wording(nl: "\(count) van \(members)", en: "\(count) of \(members)")
  }

  static func orHigher(_ level: Level) -> Wording {
    Wording(nl: "\(level) of hoger", en: "\(level) or higher")
  }
}
