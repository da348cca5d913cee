import Domain

// Rounds of the i-coaches, self-assessments, colleagues and managers who look along, and teams without names.

extension Demo.World {
  /// A round: opened, every team visited over some weeks, closed, and each team counted.
  mutating func measure(in term: Term) {
    var chance = chance("round", in: term)
    let (opens, closes) = (term.round.lowerBound, SchoolCalendar.open(from: term.round.upperBound))
    diary.record(
      opens.at(8, 20, throwing: &chance), .coach(Cast.coachZorg),
      [
        Line(
          opens,
          .roundOpened(RoundOpened(round: term.roundCode, scope: .college(Teams.college), until: term.round.upperBound))
        )
      ])
    for team in Teams.all { visit(team, in: term) }
    diary.record(
      closes.at(17, 58, throwing: &chance), .coach(Cast.coachZorg),
      [Line(closes, .roundClosed(RoundClosed(round: term.roundCode)))])
  }

  /// The i-coach looks at the docents of a team on three or four days; who is not there is not measured.
  private mutating func visit(_ team: TeamCode, in term: Term) {
    var chance = Chance(seed, "round \(team)", term.number)
    let open = SchoolCalendar.openDays(in: term.round.lowerBound...term.round.upperBound.adding(days: -4))
    var waiting = docents(of: team, on: term.round.lowerBound).filter {
      $0.joined.adding(days: 30) < term.round.lowerBound
    }
    let visits = (0..<chance.within(3...4)).map { _ in chance.pick(open) }.sorted()
    for (index, day) in visits.enumerated() {
      var seen = chance.sample(waiting.count / (visits.count - index), of: waiting)
      waiting.removeAll { employee in seen.contains { $0.code == employee.code } }
      // The i-coach of Techniek fell ill in the second autumn: who was not yet seen was missed.
      if team == Teams.techniek, Cast.illness.contains(day) { seen = [] }
      let met = seen.filter { _ in chance.happens(90) }.filter { $0.isPresent(on: day) }
      let coach = Cast.coach(of: team, on: day)
      let recorded = chance.moment(chance.pick([0, 0, 1, 1, 2, 3]), after: day)
      let lines = met.map {
        assess($0, by: .iCoach, assessor: coach, on: day, recorded: recorded, round: term.roundCode, &chance)
      }
      diary.record(recorded, .coach(coach), lines)
    }
    lookAlong(with: team, in: term, &chance)
    guard !(team == Teams.techniek && term.number == 2) else { return }
    count(team, in: term, &chance)
  }

  /// Managers after a talk, and colleagues who visited each other's lessons.
  private mutating func lookAlong(with team: TeamCode, in term: Term, _ chance: inout Chance) {
    let days = term.round.lowerBound.adding(days: 10)...term.round.upperBound
    for method in [Method.manager, .peer] {
      let day = chance.day(in: days)
      let colleagues = docents(of: team, on: day).filter { $0.joined.adding(days: 60) < day }
      let assessors = method == .manager ? [Cast.manager(of: team, on: day)].compactMap(\.self) : colleagues
      let seldom = method == .manager ? 45 : team == Teams.ict || team == Teams.zorg ? 70 : 25
      guard chance.happens(seldom), !assessors.isEmpty else { continue }
      let recorded = chance.moment(chance.within(0...6), after: day)
      let lines = chance.sample(chance.within(1...3), of: colleagues).compactMap { employee -> Line? in
        let assessor = chance.pick(assessors)
        guard assessor.code != employee.code else { return nil }
        return assess(
          employee, by: method, assessor: assessor, on: day, recorded: recorded, round: term.roundCode, &chance)
      }
      diary.record(recorded, .coach(Cast.coach(of: team, on: day)), lines)
    }
  }

