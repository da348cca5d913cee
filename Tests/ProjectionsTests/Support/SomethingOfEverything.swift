import Domain

/// A history with every kind of event that a projection keeps, and every way in which its values are written.
let somethingOfEverything: [Fact] = {
  let day: Day = "2025-03-03"
  var events: [Event] = [
    .collegeOpened(CollegeOpened(college: "west", name: "West", institution: "ROC", sector: "zorg")),
    .collegeOpened(CollegeOpened(college: "noord", name: "Noord")),
    .teamFormed(TeamFormed(team: "zorg", name: "Zorg", college: "west", sector: "zorg")),
    .formed("bouw"), .formed("hout", in: "noord"), .dissolved("hout"), .dissolved("bouw", into: "zorg"),
    .personJoined(
      PersonJoined(person: .anna, team: "zorg", function: .docent, background: .sideEntrant, fte: Hundredths(80))),
    .joined(.bram, "bouw", as: .instructeur), .joined(.cees, "bouw", as: .staff),
    .personMoved(PersonMoved(person: .bram, team: "zorg", function: .docent, fte: Hundredths(0))),
    .moved(.cees, as: .manager), .moved(.daan, to: "zorg"), .left(.cees),
    .roleTaken(
      RoleTaken(
        person: .anna, role: .iCoach, team: "zorg", college: "west", domain: .education, layer: .tactical,
        minutes: 1200)),
    .roleTaken(RoleTaken(person: .bram, role: .board)),
    .roleEnded(RoleEnded(person: .anna, role: .canvasCoach, team: "zorg", college: "west")),
    .roleEnded(RoleEnded(person: .bram, role: .board)),
    .adopted(.standard { $0.aggregator = .median }),
    .ambition(.college("west"), (.b1, .share(50))), .ambition(.team("zorg"), (.b2, .count(3)), (.a2, .share(100))),
    .counted("zorg", [.a1: 1, .b1: 100_000, .c2: 3], by: .manager),
    .contested(event(18), by: .anna), .settled(event(19)),
    .programme("start", ("first", 7), ("second", 30)), .started(.anna, "start"), .did(.anna, "first"), .paused(.anna),
    .resumed(.anna), .gap(.anna, .assessment, to: .b1), .line("digitaal", "canvas", "toetsen"),
    .line("digitaal", version: .word("2025-2026"), "canvas"), .agreed(.anna, "digitaal", target: .b2, due: day),
    .agreed(.bram, "digitaal"), .agreementEnded(.bram, "digitaal"), .assigned(.anna, "canvas"),
    .completed(.anna, "canvas"), .exempted(.anna, "toetsen"), .route("canvas", ("first", .available), ("second", nil)),
    .workshop("Quiz", minutes: 60), .workshop("Les", minutes: 0, series: "Herfst é"), .coaching(by: .bram, minutes: 45),
    .attended(event(50), .anna, minutes: 30), .attended(event(50), .bram), .coached(event(52), .anna),
    .measured(.anna, nil, areas: .six(.a1, .a2, .b1, .b2, .c1, .c2), assessor: .bram),
    .measured(
      .bram, .b1, by: .selfAssessment,
      scores: Dictionary(uniqueKeysWithValues: Competence.all.map { ($0, $0.index % 5) })),
  ]
  events += Level.allCases.map { .measured(.cees, $0) } + Method.allCases.map { .measured(.daan, .a1, by: $0) }
  events += OnboardingOutcome.allCases.map { .ended(.anna, $0) }
  events += LearningLineStage.allCases.map { .staged("digitaal", $0) }
  events += CanvasStepChanged.State.allCases.map { .step("first", $0, by: "zorg") }
  events += CourseState.allCases.map { .observed("Les é", $0, of: "zorg") }
  var said = events.enumerated().map { on(day.adding(days: $0.offset), $0.element) }
  said += [on(.first, .formed("taal")), on(.last, .left(.anna))]
  return recorded(said)
}()
