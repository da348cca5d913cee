import Domain

enum StatusWords {
  static func title(on day: Day) -> Wording {
    Wording(nl: "Stand van zaken op \(day)", en: "How things stand on \(day)")
  }

  // MARK: Levels

  static let levels = Wording(nl: "Niveaus", en: "Levels")
  static let atLeastB1 = Wording(nl: "B1 of hoger", en: "B1 or higher")
  static let measured = Wording(nl: "Gemeten", en: "Measured")
  static let nobody = Wording(nl: "nog niemand is gemeten", en: "nobody has been measured yet")

  static func share(_ share: Int, _ median: Level?) -> Wording {
    guard let median else { return Wording(nl: "\(percent: share)", en: "\(percent: share)") }
    return Wording(
      nl: "\(percent: share) van wie gemeten is; de mediaan is \(median)",
      en: "\(percent: share) of those measured; the median is \(median)")
  }

  static func measured(_ count: Int, of members: Int, old: Int) -> Wording {
    let rest = old == 0 ? Wording(nl: "", en: "") : Wording(nl: "; \(old) te oud", en: "; \(old) too old")
    return Wording(
      nl: "\(count) van \(members) docenten en instructeurs\(rest.nl)",
      en: "\(count) of \(members) docents and instructeurs\(rest.en)")
  }

  // MARK: Overdue

  static let nothingOverdue = Wording(
    nl: "Geen onboarding en geen afspraak is over de afgesproken datum.",
    en: "No onboarding and no agreement is overdue.")

  static func overdue(_ count: Int) -> Wording {
    Wording(nl: "\(count) over de afgesproken datum", en: "\(count) overdue")
  }

  static let due = Wording(nl: "Klaar op", en: "Due")
  static let person = Wording(nl: "Wie", en: "Who")
  static let team = Wording(nl: "Team", en: "Team")
  static let what = Wording(nl: "Wat", en: "What")

  static func step(_ step: ProgrammeStep?) -> Wording {
    let title = step?.title ?? ""
    return Wording(nl: "onboarding: \(title)", en: "onboarding: \(title)")
  }

  static func agreement(_ line: LineCode, _ target: Level?) -> Wording {
    let name = line.description
    guard let target else { return Wording(nl: "afspraak over \(name)", en: "agreement about \(name)") }
    return Wording(nl: "\(name): naar \(target)", en: "\(name): to \(target)")
  }

  static func moreOverdue(_ count: Int) -> Wording {
    Wording(
      nl: "En nog \(count): \(code: "leerlijn onboarding"), \(code: "leerlijn learning-line").",
      en: "And \(count) more: \(code: "leerlijn onboarding"), \(code: "leerlijn learning-line").")
  }

  // MARK: Silence

  static let noneSilent = Wording(
    nl:
      "Geen team is stil: overal was in de laatste \(StatusAnswer.quietDays) dagen activiteit en in het laatste halfjaar een meting.",
    en:
      "No team is silent: each had activity in the last \(StatusAnswer.quietDays) days and a measurement in the last half year."
  )

  static func silent(_ count: Int) -> Wording {
    Wording(
      nl:
        "\(count) \(count == 1 ? "team is" : "teams zijn") stil: \(StatusAnswer.quietDays) dagen geen activiteit, of een halfjaar geen meting",
      en:
        "\(count) \(count == 1 ? "team is" : "teams are") silent: no activity for \(StatusAnswer.quietDays) days, or no measurement for half a year"
    )
  }

  static let activity = Wording(nl: "Laatste activiteit", en: "Last activity")
  static let measurement = Wording(nl: "Laatste meting", en: "Last measurement")

  static func ago(_ days: Int?) -> Wording {
    guard let days else { return Wording(nl: "nooit", en: "never") }
    return switch days {
    case 0: Wording(nl: "vandaag", en: "today")
    case 1: Wording(nl: "1 dag geleden", en: "1 day ago")
    default: Wording(nl: "\(days) dagen geleden", en: "\(days) days ago")
    }
  }

  static func moreSilent(_ count: Int) -> Wording {
    Wording(nl: "En nog \(count).", en: "And \(count) more.")
  }

  // MARK: Events

  static let latest = Wording(nl: "Laatst vastgelegd", en: "Recorded last")
}
