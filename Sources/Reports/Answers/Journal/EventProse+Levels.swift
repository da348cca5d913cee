import Domain

extension EventProse {
  func measurement(_ data: any EventData) -> Prose? {
    switch data {
    case let measured as LevelMeasured: sentence(measured)
    case let measured as TeamLevelMeasured:
      say(
        "Team \(measured.team.description) is als geheel gemeten \(measured.method.agent.nl): \(counts(measured.counts))",
        "Team \(measured.team.description) was measured as a whole \(measured.method.agent.en): \(counts(measured.counts))"
      )
        + inRound(measured.round) + "."
    case let contested as LevelContested:
      say(
        "\(name(contested.person)) betwist de meting \(contested.event): \(contested.reason)",
        "\(name(contested.person)) contests the measurement \(contested.event): \(contested.reason)")
    case let settled as ContestSettled:
      say(
        "De betwisting \(settled.contest) is beslecht: \(settled.outcome)",
        "The contest \(settled.contest) was settled: \(settled.outcome)")
    default: nil
    }
  }

  func framework(_ data: any EventData) -> Prose? {
    switch data {
    case let adopted as LevelRuleAdopted:
      say("De regel voor niveaus is vastgesteld. ", "The rule for levels was adopted. ")
        + AuditWords.adopted(adopted.rule)[language]
    case let set as AmbitionSet:
      say(
        "Ambitie \(set.ambition.description), te halen op \(set.deadline): \(clauses(set.clauses)).",
        "Ambition \(set.ambition.description), due on \(set.deadline): \(clauses(set.clauses)).")
    case let opened as RoundOpened:
      say(
        "Meetronde \(opened.round.description) is geopend voor \(scope(opened.scope))",
        "Round \(opened.round.description) was opened for \(scope(opened.scope))")
        + part(opened.until) { say(", tot en met \($0)", ", until \($0)") } + "."
    case let closed as RoundClosed:
      say("Meetronde \(closed.round.description) is gesloten.", "Round \(closed.round.description) was closed.")
    default: nil
    }
  }

  private func sentence(_ measured: LevelMeasured) -> Prose {
    let said =
      if let level = measured.level {
        Prose.level(level)
      } else if let areas = measured.areas {
        Prose.joined(
          Area.allCases.compactMap { area in areas[area].map { "\(area.label[language]) \($0)" } }, by: ", ")
      } else {
        say("scores per competentie", "scores per competence")
      }
    return say(
      "\(name(measured.person)) is gemeten \(measured.method.agent.nl)",
      "\(name(measured.person)) was measured \(measured.method.agent.en)")
      + part(measured.assessor) { " (\(name($0)))" } + inRound(measured.round) + ": " + said + "."
  }

  private func inRound(_ round: RoundCode?) -> Prose {
    part(round) { say(", meetronde \($0.description)", ", round \($0.description)") }
  }

  private func counts(_ counts: LevelCounts) -> Prose {
    .joined(Level.allCases.filter { counts[$0] > 0 }.map { "\(counts[$0]) \($0)" }, by: ", ")
  }

  private func clauses(_ clauses: [Clause]) -> Prose {
    .list(clauses.map { AmbitionWords.clause($0)[language] }, in: language)
  }

  private func scope(_ scope: Scope) -> Prose {
    switch scope {
    case .college(let college): say("college \(college.description)", "college \(college.description)")
    case .team(let team): say("team \(team.description)", "team \(team.description)")
    }
  }
}
