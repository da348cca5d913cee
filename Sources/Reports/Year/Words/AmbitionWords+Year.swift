import Domain

extension AmbitionWords {
  static let title = Wording(nl: "Ambitie", en: "Ambition")
  static let none = Wording(
    nl: "Er is geen ambitie vastgesteld.", en: "No ambition has been set.")

  static let hidden = Wording(
    nl: " Waar – staat, is de groep te klein om te laten zien.", en: " Where – stands, the group is too small to show.")

  /// How many of the teams that are shown reached all that is shown of them.
  static func finding(reached: Int, of teams: Int, areAllShown: Bool) -> Wording {
    let shown =
      areAllShown
      ? Wording(nl: "", en: "") : Wording(nl: ", voor zover te laten zien", en: ", as far as can be shown")
    return switch reached {
    case _ where teams == 0: Wording(nl: "Ambitie per team", en: "Ambition per team")
    case 0:
      Wording(
        nl: "Nog geen team haalt de hele ambitie\(shown.nl)", en: "No team reaches the whole ambition yet\(shown.en)")
    case teams: Wording(nl: "Elk team haalt de ambitie\(shown.nl)", en: "Every team reaches the ambition\(shown.en)")
    case 1:
      Wording(
        nl: "Eén van de \(teams) teams haalt de hele ambitie\(shown.nl)",
        en: "One of \(teams) teams reaches the whole ambition\(shown.en)")
    default:
      Wording(
        nl: "\(reached) van de \(teams) teams halen de hele ambitie\(shown.nl)",
        en: "\(reached) of \(teams) teams reach the whole ambition\(shown.en)")
    }
  }
}

extension LevelGroup.Label {
  var isTotal: Bool {
    if case .total = self { true } else { false }
  }
}
