import Domain

// What is adopted once and followed by many: the route, the programme for newcomers, the learning line of HR.

extension Demo.World {
  static let route: RouteCode = .known("canvas-adoptie")
  static let programme: ProgrammeCode = .known("startersprogramma")
  static let line: LineCode = .known("digitaal-lesgeven")

  static let programmeSteps: [ProgrammeStep] = [
    ProgrammeStep(step: .known("kennismaking"), title: "Kennismaking met i-coach en portaal", withinDays: .known(21)),
    ProgrammeStep(step: .known("beginmeting"), title: "Beginmeting met de i-coach", withinDays: .known(49)),
    ProgrammeStep(
      step: .known("canvas-start"), title: "Eerste course ingericht", withinDays: .known(75), area: .digitalResources),
    ProgrammeStep(
      step: .known("lesbezoek"), title: "Lesbezoek en nagesprek", withinDays: .known(120), area: .teachingAndLearning),
    ProgrammeStep(
      step: .known("toetsing"), title: "Digitaal toetsen in de eigen les", withinDays: .known(180), area: .assessment),
    ProgrammeStep(step: .known("eindgesprek"), title: "Eindgesprek met de teammanager", withinDays: .known(300)),
  ]

  static func modules(version: Int) -> [LineModule] {
    let first = [
      LineModule(
        module: .known("canvas-inrichten"), title: "Je course inrichten", areas: [.digitalResources], from: .a1,
        to: .a2,
        minutes: .known(180)),
      LineModule(
        module: .known("digitaal-toetsen"), title: "Digitaal en formatief toetsen", areas: [.assessment], from: .a2,
        to: .b1, minutes: .known(240)),
      LineModule(
        module: .known("blended-les"), title: "Een blended les ontwerpen",
        areas: [.teachingAndLearning, .digitalResources],
        from: .a2, to: .b1, minutes: .known(360)),
      LineModule(
        module: .known("leerroutes"), title: "Leerroutes voor verschillende studenten", areas: [.empoweringLearners],
        from: .b1, to: .b2, minutes: .known(300)),
      LineModule(
        module: .known("toetsgegevens"), title: "Leren van toetsgegevens", areas: [.assessment], from: .b1, to: .b2,
        minutes: .known(180)),
      LineModule(
        module: .known("mediawijs"), title: "Mediawijsheid in het beroep",
        areas: [.facilitatingLearnersDigitalCompetence], from: .a2, to: .b1, minutes: .known(180)),
      LineModule(
        module: .known("voortrekken"), title: "Collega's meenemen",
        areas: [.professionalEngagement, .teachingAndLearning],
        from: .b2, to: .c1, minutes: .known(480)),
    ]
    guard version > 1 else { return first }
    return first + [
      LineModule(
        module: .known("ai-in-de-les"), title: "AI in de les", areas: [.teachingAndLearning, .assessment], from: .b1,
        to: .b2, minutes: .known(240))
    ]
  }

  /// Adopts all of it, on the days on which it was.
  mutating func adoptProgrammes() {
    var chance = Chance(seed, "programmes")
    let adopted: [(on: Day, by: Demo.Diary.Desk, event: Event)] = [
      (
        .known(2023, 9, 11), .canvas,
        .adoptionRouteAdopted(AdoptionRouteAdopted(route: Demo.World.route, steps: Demo.World.routeSteps))
      ),
      (
        .known(2023, 9, 5), .hr,
        .onboardingProgrammeAdopted(
          OnboardingProgrammeAdopted(programme: Demo.World.programme, steps: Demo.World.programmeSteps))
      ),
      (.known(2023, 11, 23), .hr, lineAdopted(version: 1)),
      (.known(2023, 11, 23), .hr, staged(.designed)),
      (.known(2024, 1, 25), .hr, staged(.adopted)),
      (.known(2024, 2, 1), .hr, staged(.offered)),
      (.known(2025, 6, 19), .hr, staged(.evaluated)),
      (.known(2025, 9, 4), .hr, lineAdopted(version: 2)),
      (.known(2025, 9, 4), .hr, staged(.adopted)),
      (.known(2025, 9, 15), .hr, staged(.offered)),
    ]
    for (index, row) in adopted.enumerated() {
      // In the order of the table, also where two stand on one day.
      diary.record(row.on.at(13, 15 + 2 * index, throwing: &chance), row.by, [Line(row.on, row.event)])
    }
  }

  private func lineAdopted(version: Int) -> Event {
    .learningLineAdopted(
      LearningLineAdopted(
        line: Demo.World.line, version: Version(version), modules: Demo.World.modules(version: version)))
  }

  private func staged(_ stage: LearningLineStage) -> Event {
    .learningLineStaged(LearningLineStaged(line: Demo.World.line, stage: stage))
  }
}
