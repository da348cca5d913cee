import Domain

enum PrivacyWords {
  static let title = Wording(nl: "Privacy", en: "Privacy")
  static let internalUse = Wording(
    nl:
      "Dit verslag is voor intern gebruik: kleine groepen zijn niet weggelaten, zodat mensen te herkennen kunnen zijn. Deel het niet verder.",
    en:
      "This report is for internal use: small groups are not left out, so that people may be recognised. Do not share it."
  )
  static let nothingWithheld = Wording(
    nl: "In dit verslag hoefde daarvoor niets te worden weggelaten.",
    en: "Nothing had to be left out of this report for that.")
  static let sideBySide = Wording(
    nl:
      "Wie twee verslagen naast elkaar legt, kan meer te weten komen dan uit elk apart; daartegen beschermt deze regel niet.",
    en:
      "Whoever reads two reports side by side may learn more than from each alone; this rule does not protect from that."
  )

  static func floors(_ floors: Floors) -> Wording {
    Wording(
      nl:
        "Dit verslag noemt geen namen en geen codes van mensen. Hoeveel er gemeten zijn en hoeveel op \(Level.b1) of hoger staan, staat er alleen bij groepen van ten minste \(floors.measured) gemeten docenten; de zes aantallen per niveau bij ten minste \(floors.counts). Kleinere teams staan samen als andere teams. Aantallen van 1 tot en met 4 in een kruistabel zijn samengevoegd of weggelaten.",
      en:
        "This report names nobody and holds no codes of people. How many are measured and how many stand at \(Level.b1) or higher is shown only for groups of at least \(floors.measured) measured docents; the six counts per level for at least \(floors.counts). Smaller teams stand together as other teams. Counts of 1 to 4 in a table that crosses traits are put together or left out."
    )
  }

  static func withheld(_ count: Int) -> Wording {
    Wording(
      nl: count == 1
        ? "Op één plaats is daarom iets samengevoegd of weggelaten:"
        : "Op \(count) plaatsen is daarom iets samengevoegd of weggelaten:",
      en: count == 1
        ? "In one place something is put together or left out for that:"
        : "In \(count) places something is put together or left out for that:")
  }

  static func sentence(_ withheld: Withheld) -> Wording {
    switch withheld {
    case .merged(let groups, let table):
      Wording(
        nl: "\(table.words.nl): \(groups) teams staan samen als andere teams.",
        en: "\(table.words.en): \(groups) teams stand together as other teams.")
    case .coarsened(let table):
      Wording(
        nl: "\(table.words.nl): kleine aantallen zijn samengevoegd.",
        en: "\(table.words.en): small counts are put together.")
    case .leftOut(let table):
      Wording(nl: "\(table.words.nl): weggelaten.", en: "\(table.words.en): left out.")
    case .values(let count, let table):
      Wording(
        nl: count == 1
          ? "\(table.words.nl): één getal is niet getoond." : "\(table.words.nl): \(count) getallen zijn niet getoond.",
        en: count == 1
          ? "\(table.words.en): one number is not shown." : "\(table.words.en): \(count) numbers are not shown.")
    case .start(let table):
      Wording(
        nl: "\(table.words.nl): het begin van het jaar is niet getoond.",
        en: "\(table.words.en): the start of the year is not shown.")
    }
  }
}

extension YearTable {
  fileprivate var words: Wording {
    switch self {
    case .levels: Wording(nl: "Aantallen per niveau", en: "Counts per level")
    case .shares: Wording(nl: "Aandeel op B1 of hoger", en: "Share at B1 or higher")
    case .ambition: Wording(nl: "Ambitie per team", en: "Ambition per team")
    case .methods: Wording(nl: "Methoden", en: "Methods")
    case .movement: Wording(nl: "Beweging tussen niveaus", en: "Movement between levels")
    case .expiries: Wording(nl: "Veranderingen door tijd of regel", en: "Changes by time or rule")
    case .workshops: Wording(nl: "Workshops", en: "Workshops")
    case .coaching: Wording(nl: "Coaching", en: "Coaching")
    case .onboarding: Wording(nl: "Onboarding", en: "Onboarding")
    case .timeToB1: Wording(nl: "Van in dienst komen tot B1", en: "From joining to B1")
    case .learningLines: Wording(nl: "Leerlijn van HR", en: "HR's learning line")
    }
  }
}
