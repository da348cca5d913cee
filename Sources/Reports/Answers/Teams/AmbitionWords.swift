import Domain

enum AmbitionWords {
  static let caption = Wording(
    nl: "Ambitie: hoeveel er zijn en hoeveel er moeten zijn",
    en: "Ambition: how many there are, and how many there must be")
  static let note = Wording(
    nl: "Een aandeel is van alle leden, ook van wie niet gemeten is.",
    en: "A share is of all members, those not measured too.")

  static let clause = Wording(nl: "Streven", en: "Aim")
  static let have = Wording(nl: "Zijn er", en: "Have")
  static let need = Wording(nl: "Nodig", en: "Need")
  static let shortfall = Wording(nl: "Tekort", en: "Short")
  static let met = Wording(nl: "Gehaald", en: "Met")

  static func isMet(_ met: Bool) -> Wording {
    met ? Wording(nl: "ja ✓", en: "yes ✓") : Wording(nl: "nee", en: "no")
  }

  static func clause(_ clause: Clause) -> Wording {
    switch clause.atLeast {
    case .share(let share):
      Wording(nl: "\(percent: share) op \(clause.level) of hoger", en: "\(percent: share) at \(clause.level) or higher")
    case .count(0):
      Wording(nl: "mogelijk iemand op \(clause.level)", en: "possibly someone at \(clause.level)")
    case .count(let count):
      Wording(nl: "\(count) op \(clause.level) of hoger", en: "\(count) at \(clause.level) or higher")
    }
  }

  /// A clause of the total: a number is asked of each team, so that teams are counted.
  static func clauseOfAll(_ clause: Clause) -> Wording {
    let single = self.clause(clause)
    return switch clause.atLeast {
    case .share: single
    case .count: Wording(nl: "teams met \(single.nl)", en: "teams with \(single.en)")
    }
  }

  static func source(_ ambition: AmbitionSet) -> Wording {
    let name = Prose.code(ambition.ambition.description)
    return switch ambition.scope {
    case .college(let college):
      Wording(
        nl: "Ambitie \(name) van college \(code: college.description), te halen op \(ambition.deadline).",
        en: "Ambition \(name) of college \(code: college.description), due on \(ambition.deadline).")
    case .team(let team):
      Wording(
        nl: "Ambitie \(name) van team \(code: team.description), te halen op \(ambition.deadline).",
        en: "Ambition \(name) of team \(code: team.description), due on \(ambition.deadline).")
    }
  }
}