  /// What an assessor saw: the levels of six areas, and mostly one that speaks for them all.
  mutating func assess(
    _ employee: Employee, by method: Method, assessor: Employee, on day: Day, recorded: Moment, round: RoundCode? = nil,
    _ chance: inout Chance
  ) -> Line {
    var areas: [Area: Level] = [:]
    for area in Area.allCases {
      let seen = (growth[employee.code]?.points(in: area, on: day) ?? 0) + chance.around(0, spread: 30)
      areas[area] = Level(rank: seen / 100)
    }
    let derived =
      LevelRule.standard.holisticLevel(
        of: Measurement(LevelMeasured(person: employee.code, method: method, areas: AreaLevels(areas)))) ?? .a1
    // Mostly the level of most areas; now and then the assessor weighs the whole instead of counting its parts.
    let weighed = Level(rank: ((growth[employee.code]?.points(on: day) ?? 0) + chance.around(0, spread: 24)) / 100)
    let judged = chance.happens(75) ? derived : weighed
    let way = chance.below(100)
    let mark = diary.newMark()
    let slip = Demo.Slip.of(employee, in: round, by: method)
    let level = way < 84 || slip != nil ? judged : derived
    measurements.append(
      Measured(
        mark: mark, person: employee.code, on: day, recorded: recorded, method: method, level: level, areas: areas))
    let written = slip.map { Level(rank: level.rank + $0.off) } ?? level
    return Line(
      day, as: mark,
      .levelMeasured(
        LevelMeasured(
          person: employee.code, method: method, assessor: assessor.code,
          level: way < 84 || slip != nil ? written : nil,
          areas: way < 12 && slip == nil ? nil : AreaLevels(areas), round: round)))
  }

  /// Self-assessments: 22 scores, in autumn by about half, in spring by a few.
  mutating func assessThemselves(in term: Term) {
    var chance = chance("self", in: term)
    let weeks = term.days.lowerBound.adding(days: 16)...term.round.lowerBound.adding(days: 9)
    for team in Teams.all {
      let day = chance.day(in: weeks)
      let share = term.isAutumn ? 30 + Teams.climate(of: team, in: term) / 5 : 22
      let willing = docents(of: team, on: day).filter { employee in
        chance.happens(share * (40 + (growth[employee.code]?.eagerness ?? 0)) / 90)
      }
      diary.record(
        chance.moment(chance.within(0...4), after: day), .coach(Cast.coach(of: team, on: day)),
        willing.map { employee in
          Line(
            day,
            .levelMeasured(
              LevelMeasured(
                person: employee.code, method: .selfAssessment, scores: scores(of: employee, on: day, &chance),
                framework: "DigCompEdu 2017")))
        })
    }
  }

  /// What somebody answers: mostly a little too high.
  private func scores(of employee: Employee, on day: Day, _ chance: inout Chance) -> Scores {
    guard let growth = growth[employee.code] else { return Scores() }
    var scores = Scores()
    for competence in Competence.all {
      let seen = growth.points(in: competence.area, on: day) + growth.selfRegard + chance.around(0, spread: 90)
      // The thresholds of the CheckIn, per question: 1.2 points end A1, 1.9 A2, 2.6 B1, 3.4 B2, 3.9 C1.
      let ends = [0, 118, 188, 262, 338, 388, 400]
      let rank = min(max(seen, 0) / 100, 5)
      let hundredths = ends[rank] + (ends[rank + 1] - ends[rank]) * (min(max(seen, 0), 599) % 100) / 100
      scores[competence] = min(hundredths / 100 + (chance.happens(hundredths % 100) ? 1 : 0), 4)
    }
    return scores
  }

  /// The levels of a team without names, as its i-coach counts them when the round closes.
  private mutating func count(_ team: TeamCode, in term: Term, _ chance: inout Chance) {
    let day = SchoolCalendar.open(from: term.round.upperBound)
    var counts = LevelCounts()
    for employee in docents(of: team, on: day) where employee.joined < term.round.lowerBound {
      let latest = measurements.last { $0.person == employee.code && $0.method == .iCoach }
      guard let level = latest?.level else { continue }
      counts[level] += 1
    }
    guard counts.total >= 5 else { return }
    let coach = Cast.coach(of: team, on: day)
    diary.record(
      chance.moment(chance.within(0...3), after: day), .coach(coach),
      [
        Line(
          day, .teamLevelMeasured(TeamLevelMeasured(team: team, method: .iCoach, counts: counts, round: term.roundCode))
        )
      ])
  }
}
