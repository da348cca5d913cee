import Domain

enum TeamsWords {
  static func title(on day: Day, comparedWith other: Day?) -> Wording {
    guard let other else { return Wording(nl: "Niveaus per team op \(day)", en: "Levels per team on \(day)") }
    return Wording(
      nl: "Niveaus per team op \(day), vergeleken met \(other)", en: "Levels per team on \(day), compared with \(other)"
    )
  }

  static let whoCounts = Wording(
    nl: "Docenten en instructeurs in dienst", en: "Docents and instructeurs in service")

  static let noTeams = Wording(
    nl: "Op deze dag bestaat er nog geen team.", en: "No team exists on this day yet.")
  static let noneMeasured = Wording(nl: "Nog niemand is gemeten", en: "Nobody has been measured yet")

  /// What all teams together reached.
  static func finding(_ atLeastB1: Int, of measured: Int, share: Int) -> Wording {
    Wording(
      nl: "\(percent: share) van wie gemeten is staat op \(Level.b1) of hoger: \(atLeastB1) van de \(measured)",
      en: "\(percent: share) of those measured stand at \(Level.b1) or higher: \(atLeastB1) of \(measured)")
  }

  static func finding(from then: Int, to now: Int) -> Wording {
    Wording(
      nl: "Van wie gemeten was stond \(percent: then) op \(Level.b1) of hoger; nu is dat \(percent: now)",
      en: "Of those measured \(percent: then) stood at \(Level.b1) or higher; now it is \(percent: now)")
  }

  static func rule(_ rule: LevelRule) -> Wording {
    Wording(
      nl:
        "Van iemands metingen telt de meest vertrouwde (\(rule.ranking(in: .nl))), en daarvan de laatste. Een meting geldt \(rule.months(in: .nl)); is er geen geldige, dan telt de laatste als te oud.",
      en:
        "Of somebody's measurements the most trusted counts (\(rule.ranking(in: .en))), and of those the last. A measurement is valid for \(rule.months(in: .en)); when none is, the last one counts as too old."
    )
  }

  // MARK: Columns

  static let team = Wording(nl: "Team", en: "Team")
  static let measured = Wording(nl: "Gemeten", en: "Measured")
  static let members = Wording(nl: "Leden", en: "Members")
  static let median = Wording(nl: "Mediaan", en: "Median")
  static let share = Wording(nl: "B1 of hoger", en: "B1 or higher")
  static let outOfDate = Wording(nl: "Te oud", en: "Too old")
  static let up = Wording(nl: "Omhoog ▲", en: "Up ▲")
  static let down = Wording(nl: "Omlaag ▼", en: "Down ▼")
  static let same = Wording(nl: "Gelijk =", en: "Same =")

  static let teamless = Wording(nl: "Zonder team", en: "Without a team")

  static let total = Wording(nl: "Totaal", en: "Total")

  static func all(_ teams: Int) -> Wording { Wording(nl: "Alle \(teams) teams", en: "All \(teams) teams") }

  // MARK: Change

  static func movement(_ change: (up: Int, down: Int, same: Int)) -> Wording {
    Wording(
      nl: "Wie op beide dagen gemeten was: \(change.up) omhoog, \(change.down) omlaag, \(change.same) gelijk",
      en: "Those measured on both days: \(change.up) up, \(change.down) down, \(change.same) the same")
  }

  static let movers = Wording(
    nl:
      "Omhoog, omlaag en gelijk tellen wie op beide dagen in die rij stond en gemeten was; wie van team wisselde telt alleen in het totaal.",
    en:
      "Up, down and same count those who stood in that row and were measured on both days; whoever changed teams counts in the total only."
  )

  // MARK: What is missing

  static func notMeasured(_ count: Int) -> Wording { Wording(nl: "\(count) niet gemeten", en: "\(count) not measured") }

  static func tooOld(_ count: Int) -> Wording {
    Wording(nl: "\(count) met een niveau dat te oud is", en: "\(count) with a level that is too old")
  }

  static func who(_ count: Int) -> Wording {
    count == 1
      ? Wording(nl: ". Wie dat is:", en: ". Who that is:") : Wording(nl: ". Wie dat zijn:", en: ". Who they are:")
  }

  // MARK: Teams as a whole

  static let teamMeasurements = Wording(
    nl: "Teams die als geheel gemeten zijn, zonder namen: de laatste meting",
    en: "Teams that were measured as a whole, without names: the last measurement")
  static let on = Wording(nl: "Dag", en: "Day")
  static let method = Wording(nl: "Methode", en: "Method")
}
