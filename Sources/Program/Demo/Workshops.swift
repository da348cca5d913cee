import Domain
import Wire

// Study days, workshop rounds of the i-coaches, workshops of a team, and what was asked for beforehand.

extension Demo.World {
  /// Study days: workshops for the whole college in two rounds, asked for by the teams some weeks before.
  mutating func holdStudyDays(in term: Term) {
    var chance = chance("study days", in: term)
    for day in term.studyDays {
      askForWorkshops(before: day, in: term, &chance)
      let studyDay = diary.newMark()
      let opened = chance.moment(1, after: day)
      let held: JSON = ["title": .string(title(ofStudyDayOn: day)), "college": .text(Teams.college)]
      diary.record(opened, .education, [Line(day, as: studyDay, "study-day-held", held)])
      let offered = topics(chance.within(4...5), of: Teams.all, in: term, &chance)
      var waiting = docents(on: day).filter { _ in chance.happens(82) }
      for (index, topic) in offered.enumerated() {
        let share = waiting.count / (offered.count - index)
        let present = chance.sample(share, of: waiting)
        waiting.removeAll { employee in present.contains { $0.code == employee.code } }
        let recorded = chance.moment(chance.within(1...3), after: day)
        holdWorkshop(
          topic, on: day, recorded: max(recorded, opened.adding(milliseconds: Int64(index + 1) * 300_000)), in: term,
          minutes: chance.pick([75, 90]), present: present, studyDay: studyDay, &chance)
      }
    }
  }

  /// Workshops of a round, open to all, and those that a team asked its i-coach for.
  mutating func holdWorkshops(in term: Term) {
    var chance = chance("workshops", in: term)
    let weeks = term.days.lowerBound.adding(days: 24)...term.days.upperBound.adding(days: -16)
    for _ in 0..<chance.within(7...9) {
      let day = chance.day(in: weeks)
      guard !term.studyDays.contains(day) else { continue }
      guard let topic = topics(1, of: Teams.all, in: term, &chance).first else { continue }
      let free = docents(on: day).filter { chance.happens((growth[$0.code]?.eagerness ?? 0) / 2) }
      holdWorkshop(
        topic, on: day, recorded: chance.moment(after: day), in: term, minutes: chance.pick([60, 60, 75, 90]),
        present: chance.sample(chance.within(5...12), of: free), series: .known("workshopronde \(term.name)"), &chance)
    }
    for team in Teams.all {
      let wanted = chance.within(1...2) + (Teams.climate(of: team, in: term) > 100 ? 1 : 0)
      for _ in 0..<wanted {
        let day = chance.day(in: weeks)
        guard !term.studyDays.contains(day), !(team == Teams.techniek && Cast.illness.contains(day)) else { continue }
        guard let topic = topics(1, of: [team], in: term, &chance).first else { continue }
        let present = docents(of: team, on: day).filter { _ in chance.happens(78) }
        holdWorkshop(
          topic, on: day, recorded: chance.moment(after: day), in: term, minutes: chance.pick([60, 90, 120]),
          present: present, team: team, &chance)
      }
    }
  }

