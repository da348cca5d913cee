import Domain

enum CanvasWords {
  static func title(on day: Day) -> Wording {
    Wording(nl: "Canvas-adoptie op \(day)", en: "Canvas adoption on \(day)")
  }

  static let whoIsListed = Wording(nl: "Teams die op die dag bestaan", en: "Teams that exist on that day")
  static let noRoute = Wording(
    nl: "Er is nog geen route voor Canvas-adoptie vastgesteld.",
    en: "No route of Canvas adoption has been adopted yet.")
  static let noTeam = Wording(nl: "Op deze dag bestaat er nog geen team.", en: "No team exists on this day yet.")

  static func finding(arrived: Int, of teams: Int, completed: Int, steps: Int) -> Wording {
    let progress = Wording(
      nl: "\(completed) van de \(steps) stappen zijn af", en: "\(completed) of \(steps) steps are done")
    return switch arrived {
    case 0:
      Wording(
        nl: "\(progress.nl); nog geen team is de hele route langs",
        en: "\(progress.en); no team is through the whole route yet")
    case teams: Wording(nl: "Elk team is de hele route langs", en: "Every team is through the whole route")
    case 1:
      Wording(
        nl: "\(progress.nl); één team is de hele route langs", en: "\(progress.en); one team is through the whole route"
      )
    default:
      Wording(
        nl: "\(progress.nl); \(arrived) teams zijn de hele route langs",
        en: "\(progress.en); \(arrived) teams are through the whole route")
    }
  }

  /// How many of the completed steps that Canvas should show, it does show.
  static func claims(_ claimed: Int, proven: Int) -> Wording {
    switch (claimed, proven) {
    case (0, _):
      Wording(
        nl: "Stappen van de route: hoeveel teams waar staan", en: "Steps of the route: how many teams stand where")
    case (1, 0):
      Wording(
        nl: "De ene afgeronde stap die in Canvas te zien moet zijn, is dat nog niet",
        en: "The one completed step that Canvas should show is not seen there yet")
    case (claimed, claimed):
      Wording(
        nl: "Elke afgeronde stap die in Canvas te zien moet zijn, is dat ook",
        en: "Every completed step that Canvas should show is seen there")
    default:
      Wording(
        nl:
          "Van de \(claimed) afgeronde stappen die in Canvas te zien moeten zijn, \(proven == 1 ? "is" : "zijn") er \(proven) te zien",
        en: "Of \(claimed) completed steps that Canvas should show, \(proven) \(proven == 1 ? "is" : "are") seen there")
    }
  }

  static let numbers = Wording(
    nl: "De nummers zijn de stappen van de route, hieronder genoemd.",
    en: "The numbers are the steps of the route, named below.")
  static let proof = Wording(
    nl: " Af ✓ is in een course van het team te zien, af ? nog niet.",
    en: " Done ✓ is seen in a course of the team, done ? is not.")

  static let whereTeamsAre = Wording(nl: "Waar elk team staat", en: "Where every team stands")
  static let arrived = Wording(nl: "hele route langs", en: "through the whole route")

  // MARK: Columns

  static let team = Wording(nl: "Team", en: "Team")
  static let current = Wording(nl: "Nu bij", en: "Now at")
  static let daysSincePrevious = Wording(nl: "Dagen sinds de vorige", en: "Days since the previous")
  static let step = Wording(nl: "Stap", en: "Step")
  static let open = Wording(nl: "Open", en: "Open")
  static let started = Wording(nl: "Bezig", en: "Started")
  static let reopened = Wording(nl: "Heropend", en: "Reopened")
  static let skipped = Wording(nl: "Overgeslagen", en: "Skipped")
  static let completed = Wording(nl: "Af", en: "Done")
  static let proven = Wording(nl: "Te zien", en: "Seen")
}
