import Domain

enum MovementWords {
  static let title = Wording(nl: "Beweging tussen niveaus", en: "Movement between levels")
  static let leftOut = Wording(
    nl: "Er bewogen te weinig docenten om te laten zien hoe, zonder dat iemand te herkennen is.",
    en: "Too few docents moved to show how without somebody being recognised.")
  static let cohort = Wording(
    nl:
      "Wie aan het begin en aan het eind gemeten was. Een verandering telt hier alleen als een meting haar bepaalde.",
    en: "Those measured at the start and at the end. A change counts here only when a measurement decided it.")
  static let letters = Wording(
    nl:
      "A is A1 en A2, B is B1 en B2, C is C1 en C2: per niveau zouden groepen te klein zijn. Een verandering telt hier alleen als een meting haar bepaalde.",
    en:
      "A is A1 and A2, B is B1 and B2, C is C1 and C2: by level groups would be too small. A change counts here only when a measurement decided it."
  )

  static func fromTo(_ then: String, _ now: String) -> Wording {
    Wording(nl: "\(then) ↓ \(now) →", en: "\(then) ↓ \(now) →")
  }

  static func total(_ moment: String) -> Wording { Wording(nl: "Samen \(moment)", en: "Total \(moment)") }

  static let nobody = Wording(
    nl: "Niemand was aan het begin én aan het eind van het jaar gemeten; beweging is er dus nog niet te zien.",
    en: "Nobody was measured both at the start and at the end of the year, so that no movement can be seen yet.")

  static func finding(_ moves: ShownMoves) -> Wording {
    let step = moves.isByLetter ? Wording(nl: " van letter", en: " a letter") : Wording(nl: "", en: "")
    switch (moves.up, moves.down, moves.same) {
    case (0?, 0?, _):
      return Wording(nl: "Niemand ging\(step.nl) omhoog of omlaag", en: "Nobody went\(step.en) up or down")
    case (let up?, let down?, let same?):
      return Wording(
        nl:
          "\(up) \(up == 1 ? "docent ging" : "docenten gingen")\(step.nl) omhoog, \(down) omlaag en \(same) \(same == 1 ? "bleef" : "bleven") gelijk",
        en: "\(up) \(up == 1 ? "docent" : "docents") went\(step.en) up, \(down) down and \(same) stayed the same")
    case (let up?, _, _):
      return Wording(
        nl: "\(up) docenten gingen omhoog; \(moves.rest ?? 0) bleven gelijk of gingen omlaag",
        en: "\(up) docents went up; \(moves.rest ?? 0) stayed the same or went down")
    default:
      return Wording(
        nl: "\(moves.down ?? 0) docenten gingen omlaag; \(moves.rest ?? 0) bleven gelijk of gingen omhoog",
        en: "\(moves.down ?? 0) docents went down; \(moves.rest ?? 0) stayed the same or went up")
    }
  }

  /// What may be said where the table may not be shown.
  static func withoutTable(_ moves: ShownMoves) -> Wording {
    let finding = finding(moves)
    return Wording(
      nl:
        "\(finding.nl). Een tabel van niveau naar niveau staat hier niet: er zouden mensen in te herkennen zijn.",
      en: "\(finding.en). A table from level to level is not shown: people could be recognised in it.")
  }

  static func apart(expired: (up: Int?, down: Int?), ruled: (up: Int?, down: Int?)) -> Wording {
    let time = sentence(
      expired, because: Wording(nl: "doordat een meting te oud werd", en: "because a measurement became out of date"))
    let rule = sentence(
      ruled, because: Wording(nl: "doordat er een andere regel kwam", en: "because another rule was adopted"))
    return Wording(nl: "\(time.nl) \(rule.nl)", en: "\(time.en) \(rule.en)")
  }

  private static func sentence(_ change: (up: Int?, down: Int?), because cause: Wording) -> Wording {
    switch change {
    case (0?, 0?):
      Wording(nl: "Bij niemand veranderde het niveau \(cause.nl).", en: "Nobody's level changed \(cause.en).")
    case (let up?, let down?):
      Wording(
        nl: "Apart geteld: \(cause.nl) ging het niveau \(up) keer omhoog en \(down) keer omlaag.",
        en: "Counted apart: \(cause.en), the level went up \(up) times and down \(down) times.")
    default:
      Wording(
        nl: "Bij enkelen veranderde het niveau \(cause.nl); het zijn er te weinig om te tellen.",
        en: "For a few the level changed \(cause.en); they are too few to count.")
    }
  }
}
