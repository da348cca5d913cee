import Domain
import Wire

// What the college decided before anything was measured: plans, the rule, the ambition, and consent to it all.

extension Demo.World {
  /// Strategy, plans, consent, the rule of levels and the ambition, in the autumn of the first year.
  mutating func agreeOnPolicy() {
    var chance = Chance(seed, "policy")
    let plan = adoptPlans(&chance)
    noteSoon(
      Line(
        .known(2023, 9, 21), "consent-given",
        [
          "body": "ondernemingsraad", "subject": "niveaumetingen volgens het groeimodel",
          "scope": .text(Scope.college(Teams.college)),
        ]),
      &chance)
    decide(
      "niveauregel", on: .known(2023, 9, 28),
      { .levelRuleAdopted(LevelRuleAdopted(rule: .standard, decision: Label($0))) }, &chance)
    decide("ambitie", on: .known(2023, 10, 12), { .ambitionSet(Demo.World.ambition(decision: $0)) }, &chance)
    for team in Teams.all { planTeam(team, following: plan, &chance) }
    adoptPolicies(&chance)
  }

  /// The strategy of the school, and the plan of the college that follows from it.
  private mutating func adoptPlans(_ chance: inout Chance) -> Mark {
    let (strategy, plan) = (diary.newMark(), diary.newMark())
    let college = JSON.text(Scope.college(Teams.college))
    noteSoon(
      Line(
        .known(2023, 9, 7), as: strategy, "plan-adopted",
        ["kind": "strategy", "title": "Meerjarenstrategie 2023-2027", "scope": college, "period": "2023-2027"]),
      &chance)
    noteSoon(
      Line(.known(2023, 9, 14), as: plan, "plan-adopted") {
        [
          "kind": "college", "title": "Collegeplan 2023-2025: blended en betrokken", "scope": college,
          "period": "2023-2025", "follows": .text($0[strategy]),
        ]
      },
      &chance)
    return plan
  }

  /// The plan of a team, and its manager who stands behind the ambition.
  private mutating func planTeam(_ team: TeamCode, following plan: Mark, _ chance: inout Chance) {
    let titles = [
      Teams.zorg: "Teamplan: leren in de praktijk", Teams.techniek: "Teamplan: vakmanschap eerst",
      Teams.ict: "Teamplan: maken en delen",
    ]
    let title = titles[team] ?? "Teamplan: flexibel en betekenisvol"
    let on = SchoolCalendar.open(chance.within(0...12), after: .known(2023, 10, 3))
    noteSoon(
      Line(on, "plan-adopted") {
        [
          "kind": "team", "title": .string(title), "scope": .text(Scope.team(team)), "period": "2023-2025",
          "follows": .text($0[plan]),
        ]
      },
      &chance)
    guard let manager = Cast.manager(of: team, on: on) else { return }
    let endorsed = SchoolCalendar.open(chance.within(3...25), after: .known(2023, 10, 16))
    noteSoon(
      Line(
        endorsed, "ambition-endorsed",
        ["ambition": "gros-b1", "team": .text(team), "manager": .text(manager.code)]),
      &chance)
  }

  /// "Half at B1 or above, two at B2, one at C1": what the college wants every team to have reached in two years.
  private static func ambition(decision: EventID) -> AmbitionSet {
    AmbitionSet(
      ambition: .known("gros-b1"), scope: .college(Teams.college), deadline: .known(2025, 12, 31),
      clauses: [
        Clause(level: .b1, atLeast: .share(50)), Clause(level: .b2, atLeast: .count(2)),
        Clause(level: .c1, atLeast: .count(1)),
      ],
      decision: Label(decision))
  }

  /// Policies, and the other policies into which they were carried.
  private mutating func adoptPolicies(_ chance: inout Chance) {
    let policies: [(policy: String, subject: String, on: Day, into: [(policy: String, on: Day)])] = [
      (
        "digitale-professionalisering", "digitale professionalisering", .known(2023, 11, 16),
        [("gesprekscyclus", .known(2024, 2, 1)), ("scholingsplan", .known(2024, 9, 12))]
      ),
      ("werving-en-selectie", "werving", .known(2024, 3, 14), [("vacatureteksten", .known(2024, 4, 11))]),
      ("ai-in-het-onderwijs", "AI", .known(2025, 3, 20), [("examinering", .known(2025, 10, 9))]),
    ]
    for row in policies {
      let policy = JSON.string(row.policy)
      noteSoon(Line(row.on, "policy-adopted", ["policy": policy, "subject": .string(row.subject)]), &chance)
      for (into, on) in row.into {
        noteSoon(Line(on, "policy-translated", ["policy": policy, "into": .string(into)]), &chance)
      }
    }
  }

  /// A decision of the steering group and what follows from it, in one sitting.
  private mutating func decide(
    _ topic: String, on day: Day, _ consequence: @escaping (EventID) -> Event, _ chance: inout Chance
  ) {
    let decision = diary.newMark()
    diary.record(
      chance.moment(chance.within(0...2), after: day), .education,
      [
        Line(day, as: decision, "decision-taken", ["topic": .string(topic)]),
        Line(day) { consequence($0[decision]) },
      ])
  }

  private mutating func noteSoon(_ line: Line, _ chance: inout Chance) {
    note(line, by: .education, after: 0...2, &chance)
  }
}
