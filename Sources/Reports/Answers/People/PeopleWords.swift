import Domain

enum PeopleWords {
  static func title(_ selection: PeopleAnswer.Selection, _ count: Int, on day: Day) -> Wording {
    switch selection {
    case .inService:
      Wording(
        nl: count == 1 ? "\(count) mens in dienst op \(day)" : "\(count) mensen in dienst op \(day)",
        en: count == 1 ? "\(count) person in service on \(day)" : "\(count) people in service on \(day)")
    case .notMeasured:
      Wording(
        nl: count == 1 ? "\(count) lid nog niet gemeten op \(day)" : "\(count) leden nog niet gemeten op \(day)",
        en: count == 1 ? "\(count) member not measured by \(day)" : "\(count) members not measured by \(day)")
    case .outOfDate:
      Wording(
        nl: count == 1
          ? "\(count) lid met een niveau dat te oud is op \(day)"
          : "\(count) leden met een niveau dat te oud is op \(day)",
        en: count == 1
          ? "\(count) member with a level that is too old on \(day)"
          : "\(count) members with a level that is too old on \(day)")
    case .toMeasure:
      Wording(
        nl: count == 1
          ? "\(count) lid zonder geldige meting op \(day)" : "\(count) leden zonder geldige meting op \(day)",
        en: count == 1
          ? "\(count) member without a valid measurement on \(day)"
          : "\(count) members without a valid measurement on \(day)")
    }
  }

  static let nobody = Wording(nl: "Er is niemand.", en: "There is nobody.")

  static let name = Wording(nl: "Naam", en: "Name")
  static let person = Wording(nl: "Code", en: "Code")
  static let team = Wording(nl: "Team", en: "Team")
  static let function = Wording(nl: "Functie", en: "Function")
  static let since = Wording(nl: "Sinds", en: "Since")
}
