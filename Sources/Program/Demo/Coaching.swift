import Domain
import Wire

// Sessions of the i-coaches, the requests that came before them, and colleagues who help each other.

extension Demo.World {
  /// Coaching of people and of whole teams, some of it asked for.
  mutating func coach(in term: Term) {
    for team in Teams.all {
      var chance = Chance(seed, "coaching \(team)", term.number)
      let sessions = chance.within(8...10) * Teams.climate(of: team, in: term) / 100 + 1
      for _ in 0..<sessions {
        let day = chance.day(in: term.days.lowerBound.adding(days: 12)...term.days.upperBound.adding(days: -9))
        guard !(team == Teams.techniek && Cast.illness.contains(day)) || chance.happens(15) else { continue }
        holdSession(with: team, on: day, in: term, &chance)
      }
      // Some requests wait, and some are never answered.
      for _ in 0..<chance.within(0...(team == Teams.techniek ? 3 : 1)) {
        let asked = chance.day(in: term.days.upperBound.adding(days: -60)...term.days.upperBound.adding(days: -3))
        ask(chance.pick(docents(of: team, on: asked)), chance.pick(Demo.Topic.all), on: asked, nil, &chance)
      }
    }
  }

  private mutating func holdSession(with team: TeamCode, on day: Day, in term: Term, _ chance: inout Chance) {
    let coach = Cast.coach(of: team, on: day)
    let topic = chance.pick(Demo.Topic.all.filter { $0.since <= term.number })
    let forTeam = chance.happens(8)
    let colleagues = docents(of: team, on: day)
    let coached =
      forTeam
      ? colleagues.filter { _ in chance.happens(75) }
      : chance.sample(chance.pick([1, 1, 1, 2, 2, 3]), of: colleagues.filter(leansOnCoach(&chance)))
    guard let first = coached.first else { return }

    var request: Mark?
    if !forTeam, chance.happens(38) {
      let asked = SchoolCalendar.open(from: day.adding(days: -chance.within(4...30)))
      if asked < day, asked >= term.days.lowerBound, first.isPresent(on: asked), asked > first.joined {
        let mark = diary.newMark()
        ask(first, topic, on: asked, mark, &chance)
        request = mark
      }
    }
    let session = diary.newMark()
    let minutes = forTeam ? 60 : chance.pick([30, 30, 45, 45, 60])
    let competences = chance.happens(60) ? topic.competences : nil
    let tools: [ToolCode] = topic.tools.map { .known($0) }
    let asked = request
    var lines = [
      Line(day, as: session) { ids in
        .coachingHeld(
          CoachingHeld(
            coach: coach.code, minutes: .known(minutes), team: forTeam ? team : nil, topic: .known(topic.name),
            tools: tools.isEmpty ? nil : tools, competences: competences, request: asked.map { ids[$0] }))
      }
    ]
    for employee in coached {
      lines.append(
        Line(day) { ids in .coachingAttended(CoachingAttended(coaching: ids[session], person: employee.code)) })
      learn(forTeam ? 5 : 12, of: topic.competences, by: employee, on: day, in: term)
      learn(forTeam ? 1 : 3, by: employee, on: day, in: term)
    }
    let recorded = chance.moment(after: day)
    let known = asked.map { diary.moment(of: $0).adding(milliseconds: 60_000) } ?? recorded
    diary.record(max(recorded, known), .coach(coach), lines)
    sessions.append(Session(mark: session, on: day, recorded: max(recorded, known), coach: coach.code))
  }

  /// Whether somebody comes to the i-coach: the eager ones do, and those who are new.
  private func leansOnCoach(_ chance: inout Chance) -> (Employee) -> Bool {
    let bar = chance.within(15...75)
    return { employee in (growth[employee.code]?.eagerness ?? 0) > bar }
  }

  private mutating func ask(
    _ employee: Employee, _ topic: Demo.Topic, on day: Day, _ mark: Mark?, _ chance: inout Chance
  ) {
    let day = SchoolCalendar.open(from: day)
    guard employee.isPresent(on: day), let team = employee.station(on: day)?.team else { return }
    diary.record(
      chance.moment(chance.within(0...1), after: day), .coach(Cast.coach(of: team, on: day)),
      [
        Line(
          day, as: mark, "coaching-requested", ["person": .text(employee.code), "topic": .string(topic.name)])
      ])
  }

  /// Help between colleagues, mostly within a team, from those who are further to those who ask.
  mutating func helpEachOther(in term: Term) {
    var chance = chance("help", in: term)
    for _ in 0..<chance.within(17...22) {
      let day = chance.day(in: term.days.lowerBound.adding(days: 10)...term.days.upperBound.adding(days: -9))
      let everybody = docents(on: day).filter { $0.joined < day }
      let helpers = everybody.filter { (growth[$0.code]?.points(on: day) ?? 0) > 210 }
      let helper = chance.pick(helpers)
      let home = helper.station(on: day)?.team
      let near = everybody.filter {
        $0.code != helper.code && (chance.happens(12) || $0.station(on: day)?.team == home)
      }
      let topic = chance.pick(Demo.Topic.all.filter { $0.since <= term.number })
      let helped = chance.pick(near)
      // Helping a whole team is told of the team, not of its members.
      let team = chance.happens(10) ? home : nil
      let minutes: Minutes? = chance.happens(70) ? .known(chance.pick([10, 15, 20, 30, 45])) : nil
      if team == nil { learn(8, of: topic.competences, by: helped, on: day, in: term) }
      learn(3, of: topic.competences, by: helper, on: day, in: term)
      diary.record(
        chance.moment(after: day), .coach(Cast.coach(of: home ?? Teams.zorg, on: day)),
        [
          Line(
            day,
            .helpGiven(
              HelpGiven(
                helper: helper.code, helped: team.map { .team($0) } ?? .person(helped.code), topic: .known(topic.name),
                minutes: minutes)))
        ])
    }
  }
}
