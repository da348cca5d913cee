import Domain
import Storage

extension Chronicle {
  /// How many people a college and a team have.
  private static let (collegeSize, teamSize) = (830, 14)

  /// Opens the colleges, forms the teams and has most people join, who were there long before.
  mutating func found() throws(StorageError) {
    if share.isFirst { try adoptForAll() }
    let count = max(1, share.people.count / Self.collegeSize)
    for college in 0..<count {
      let size = share.people.count * (college + 1) / count - share.people.count * college / count
      let first = teams.count
      let number = "\(share.writer + 1)-\(college + 1)"
      let code = CollegeCode.written("college-\(number)")
      var drafts = [
        Draft(
          on: calendar.first, .collegeOpened(CollegeOpened(college: code, name: "College \(number)", sector: "mbo")))
      ]
      for team in 0..<max(1, size / Self.teamSize) {
        let sector = Phrases.sectors[team % Phrases.sectors.count]
        let name = "\(sector)-\(number)-\(team + 1)"
        teams.append(Crew(code: .written(name)))
        let formed = TeamFormed(team: .written(name), name: "Team \(name)", college: code, sector: sector)
        drafts.append(Draft(on: calendar.first, .teamFormed(formed)))
      }
      colleges.append(Campus(code: code, teams: first..<teams.count))
      try record(drafts)
      try setAmbition(of: code)
      try openRound(of: college)
    }
    let there = share.people.count * 85 / 100
    while people.count < there {
      let batch = min(50, there - people.count)
      try record((0..<batch).map { _ in join(on: calendar.first.adding(days: -dice.below(3650))) })
    }
  }

  private mutating func adoptForAll() throws(StorageError) {
    let steps = Phrases.steps.map { RouteStep(step: .written($0.code), title: $0.title, proof: $0.proof) }
    let programme = Phrases.programmeSteps.map {
      ProgrammeStep(step: .written($0.code), title: $0.title, withinDays: .written($0.days), area: $0.area)
    }
    let modules = Phrases.modules.map {
      LineModule(
        module: .written($0.code), title: $0.title, areas: [$0.area], from: $0.from, to: $0.to, minutes: .written(240))
    }
    let adopted: [Event] = [
      .levelRuleAdopted(LevelRuleAdopted(rule: .standard)),
      .adoptionRouteAdopted(AdoptionRouteAdopted(route: Phrases.route, steps: steps)),
      .onboardingProgrammeAdopted(OnboardingProgrammeAdopted(programme: Phrases.programme, steps: programme)),
      .learningLineAdopted(LearningLineAdopted(line: Phrases.line, version: Version(1), modules: modules)),
      .learningLineStaged(LearningLineStaged(line: Phrases.line, stage: .offered)),
    ]
    for event in adopted { try record([Draft(on: calendar.first, event)]) }
  }

  private mutating func setAmbition(of college: CollegeCode) throws(StorageError) {
    let ambition = AmbitionSet(
      ambition: .written("ambitie-\(college)"), scope: .college(college), deadline: calendar.last,
      clauses: [
        Clause(level: .b1, atLeast: .share(dice.within(40...80))),
        Clause(level: .c1, atLeast: .count(dice.within(0...2))),
      ])
    try record([Draft(on: calendar.first, .ambitionSet(ambition))])
  }

  /// The round in which a college measures in a half-year.
  func round(of college: Int) -> RoundCode {
    let (year, month, _) = today.components
    return .written("\(year)-\(month >= 8 ? "najaar" : "voorjaar")-\(share.writer + 1)-\(college + 1)")
  }

  /// Opens the round of a college.
  mutating func openRound(of college: Int) throws(StorageError) {
    let opened = RoundOpened(round: round(of: college), scope: .college(colleges[college].code))
    try record([Draft(on: today, .roundOpened(opened))])
  }
}
