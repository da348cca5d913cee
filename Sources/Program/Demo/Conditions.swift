import Domain
import Wire

// What the steering group sees at the end of a term: preconditions, signals, supporters' own profile, the sector.

extension Demo.World {
  mutating func lookBack(on term: Term) {
    var chance = chance("conditions", in: term)
    signal(in: term, &chance)
    for supporter in Cast.supporters { describe(supporter, in: term, &chance) }
    guard !term.isAutumn else { return }
    rateConditions(at: term, &chance)
    note(
      Line(
        SchoolCalendar.open(from: term.days.upperBound.adding(days: -30)), "benchmark-recorded",
        [
          "source": "landelijke monitor mbo", "scope": "sector", "indicator": "aandeel B1 of hoger",
          "value": .integer(4_100 + term.number * 150), "wave": .text(term.schoolYear),
        ]),
      by: .education, after: 0...1, &chance)
  }

  /// Six preconditions of the college, each spring; time stays the weak one.
  private mutating func rateConditions(at term: Term, _ chance: inout Chance) {
    let codes = ["vision", "policy", "leadership", "culture", "time", "infrastructure"]
    let scores = term.number == 1 ? [2, 2, 3, 3, 2, 3] : [3, 3, 4, 3, 2, 4]
    let day = SchoolCalendar.open(from: term.days.upperBound.adding(days: -24))
    diary.record(
      chance.moment(1, after: day), .education,
      zip(codes, scores).map { code, score in
        Line(
          day, "precondition-rated",
          [
            "scope": .text(Scope.college(Teams.college)), "precondition": .string(code), "score": .integer(score),
          ])
      })
  }

  /// A signal from a team, and mostly a decision that answers it.
  private mutating func signal(in term: Term, _ chance: inout Chance) {
    let signals = [
      (Teams.economie, "geen bouwtijd"), (Teams.zorg, "licentie verlopen"), (Teams.techniek, "uitval i-coach"),
      (Teams.techniek, "geen canvascoach"), (Teams.techniek, "werkdruk"),
    ]
    let (team, topic) = signals[term.number]
    let raised = SchoolCalendar.open(from: term.round.upperBound.adding(days: chance.within(4...12)))
    let mark = diary.newMark()
    note(
      Line(
        raised, as: mark, "signal-raised", ["scope": .text(Scope.team(team)), "topic": .string(topic)]),
      by: .education, after: 0...0, &chance)
    guard term.number < 4 else { return }
    note(
      Line(SchoolCalendar.open(chance.within(7...18), after: raised), "decision-taken") {
        ["topic": .string(topic), "signal": .text($0[mark])]
      },
      by: .education, after: 1...1, &chance)
  }

  /// A supporter scores some statements of the profile once a year, and tells which role was really played.
  private mutating func describe(_ supporter: Employee, in term: Term, _ chance: inout Chance) {
    let day = chance.day(in: term.days.upperBound.adding(days: -35)...term.days.upperBound.adding(days: -5))
    guard !(supporter.code == Cast.coachTechniek.code && Cast.illness.overlaps(term.days)) else { return }
    let person = JSON.text(supporter.code)
    if term.isAutumn {
      diary.record(
        chance.moment(0, after: day), .adviser(supporter),
        chance.sample(chance.within(4...6), of: Demo.World.statements).map { statement in
          Line(
            day, "statement-scored",
            [
              "person": person, "statement": .string(statement),
              "score": .integer(chance.pick([2, 2, 3, 3, 3, 4])), "method": "self",
            ])
        })
    }
    let role = chance.pick(["adviser", "change-agent", "trainer", "coach", "educationalist", "technovator"])
    let layer = chance.pick(["operational", "operational", "operational", "tactical", "strategic"])
    note(
      Line(day, "role-performed", ["person": person, "role": .string(role), "layer": .string(layer)]),
      by: .adviser(supporter), after: 0...1, &chance)
  }

  private static let statements = [
    "ZD1", "ZD4", "ZD5", "LP2", "LP4", "IP2", "IP3", "NP1", "OO1", "OO2", "OO6", "OW1", "OW2", "OW5", "OW6", "PR2",
    "PR4", "PR6",
  ]
}
