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

  static func finding(_ table: CrossTable) -> Wording {
    let (up, down, same) = table.directions
    let step = table.grain == .levels ? Wording(nl: "", en: "") : Wording(nl: " van letter", en: " a letter")
    guard up + down > 0 else {
      return Wording(nl: "Niemand ging\(step.nl) omhoog of omlaag", en: "Nobody went\(step.en) up or down")
    }
    return Wording(
      nl: "\(up) docenten gingen\(step.nl) omhoog, \(down) omlaag en \(same) bleven gelijk",
      en: "\(up) docents went\(step.en) up, \(down) down and \(same) stayed the same")
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
