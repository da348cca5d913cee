import Domain

enum LevelWords {
  static let title = Wording(nl: "Niveaus per team", en: "Levels per team")
  static let median = Wording(nl: "Mediaan", en: "Median")
  static let atLeastB1 = Wording(nl: "Op B1 of hoger", en: "At B1 or higher")
  static let share = Wording(nl: "Aandeel", en: "Share")

  static let countsAreLeftOut = Wording(
    nl: "Er zijn te weinig docenten gemeten om te laten zien hoeveel er op elk niveau staan.",
    en: "Too few docents are measured to show how many stand at each level.")
  static let firstYear = Wording(
    nl: "Bij het begin van het jaar was er te weinig gemeten om mee te vergelijken",
    en: "At the start of the year too little was measured to compare with")

  static func others(_ labels: [LevelGroup.Label], in language: Language) -> Prose {
    let names = Prose.list(labels.map { $0.name(in: language) }, in: language)
    return Wording(
      nl: "Andere teams zijn \(names): apart zijn ze te klein om te laten zien.",
      en: "Other teams are \(names): alone they are too small to show.")[language]
  }

  // MARK: Findings

  /// What share stands at B1 or higher, and which team grew most.
  static func distribution(_ groups: ShownGroups) -> Wording {
    guard let now = groups.total.end.levels.share(atLeast: .b1) else { return title }
    let quantity = quantity(now)
    guard groups.showsStart, let then = groups.total.start.levels.share(atLeast: .b1) else {
      return Wording(
        nl: "\(quantity.nl) van wie gemeten is staat op \(Level.b1) of hoger",
        en: "\(quantity.en) of those measured stand at \(Level.b1) or higher")
    }
    if now == then {
      return Wording(
        nl: "\(quantity.nl) van wie gemeten is staat op \(Level.b1) of hoger, net als bij het begin",
        en: "\(quantity.en) of those measured stand at \(Level.b1) or higher, as at the start")
    }
    let most = fastest(groups)
    return Wording(
      nl:
        "\(quantity.nl) van wie gemeten is staat op \(Level.b1) of hoger; bij het begin was dat \(percent: then)\(most.nl)",
      en:
        "\(quantity.en) of those measured stand at \(Level.b1) or higher; at the start it was \(percent: then)\(most.en)"
    )
  }

  private static func quantity(_ share: Int) -> Wording {
    switch share {
    case 100: Wording(nl: "Iedereen", en: "All")
    case 51...: Wording(nl: "Meer dan de helft (\(percent: share))", en: "More than half (\(percent: share))")
    case 50: Wording(nl: "De helft", en: "Half")
    case 0: Wording(nl: "Niemand", en: "None")
    default: Wording(nl: "\(percent: share)", en: "\(percent: share)")
    }
  }

  /// The one team that grew more than every other, if there is one.
  private static func fastest(_ groups: ShownGroups) -> Wording {
    let growth = groups.rows.compactMap { group -> (name: String, points: Int)? in
      guard case .team(_, let name) = group.label, let then = group.start.levels.share(atLeast: .b1),
        let now = group.end.levels.share(atLeast: .b1)
      else { return nil }
      return (name, now - then)
    }.sorted { $0.points > $1.points }
    guard growth.count > 1, growth[0].points > max(0, growth[1].points) else { return Wording(nl: "", en: "") }
    return Wording(nl: "; \(growth[0].name) groeide het meest", en: "; \(growth[0].name) grew most")
  }

  /// How many lines went up and down.
  static func slopes(_ lines: [SlopeChart.Line]) -> Wording {
    let teams = lines.filter { !$0.isTotal }
    let (up, down) = (teams.count { $0.end > $0.start }, teams.count { $0.end < $0.start })
    return switch (up, down) {
    case (0, 0): Wording(nl: "Bij geen team veranderde het aandeel", en: "The share of no team changed")
    case (teams.count, _):
      Wording(nl: "Elk team staat hoger dan bij het begin", en: "Every team stands higher than at the start")
    case (_, teams.count):
      Wording(nl: "Elk team staat lager dan bij het begin", en: "Every team stands lower than at the start")
    case (_, 0):
      Wording(
        nl: "\(up) van de \(teams.count) teams staan hoger, geen lager",
        en: "\(up) of \(teams.count) teams stand higher, none lower")
    case (0, _):
      Wording(
        nl: "\(down) van de \(teams.count) teams staan lager, geen hoger",
        en: "\(down) of \(teams.count) teams stand lower, none higher")
    default:
      Wording(
        nl: "Van de \(teams.count) teams staan er \(up) hoger en \(down) lager",
        en: "Of \(teams.count) teams \(up) stand higher and \(down) lower")
    }
  }

  // MARK: How well it is known

  static let howKnown = Wording(nl: "Hoe goed we dit weten", en: "How well we know this")
  static let methods = Wording(
    nl: "Welke methode het niveau bepaalt", en: "Which method decides the level")
  static let method = Wording(nl: "Methode", en: "Method")
  static let decided = Wording(nl: "Niveaus", en: "Levels")
  static let shareOfLevels = Wording(nl: "Aandeel", en: "Share")
  static let otherMethods = Phrase(nl: "andere methoden", en: "other methods")

  static func coverage(measured: Int, of members: Int, outOfDate: Int?, medianAge: Int?) -> Wording {
    let absent = members - measured
    let who =
      absent == 0
      ? Wording(nl: "Alle \(members) docenten zijn gemeten.", en: "All \(members) docents are measured.")
      : Wording(
        nl: "Van de \(members) docenten \(measured == 1 ? "is" : "zijn") er \(measured) gemeten en \(absent) nog niet.",
        en: "Of \(members) docents \(measured) \(measured == 1 ? "is" : "are") measured and \(absent) not yet.")
    let old =
      switch outOfDate {
      case nil: Wording(nl: "", en: "")
      case 0?: Wording(nl: " Van niemand is het niveau te oud.", en: " Nobody's level is out of date.")
      case let count?:
        Wording(
          nl: " Van \(count) is het niveau te oud: hun laatste meting geldt niet meer.",
          en: " Of \(count) the level is out of date: their last measurement is no longer valid.")
      }
    let age =
      medianAge.map { days in
        Wording(
          nl: " De middelste meting is \(days) \(days == 1 ? "dag" : "dagen") oud.",
          en: " The measurement in the middle is \(days) \(days == 1 ? "day" : "days") old.")
      } ?? Wording(nl: "", en: "")
    return Wording(nl: "\(who.nl)\(old.nl)\(age.nl)", en: "\(who.en)\(old.en)\(age.en)")
  }
}
