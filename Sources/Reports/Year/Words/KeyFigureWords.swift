import Domain

enum KeyFigureWords {
  static let title = Wording(nl: "De kern", en: "Key figures")
  static let share = Wording(nl: "van wie gemeten is op B1 of hoger", en: "of those measured at B1 or higher")

  /// The number that leads: who went up, else who went down.
  static func sign(_ moves: ShownMoves) -> Prose {
    moves.up.map { "\($0) ▲" } ?? "\(moves.down ?? 0) ▼"
  }

  static func moved(_ moves: ShownMoves) -> Wording {
    let step =
      moves.isByLetter ? Wording(nl: "een letter", en: "a letter") : Wording(nl: "een niveau", en: "a level")
    if let rest = moves.rest {
      return moves.up == nil
        ? Wording(nl: "\(step.nl) of meer omlaag; \(rest) niet", en: "down \(step.en) or more; \(rest) not")
        : Wording(nl: "\(step.nl) of meer omhoog; \(rest) niet", en: "up \(step.en) or more; \(rest) not")
    }
    let (down, same) = (moves.down ?? 0, moves.same ?? 0)
    return Wording(
      nl: "\(step.nl) of meer omhoog; \(down) omlaag, \(same) gelijk",
      en: "up \(step.en) or more; \(down) down, \(same) the same")
  }

  static func activity(workshops: Int, attendances: Int, coachings: Int) -> Wording {
    Wording(
      nl:
        "\(workshops == 1 ? "workshop" : "workshops"), \(attendances) \(attendances == 1 ? "deelname" : "deelnames"); \(coachings) \(coachings == 1 ? "coachgesprek" : "coachgesprekken")",
      en:
        "\(workshops == 1 ? "workshop" : "workshops"), \(attendances) \(attendances == 1 ? "attendance" : "attendances"); \(coachings) coaching \(coachings == 1 ? "session" : "sessions")"
    )
  }

  static let canvas = Wording(nl: "stappen van de Canvas-route af", en: "steps of the Canvas route done")

  static func of(_ some: Int, _ all: Int) -> Wording {
    Wording(nl: "\(some) van \(all)", en: "\(some) of \(all)")
  }

  static let whoCounts = Wording(
    nl:
      "Een niveau is er voor groei. De niveaus tellen docenten en instructeurs die op de genoemde dag in dienst waren; wie niet gemeten is, staat buiten de honderd procent.",
    en:
      "A level is there for growth. The levels count docents and instructeurs in service on the day named; whoever is not measured stands outside the hundred percent."
  )
}
