import Domain

extension Demo {
  /// The college and its four teams.
  enum Teams {
    static let college: CollegeCode = .known("west")
    static let zorg: TeamCode = .known("zorg")
    static let techniek: TeamCode = .known("techniek")
    static let ict: TeamCode = .known("ict")
    static let economie: TeamCode = .known("economie")
    static let all = [zorg, techniek, ict, economie]

    /// What a team is called.
    static func name(of team: TeamCode) -> String {
      switch team {
      case zorg: "Zorg en Welzijn"
      case techniek: "Techniek"
      case ict: "ICT en Media"
      default: "Economie"
      }
    }

    /// How well things grow in a team in a term, in percent: teams have weather of their own.
    static func climate(of team: TeamCode, in term: Term) -> Int {
      let weather: [Int] =
        switch team {
        case zorg: [80, 95, 115, 95, 80]
        // Loses its canvas-coach, then its i-coach for two months, then its manager; a new one lets it breathe.
        case techniek: [70, 60, 40, 60, 75]
        case ict: [90, 80, 85, 90, 60]
        // A new manager and an i-coach of its own in the second year.
        default: [50, 50, 90, 120, 95]
        }
      return weather[term.number]
    }
  }
}
