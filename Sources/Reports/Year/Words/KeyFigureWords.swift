import Domain

enum KeyFigureWords {
  static let title = Wording(nl: "De kern", en: "Key figures")
  static let share = Wording(nl: "van wie gemeten is op B1 of hoger", en: "of those measured at B1 or higher")

  static func moved(down: Int, same: Int, _ grain: CrossTable.Grain) -> Wording {
    switch grain {
    case .levels:
      Wording(nl: "een niveau omhoog; \(down) omlaag, \(same) gelijk", en: "up; \(down) down, \(same) the same")
    case .letters:
      Wording(
        nl: "van letter omhoog; \(down) omlaag, \(same) gelijk", en: "a letter up; \(down) down, \(same) the same")
    }
  }

  static func workshops(_ attendances: Int) -> Wording {
    Wording(nl: "workshops, \(attendances) deelnames", en: "workshops, \(attendances) attendances")
  }

  static func coachings(_ hours: Int) -> Wording {
    Wording(nl: "coachgesprekken, samen \(hours) uur", en: "coaching sessions, \(hours) hours in all")
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