  /// One workshop and who was there, in one command; what was learned stays.
  private mutating func holdWorkshop(
    _ topic: Demo.Topic, on day: Day, recorded: Moment, in term: Term, minutes: Int, present: [Employee],
    team: TeamCode? = nil, series: Label? = nil, studyDay: Mark? = nil, _ chance: inout Chance
  ) {
    guard present.count >= 3 else { return }
    let workshop = diary.newMark()
    let answered = needs.filter { need in
      need.topic == topic.name && need.recorded < recorded && (team == nil || team == need.team)
    }
    needs.removeAll { need in answered.contains { $0.mark == need.mark } }
    let facilitators = facilitators(of: topic, for: team, on: day, &chance)
    let title = chance.pick(topic.titles)
    let tools: [ToolCode] = topic.tools.map { .known($0) }
    var lines = [
      Line(day, as: workshop) { ids in
        .workshopHeld(
          WorkshopHeld(
            title: title, minutes: .known(minutes), facilitators: facilitators, team: team,
            college: team == nil ? Teams.college : nil, tools: tools.isEmpty ? nil : tools,
            competences: topic.competences, studyDay: studyDay.map { ids[$0] }, series: series,
            needs: answered.isEmpty ? nil : answered.map { ids[$0.mark] }))
      }
    ]
    for employee in present {
      // Now and then somebody leaves early.
      let stayed: Minutes? = chance.happens(5) ? .known(minutes / 2) : nil
      lines.append(
        Line(day) { ids in
          .workshopAttended(WorkshopAttended(workshop: ids[workshop], person: employee.code, minutes: stayed))
        })
      learn(7, of: topic.competences, by: employee, on: day, in: term)
      learn(2, by: employee, on: day, in: term)
    }
    let recorder = Cast.coach(of: team ?? Teams.zorg, on: day)
    diary.record(recorded, .coach(recorder), lines)
    workshops.append(Workshop(mark: workshop, on: day, recorded: recorded, present: present.map(\.code)))
    guard chance.happens(45) else { return }
    let (responses, score) = (max(2, present.count - chance.within(0...4)), chance.around(410, spread: 80))
    diary.record(
      recorded.adding(milliseconds: Int64(chance.within(4...40)) * 60_000), .coach(recorder),
      [
        Line(Amsterdam.day(at: recorded)) { ids in
          .ledger(
            "workshop-evaluated",
            [
              "workshop": .text(ids[workshop]), "responses": .integer(responses),
              "score": .integer(score),
            ])
        }
      ])
  }

  /// An i-coach, sometimes with somebody who is good at it.
  private func facilitators(
    of topic: Demo.Topic, for team: TeamCode?, on day: Day, _ chance: inout Chance
  ) -> [PersonCode] {
    let coach = team.map { Cast.coach(of: $0, on: day) } ?? chance.pick(coaches(on: day))
    let strong = docents(of: team, on: day).filter { (growth[$0.code]?.points(on: day) ?? 0) > 290 }
    guard chance.happens(35), !strong.isEmpty else { return [coach.code] }
    return [coach.code, chance.pick(strong).code]
  }

  private func coaches(on day: Day) -> [Employee] {
    [Cast.coachZorg, Cast.coachICT] + (Cast.illness.contains(day) ? [] : [Cast.coachTechniek])
  }

  /// What teams want to learn, asked some weeks before a study day.
  private mutating func askForWorkshops(before day: Day, in term: Term, _ chance: inout Chance) {
    for team in Teams.all {
      let asked = SchoolCalendar.open(chance.within(0...4), after: day.adding(days: -24))
      let offer = Demo.Topic.all.filter { $0.since <= term.number }
      let wanted = chance.sample(chance.within(1...2), of: offer)
      let recorded = chance.moment(chance.within(0...2), after: asked)
      let marks = wanted.map { _ in diary.newMark() }
      diary.record(
        recorded, .education,
        zip(marks, wanted).map { mark, topic in
          Line(
            asked, as: mark,
            .needRecorded(
              NeedRecorded(team: team, topic: .known(topic.name), competences: topic.competences)))
        })
      needs += zip(marks, wanted).map { Need(mark: $0, team: team, topic: $1.name, recorded: recorded) }
    }
  }

  /// What is offered: first what teams asked for, then what the i-coaches thought of.
  private func topics(_ count: Int, of teams: [TeamCode], in term: Term, _ chance: inout Chance) -> [Demo.Topic] {
    var offered: [Demo.Topic] = []
    let open = needs.filter { teams.contains($0.team) }.map(\.topic)
    let rest = chance.sample(count, of: Demo.Topic.all.filter { $0.since <= term.number })
    for name in chance.sample(count, of: open) where chance.happens(80) { offered.append(.named(name)) }
    for topic in rest { offered.append(topic) }
    var seen: [String] = []
    return offered.filter { topic in
      guard seen.count < count, !seen.contains(topic.name) else { return false }
      seen.append(topic.name)
      return true
    }
  }

  private func title(ofStudyDayOn day: Day) -> String {
    day.components.month >= 8 ? "Studiedag najaar: samen ontwikkelen" : "Studiedag winter: lesgeven met ict"
  }

  /// Something is learned, as the climate in the team allows.
  mutating func learn(
    _ points: Int, of competences: [Competence] = [], by employee: Employee, on day: Day, in term: Term
  ) {
    guard let team = employee.station(on: day)?.team else { return }
    growth[employee.code]?.learn(points, of: competences, on: day, climate: Teams.climate(of: team, in: term))
  }
}
