import Domain
import Projections
import Reports

/// A college of four teams, two of them too small for a report, during a school year.
struct SampleYear {
  var log = SampleLog()
  private var people: [TeamCode: [PersonCode]] = [:]

  init() {
    log.record("2023-08-01", .collegeOpened(CollegeOpened(college: "west", name: "College West")))
    log.record(
      "2023-08-01",
      .ambitionSet(
        AmbitionSet(
          ambition: "helft-op-b1", scope: .college("west"), deadline: "2026-07-31",
          clauses: [Clause(level: .b1, atLeast: .share(50)), Clause(level: .c1, atLeast: .count(1))])))
    for (team, name, size) in [
      ("zorg", "Zorg en Welzijn", 13), ("techniek", "Techniek", 12), ("horeca", "Horeca", 7), ("ict", "ICT", 3),
    ] as [(TeamCode, String, Int)] {
      log.record("2023-08-01", .teamFormed(TeamFormed(team: team, name: name, college: "west")))
      for number in 0..<size { join(team, number) }
    }
    measure(on: "2024-05-20") { number in Level(rank: number * 5 % 4) }
    measure(on: "2025-05-22") { number in Level(rank: number * 5 % 4 + (number % 2 == 0 ? 1 : 0)) }
    adoptCanvas()
    meet()
  }

  /// Opens a second college, with a team that is measured and goes to a workshop.
  mutating func openAnother() {
    log.record("2023-08-01", .collegeOpened(CollegeOpened(college: "oost", name: "College Oost")))
    log.record("2023-08-01", .teamFormed(TeamFormed(team: "bouw", name: "Bouw", college: "oost")))
    let workshop = log.record("2024-10-11", .workshopHeld(WorkshopHeld(title: "Canvas basis", minutes: 90)))
    for number in 0..<11 { join("bouw", number) }
    for person in people["bouw"] ?? [] {
      log.record("2024-05-21", .levelMeasured(LevelMeasured(person: person, method: .peer, level: .a1)))
      log.record("2025-05-21", .levelMeasured(LevelMeasured(person: person, method: .peer, level: .b2)))
      log.record("2024-10-11", .workshopAttended(WorkshopAttended(workshop: workshop, person: person)))
    }
  }

  private mutating func join(_ team: TeamCode, _ number: Int) {
    let letters = Array("abcdefghjkmnpqrs")
    guard
      let person = PersonCode(
        "p-\(String(team.description.prefix(1)))\(letters[number])aaaaaa".replacing("i", with: "j")
          .replacing("o", with: "p"))
    else { fatalError("a test misspells a person") }
    people[team, default: []].append(person)
    log.record(
      "2023-08-01",
      .personJoined(
        PersonJoined(
          person: person, team: team, function: .docent,
          background: number % 3 == 0 ? .pdg : .teacherTraining)))
  }

  private mutating func measure(on day: Day, _ level: (Int) -> Level) {
    for team in people.keys.sorted() {
      for (number, person) in (people[team] ?? []).enumerated() {
        log.record(
          day,
          .levelMeasured(
            LevelMeasured(person: person, method: number % 4 == 0 ? .manager : .iCoach, level: level(number))))
      }
    }
  }

  private mutating func adoptCanvas() {
    log.record(
      "2024-09-09",
      .adoptionRouteAdopted(
        AdoptionRouteAdopted(
          route: "canvas-route",
          steps: [
            RouteStep(step: "visie", title: "Teamvisie op blended leren"),
            RouteStep(step: "live", title: "Alle courses live", proof: .available),
          ])))
    for team in ["zorg", "techniek", "horeca"] as [TeamCode] {
      log.record(
        "2024-11-01", .canvasStepChanged(CanvasStepChanged(state: .completed, team: team, step: "visie")))
    }
    log.record("2025-04-01", .canvasStepChanged(CanvasStepChanged(state: .completed, team: "zorg", step: "live")))
  }

  private mutating func meet() {
    let workshop = log.record("2024-10-10", .workshopHeld(WorkshopHeld(title: "Canvas basis", minutes: 120)))
    for person in (people["zorg"] ?? []) + (people["horeca"] ?? []).prefix(4) {
      log.record("2024-10-10", .workshopAttended(WorkshopAttended(workshop: workshop, person: person)))
    }
    let coaching = log.record(
      "2025-02-03", .coachingHeld(CoachingHeld(coach: SampleCollege.coach, minutes: 45)))
    for person in (people["zorg"] ?? []).prefix(2) {
      log.record("2025-02-03", .coachingAttended(CoachingAttended(coaching: coaching, person: person)))
    }
  }

  func report(_ period: String = "2024-2025", isInternal: Bool = false, college: CollegeCode? = nil) -> YearReport {
    guard let period = Period(period) else { fatalError("a test misspells a period") }
    let entries = log.entries
    return YearReport(
      log.answers, YearReport.Question(period: period, college: college, asOf: period.lastDay, isInternal: isInternal),
      source: YearReport.Source(
        knownAt: log.knownAt,
        frontier: Frontier([
          "west": Frontier.Head(number: entries.count, hash: "I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc")
        ]), events: entries.count, findings: ["move-out-of-service": 1], amendments: ["event-corrected": 2]))
  }
}
