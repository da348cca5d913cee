import Domain

// The events of the tests, in the words of the tests.
extension Event {
  static func formed(_ team: TeamCode, in college: CollegeCode = "west") -> Event {
    .teamFormed(TeamFormed(team: team, name: "Team \(team)", college: college))
  }

  static func dissolved(_ team: TeamCode, into: TeamCode? = nil) -> Event {
    .teamDissolved(TeamDissolved(team: team, into: into))
  }

  static func joined(
    _ person: PersonCode, _ team: TeamCode, as function: Function = .docent, background: Background? = nil
  ) -> Event {
    .personJoined(PersonJoined(person: person, team: team, function: function, background: background))
  }

  static func moved(_ person: PersonCode, to team: TeamCode? = nil, as function: Function? = nil) -> Event {
    .personMoved(PersonMoved(person: person, team: team, function: function))
  }

  static func left(_ person: PersonCode) -> Event { .personLeft(PersonLeft(person: person)) }

  static func measured(
    _ person: PersonCode, _ level: Level?, by method: Method = .iCoach, areas: [Area: Level]? = nil,
    scores: [Competence: Int]? = nil, assessor: PersonCode? = nil
  ) -> Event {
    .levelMeasured(
      LevelMeasured(
        person: person, method: method, assessor: assessor, level: level, areas: areas.map { AreaLevels($0) },
        scores: scores.map { Scores($0) }))
  }

  static func adopted(_ rule: LevelRule) -> Event { .levelRuleAdopted(LevelRuleAdopted(rule: rule)) }

  static func contested(_ measurement: EventID, by person: PersonCode) -> Event {
    .levelContested(LevelContested(person: person, event: measurement, reason: "not in my lessons"))
  }

  static func settled(_ contest: EventID) -> Event {
    .contestSettled(ContestSettled(contest: contest, outcome: "measured again"))
  }

  static func ambition(_ scope: Scope, _ clauses: (Level, Clause.Amount)..., until deadline: Day = "2027-07-31")
    -> Event
  {
    .ambitionSet(
      AmbitionSet(
        ambition: "ambitie", scope: scope, deadline: deadline,
        clauses: clauses.map { Clause(level: $0.0, atLeast: $0.1) }))
  }

  static func counted(_ team: TeamCode, _ counts: [Level: Int], by method: Method = .iCoach) -> Event {
    .teamLevelMeasured(TeamLevelMeasured(team: team, method: method, counts: LevelCounts(counts)))
  }
}

extension LevelRule {
  /// The standard rule with something else in it.
  static func standard(_ change: (inout LevelRule) -> Void) -> LevelRule {
    var rule = LevelRule.standard
    change(&rule)
    return rule
  }
}

extension [Area: Level] {
  /// Levels for the six areas, in their order.
  static func six(_ levels: Level...) -> [Area: Level] {
    Dictionary(uniqueKeysWithValues: zip(Area.allCases, levels))
  }
}
