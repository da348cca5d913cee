import Domain

/// A college of two teams and one who lost hers, with what an answer needs to have something to say.
struct SampleCollege {
  static let noor: PersonCode = "p-nxxrbakk"
  static let sem: PersonCode = "p-semdevr2"
  static let zoe: PersonCode = "p-zxettmm3"
  static let daniel: PersonCode = "p-danuku44"
  static let fatma: PersonCode = "p-fatmayy5"
  static let joost: PersonCode = "p-jxxstww6"
  static let mila: PersonCode = "p-mckasnn7"
  static let coach: PersonCode = "p-7k2m9qxa"

  static let names: [PersonCode: String] = [
    noor: "Noor Bakker", sem: "Sem de Vries", zoe: "Zoë Timmer", daniel: "Daniël Kuiper", fatma: "Fatma Yıldız",
    joost: "Joost Wever", mila: "Mila Smit", coach: "Anna Coster",
  ]

  var log = SampleLog()

  init() {
    log.record("2024-08-01", .collegeOpened(CollegeOpened(college: "west", name: "College West")))
    form("zorg", "Zorg en Welzijn")
    form("techniek", "Techniek")
    form("horeca", "Horeca")
    for (person, team) in [
      (Self.noor, TeamCode("zorg")), (Self.sem, "zorg"), (Self.zoe, "zorg"), (Self.daniel, "techniek"),
      (Self.fatma, "techniek"), (Self.joost, "horeca"),
    ] {
      join(person, team)
    }
    join(Self.mila, "techniek", as: .instructeur)
    join(Self.coach, "zorg", as: .supporter)
    log.record(
      "2024-09-01",
      .ambitionSet(
        AmbitionSet(
          ambition: "b1-voor-de-helft", scope: .college("west"), deadline: "2027-07-31",
          clauses: [Clause(level: .b1, atLeast: .share(50)), Clause(level: .c1, atLeast: .count(1))])))
    measure("2024-09-12", Self.noor, .a1, .selfAssessment)
    measure("2024-09-12", Self.sem, .b1, .peer)
    measure("2024-09-13", Self.daniel, .b2, .iCoach)
    measure("2025-02-03", Self.noor, .a2, .manager)
    measure("2025-06-24", Self.sem, .a2, .iCoach)
    log.record(
      "2025-08-20",
      .ambitionSet(
        AmbitionSet(
          ambition: "techniek-vooruit", scope: .team("techniek"), deadline: "2026-12-31",
          clauses: [Clause(level: .b2, atLeast: .count(2)), Clause(level: .c2, atLeast: .count(0))])))
    measure("2025-11-14", Self.noor, .b1, .iCoach)
    measure("2025-11-17", Self.zoe, .a2, .selfAssessment)
    measure("2025-11-18", Self.fatma, .c1, .iCoach)
    log.record(
      "2025-11-20",
      .teamLevelMeasured(
        TeamLevelMeasured(
          team: "zorg", method: .iCoach, counts: LevelCounts([.a2: 2, .b1: 4, .b2: 1]), round: "2025-najaar")))
    log.record("2026-01-05", .teamDissolved(TeamDissolved(team: "horeca")))
  }

  private mutating func form(_ team: TeamCode, _ name: String) {
    log.record("2024-08-01", .teamFormed(TeamFormed(team: team, name: name, college: "west")))
  }

  mutating func join(_ person: PersonCode, _ team: TeamCode, as function: Function = .docent) {
    log.record("2024-08-01", .personJoined(PersonJoined(person: person, team: team, function: function)))
  }

  @discardableResult
  mutating func measure(
    _ on: Day, _ person: PersonCode, _ level: Level?, _ method: Method, areas: [Area: Level]? = nil
  ) -> EventID {
    log.record(
      on,
      .levelMeasured(
        LevelMeasured(
          person: person, method: method, assessor: method == .selfAssessment ? nil : Self.coach, level: level,
          areas: areas.map { AreaLevels($0) })))
  }
}
