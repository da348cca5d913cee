import Domain
import Wire

// Goals with what became of them, experiments of the practoraat, visions of teams, and exchange with others.

extension Demo.World {
  /// A goal with its turns: how far it was on which day, what it stood still of, and how it ended.
  private struct Goal {
    let title: String
    let owner: String
    let set: Day
    let due: Day
    let precondition: String
    let progress: [(on: Day, percent: Int)]
    var stalled: (on: Day, cause: String)?
    var review: (on: Day, outcome: String, cause: String?)?
  }

  private static let goals: [Goal] = [
    Goal(
      title: "Elke docent kent de toolkit", owner: "Daniël Asante", set: .known(2023, 10, 19), due: .known(2024, 7, 12),
      precondition: "infrastructure", progress: [(.known(2024, 1, 16), 30), (.known(2024, 4, 23), 70)],
      review: (.known(2024, 7, 9), "reached", nil)),
    Goal(
      title: "Alle teams hebben een visie op blended leren", owner: "Marloes Tuinstra", set: .known(2023, 10, 19),
      due: .known(2024, 7, 12), precondition: "vision",
      progress: [(.known(2024, 2, 1), 50), (.known(2024, 6, 18), 75)],
      stalled: (.known(2024, 5, 16), "geen sturing"), review: (.known(2024, 7, 9), "carried-over", "geen sturing")),
    Goal(
      title: "Vier teams live in Canvas", owner: "Yusuf Demirci", set: .known(2024, 9, 12), due: .known(2025, 7, 4),
      precondition: "time", progress: [(.known(2024, 12, 10), 25), (.known(2025, 5, 13), 50)],
      stalled: (.known(2025, 3, 18), "rooster"), review: (.known(2025, 7, 3), "not-reached", "ziekte en verloop")),
    Goal(
      title: "Elk team deelt twee keer per jaar wat werkt", owner: "Noor Achterberg", set: .known(2024, 9, 19),
      due: .known(2025, 7, 4), precondition: "culture", progress: [(.known(2025, 1, 28), 60)],
      review: (.known(2025, 7, 1), "reached", nil)),
    Goal(
      title: "Techniek een eigen canvascoach", owner: "Nadia El Amrani", set: .known(2025, 4, 17),
      due: .known(2025, 12, 19), precondition: "leadership", progress: [(.known(2025, 9, 30), 20)],
      stalled: (.known(2025, 12, 16), "rooster")),
    Goal(
      title: "Afspraken over AI in toetsen en opdrachten", owner: "Marloes Tuinstra", set: .known(2025, 9, 18),
      due: .known(2026, 7, 3), precondition: "policy",
      progress: [(.known(2025, 11, 20), 25), (.known(2026, 1, 15), 40)]),
  ]

  /// An experiment of somebody of the practoraat, or a track that an adviser designed with teams.
  private struct Experiment {
    let name: String
    let kind: String
    let question: String
    let started: Day
    let phases: [(phase: String, on: Day)]
    var shared: Day?
  }

  private static let experiments: [Experiment] = [
    Experiment(
      name: "Noor Achterberg", kind: "experiment",
      question: "Helpt een digitaal praktijklogboek studenten om zelf te sturen?", started: .known(2023, 10, 16),
      phases: [
        ("empathise", .known(2023, 11, 2)), ("define", .known(2023, 12, 7)), ("prototype", .known(2024, 3, 7)),
        ("test", .known(2024, 5, 23)),
      ], shared: .known(2024, 6, 20)),
    Experiment(
      name: "Vincent Tan", kind: "experiment", question: "Wat doet een wekelijkse podcast met de motivatie?",
      started: .known(2024, 9, 24),
      phases: [("empathise", .known(2024, 10, 8)), ("ideate", .known(2024, 12, 3)), ("prototype", .known(2025, 3, 11))]),
    Experiment(
      name: "Rachid Benali", kind: "experiment", question: "Kunnen studenten een lasopdracht met video beoordelen?",
      started: .known(2025, 2, 6),
      phases: [
        ("empathise", .known(2025, 2, 27)), ("define", .known(2025, 5, 15)), ("prototype", .known(2025, 11, 27)),
      ]),
    Experiment(
      name: "Marloes Tuinstra", kind: "track", question: "Hoe leren teams van hun eigen toetsgegevens?",
      started: .known(2024, 9, 10),
      phases: [
        ("question", .known(2024, 9, 24)), ("criteria", .known(2024, 11, 26)), ("develop", .known(2025, 2, 4)),
        ("pilot", .known(2025, 4, 10)), ("evaluate", .known(2025, 6, 24)),
      ], shared: .known(2025, 10, 2)),
  ]

