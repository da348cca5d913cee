import Domain
import Projections

enum LearningLineWords {
  static func title(on day: Day) -> Wording {
    Wording(nl: "Leerlijnen van HR op \(day)", en: "HR's learning lines on \(day)")
  }

  static let whoIsListed = Wording(
    nl: "Docenten en instructeurs, en wie iets met een leerlijn heeft",
    en: "Docents and instructeurs, and who has anything to do with a line")
  static let noLine = Wording(
    nl: "Er is op deze dag nog geen leerlijn vastgesteld en niets afgesproken.",
    en: "On this day no learning line has been adopted and nothing has been agreed yet.")

  /// The line itself: what it is and how far.
  static func line(_ line: LearningLineState) -> Wording {
    let code = Prose.code(line.line.description)
    let (nl, en): (Prose, Prose) =
      if let version = line.version {
        (
          "\(code), versie \(version.description) met \(line.modules.count) modules",
          "\(code), version \(version.description) with \(line.modules.count) modules"
        )
      } else {
        ("\(code), nog zonder modules", "\(code), without modules yet")
      }
    guard let stage = line.stage, let since = line.since else { return Wording(nl: "\(nl).", en: "\(en).") }
    return Wording(
      nl: "\(nl); \(stage.word[.nl]) sinds \(since).", en: "\(en); \(stage.word[.en]) since \(since).")
  }

  static func finding(underWay: Int, of people: Int, achieved: Int, overdue: Int) -> Wording {
    Wording(
      nl:
        "\(underWay) van de \(people) \(underWay == 1 ? "doet" : "doen") mee: \(achieved) met het doel gehaald, \(overdue) te laat",
      en:
        "\(underWay) of \(people) \(underWay == 1 ? "takes" : "take") part: \(achieved) with the target reached, \(overdue) overdue"
    )
  }

  static let learners = Wording(
    nl: "Wie iets met een leerlijn heeft", en: "Who has anything to do with a line")
  static let achievement = Wording(
    nl: "Doel gehaald: het niveau is bereikt, en na de afspraak door een ander gemeten.",
    en: "Target reached: the level is reached, measured after the agreement by somebody else.")

  // MARK: Columns

  static let line = Wording(nl: "Leerlijn", en: "Line")
  static let status = Wording(nl: "Stand", en: "Status")
  static let total = Wording(nl: "Samen", en: "Total")
  static let person = Wording(nl: "Wie", en: "Who")
  static let team = Wording(nl: "Team", en: "Team")
  static let target = Wording(nl: "Doel", en: "Target")
  static let due = Wording(nl: "Uiterlijk", en: "Due")
  static let modulesDone = Wording(nl: "Modules af", en: "Modules done")
  static let modulesAssigned = Wording(nl: "Toegewezen", en: "Assigned")
}

extension LearningLineRow.Status {
  /// What asks for attention first.
  static let inOrderOfReading: [Self] = [.overdue, .inProgress, .agreed, .achieved, .exempt, .ended, .notEnrolled]

  var word: Phrase {
    switch self {
    case .ended: Phrase(nl: "beëindigd", en: "ended")
    case .exempt: Phrase(nl: "vrijgesteld", en: "exempt")
    case .achieved: Phrase(nl: "doel gehaald", en: "target reached")
    case .overdue: Phrase(nl: "te laat", en: "overdue")
    case .inProgress: Phrase(nl: "bezig", en: "in progress")
    case .agreed: Phrase(nl: "afgesproken", en: "agreed")
    case .notEnrolled: Phrase(nl: "nog niet", en: "not yet")
    }
  }
}

extension LearningLineStage {
  var word: Phrase {
    switch self {
    case .designed: Phrase(nl: "ontworpen", en: "designed")
    case .adopted: Phrase(nl: "vastgesteld", en: "adopted")
    case .offered: Phrase(nl: "aangeboden", en: "offered")
    case .evaluated: Phrase(nl: "geëvalueerd", en: "evaluated")
    }
  }
}
