import Domain
import Projections

enum OnboardingWords {
  static func title(on day: Day) -> Wording {
    Wording(nl: "Onboarding op \(day)", en: "Onboarding on \(day)")
  }

  static let whoIsListed = Wording(
    nl: "Wie begon, en wie het laatste jaar in dienst kwam",
    en: "Who started, and who joined in the last twelve months")
  static let nobody = Wording(
    nl: "Er is niemand begonnen met onboarding, en het laatste jaar kwam er niemand in dienst.",
    en: "Nobody has started onboarding, and nobody joined in the last twelve months.")

  static func finding(newcomers: Int, busy: Int, late: Int, waiting: Int) -> Wording {
    let lateness =
      late == 0
      ? Wording(nl: busy == 0 ? "" : ", niemand te laat", en: busy == 0 ? "" : ", nobody late")
      : Wording(nl: ", van wie \(late) te laat", en: ", \(late) of them late")
    let waits =
      waiting == 0
      ? Wording(nl: "", en: "")
      : Wording(nl: "; \(waiting) nog niet begonnen", en: "; \(waiting) not started yet")
    return Wording(
      nl: newcomers == 1
        ? "Eén nieuwkomer: \(busy) bezig\(lateness.nl)\(waits.nl)"
        : "\(newcomers) nieuwkomers: \(busy) bezig\(lateness.nl)\(waits.nl)",
      en: newcomers == 1
        ? "One newcomer: \(busy) in progress\(lateness.en)\(waits.en)"
        : "\(newcomers) newcomers: \(busy) in progress\(lateness.en)\(waits.en)")
  }

  static let late = Phrase(nl: "te laat met de volgende stap", en: "late with the next step")
  static let gaps = Wording(
    nl: "Een hiaat is dicht als een latere meting in dat gebied het niveau haalt.",
    en: "A gap is closed when a later measurement in that area reaches the level.")

  // MARK: Columns

  static let person = Wording(nl: "Wie", en: "Who")
  static let team = Wording(nl: "Team", en: "Team")
  static let programme = Wording(nl: "Programma", en: "Programme")
  static let done = Wording(nl: "Af", en: "Done")
  static let total = Wording(nl: "Van", en: "Of")
  static let next = Wording(nl: "Volgende stap", en: "Next step")
  static let due = Wording(nl: "Uiterlijk", en: "Due")
  static let gapsOpen = Wording(nl: "Hiaten open", en: "Gaps open")
  static let gapsClosed = Wording(nl: "Hiaten dicht", en: "Gaps closed")

  // MARK: Time to B1

  static let timeToB1 = Wording(
    nl: "Van in dienst komen tot \(Level.b1), naar achtergrond", en: "From joining to \(Level.b1), by background")
  static let background = Wording(nl: "Achtergrond", en: "Background")
  static let members = Wording(nl: "Docenten", en: "Docents")
  static let reached = Wording(nl: "B1 gehaald", en: "Reached B1")
  static let medianDays = Wording(nl: "Dagen (mediaan)", en: "Days (median)")
  static let medianOfThose = Wording(
    nl: "De mediaan is van wie B1 gehaald heeft.", en: "The median is of those who reached B1.")
}

extension OnboardingRow.Status {
  var word: Phrase {
    switch self {
    case .notStarted: Phrase(nl: "nog niet begonnen", en: "not started yet")
    case .inProgress: Phrase(nl: "bezig", en: "in progress")
    case .paused: Phrase(nl: "gepauzeerd", en: "paused")
    case .completed: Phrase(nl: "afgerond", en: "completed")
    case .stopped: Phrase(nl: "gestopt", en: "stopped")
    }
  }
}

extension Background {
  static func word(of background: Background?) -> Phrase {
    switch background {
    case .teacherTraining: Phrase(nl: "lerarenopleiding", en: "teacher training")
    case .pdg: Phrase(nl: "PDG", en: "PDG (didactic certificate)")
    case .sideEntrant: Phrase(nl: "zij-instromer", en: "side entrant")
    case .other: Phrase(nl: "anders", en: "other")
    case nil: Phrase(nl: "niet bekend", en: "not known")
    }
  }
}