  private static let visions: [(team: TeamCode, subject: String, version: String, on: Day)] = [
    (Teams.ict, "blended-learning", "1", .known(2023, 9, 28)), (Teams.ict, "canvas", "1", .known(2023, 9, 28)),
    (Teams.zorg, "blended-learning", "1", .known(2023, 12, 12)),
    (Teams.techniek, "blended-learning", "1", .known(2024, 6, 11)),
    (Teams.economie, "blended-learning", "1", .known(2024, 10, 15)),
    (Teams.economie, "canvas", "1", .known(2024, 10, 15)),
    (Teams.zorg, "blended-learning", "2", .known(2025, 10, 7)),
  ]

  /// The turns of goals, experiments and visions stand on days of their own, so they are told at once.
  mutating func pursueGoals() {
    var chance = Chance(seed, "goals")
    for goal in Demo.World.goals { pursue(goal, &chance) }
    for experiment in Demo.World.experiments { follow(experiment, &chance) }
    for (team, subject, version, on) in Demo.World.visions {
      noteSoon(
        Line(
          on, "vision-adopted",
          ["team": .text(team), "subject": .string(subject), "version": .string(version)]),
        &chance)
    }
    for term in Term.all { exchange(in: term, &chance) }
  }

  private mutating func pursue(_ goal: Goal, _ chance: inout Chance) {
    let mark = diary.newMark()
    noteSoon(
      Line(
        goal.set, as: mark, "goal-set",
        [
          "title": .string(goal.title), "due": .text(goal.due), "owner": .text(Cast.named(goal.owner).code),
          "precondition": .string(goal.precondition),
        ]),
      &chance)
    for (on, percent) in goal.progress {
      noteSoon(
        Line(on, "goal-progressed") { ["goal": .text($0[mark]), "percent": .integer(percent)] }, &chance)
    }
    if let (on, cause) = goal.stalled {
      noteSoon(Line(on, "goal-stalled") { ["goal": .text($0[mark]), "cause": .string(cause)] }, &chance)
    }
    guard let (on, outcome, cause) = goal.review else { return }
    noteSoon(
      Line(on, "goal-reviewed") {
        var fields: JSON = ["goal": .text($0[mark]), "outcome": .string(outcome)]
        fields["cause"] = cause.map { .string($0) }
        return fields
      },
      &chance)
  }

  private mutating func follow(_ experiment: Experiment, _ chance: inout Chance) {
    let mark = diary.newMark()
    noteSoon(
      Line(
        experiment.started, as: mark, "experiment-started",
        [
          "kind": .string(experiment.kind), "person": .text(Cast.named(experiment.name).code),
          "question": .string(experiment.question),
        ]),
      &chance)
    for (phase, on) in experiment.phases {
      noteSoon(
        Line(on, "experiment-phase-reached") { ["experiment": .text($0[mark]), "phase": .string(phase)] }, &chance)
    }
    guard let shared = experiment.shared else { return }
    noteSoon(
      Line(shared, "experiment-shared") {
        ["experiment": .text($0[mark]), "audience": "alle teams", "product": "handreiking op het portaal"]
      },
      &chance)
  }

  /// One meeting a term with other schools.
  private mutating func exchange(in term: Term, _ chance: inout Chance) {
    let day = chance.day(in: term.round)
    let partner = chance.pick(["Mediacollege aan de Amstel", "ROC Waterland", "Vakschool voor Hout en Meubel"])
    noteSoon(
      Line(
        day, "exchange-held",
        [
          "title": "Deelsessie practoraat", "partners": .array([.string(partner)]),
          "participants": .integer(chance.within(8...26)),
        ]),
      &chance)
  }

  private mutating func noteSoon(_ line: Line, _ chance: inout Chance) {
    note(line, by: .education, after: 0...2, &chance)
  }
}
