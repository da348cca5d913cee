import Domain
import Storage
import Wire

extension Chronicle {
  /// Holds a workshop for a team or a college, with some twelve participants in the same batch.
  mutating func holdWorkshop() throws(StorageError) {
    let college = dice.below(colleges.count)
    let team = dice.pick(Array(colleges[college].teams))
    var participants = dice.sample(dice.within(9...15), of: teams[team].members)
    if participants.count < 9 {
      let others = teams[dice.pick(Array(colleges[college].teams))].members
      participants += dice.sample(4, of: others).filter { !participants.contains($0) }
    }
    guard !participants.isEmpty else { return }
    let day = earlierDay(notBefore: participants.map { people[$0].joined }.max() ?? today)
    let minutes = Minutes.written(dice.pick([60, 90, 90, 120, 180]))
    var held = WorkshopHeld(
      title: dice.pick(Phrases.workshops), minutes: minutes, facilitators: [scribe],
      series: dice.happens(250) ? Phrases.series : nil)
    if dice.happens(700) { held.team = teams[team].code } else { held.college = colleges[college].code }
    if dice.happens(300) { held.tools = [dice.pick(Phrases.tools)] }
    if dice.happens(300) { held.competences = dice.sample(2, of: Competence.all).sorted() }
    let workshop = id()
    var drafts = [Draft(on: day, Contents(.workshopHeld(held), note: note(100)))]
    for place in participants {
      let shorter = dice.happens(60) ? Minutes(dice.within(20...minutes.value - 10)) : nil
      if dice.happens(30) { recent.keep(id(drafts.count), throwing: &dice) }
      drafts.append(
        Draft(
          on: day,
          .workshopAttended(WorkshopAttended(workshop: workshop, person: people[place].code, minutes: shorter))))
    }
    try record(drafts)
  }

  /// Coaches one to three people of a team.
  mutating func coach() throws(StorageError) {
    let team = dice.below(teams.count)
    let coached = dice.sample(dice.pick([1, 1, 1, 1, 2, 3]), of: teams[team].members)
    guard !coached.isEmpty else { return }
    let day = earlierDay(notBefore: coached.map { people[$0].joined }.max() ?? today)
    var held = CoachingHeld(
      coach: scribe, minutes: .written(dice.pick([15, 30, 30, 45, 60])), topic: .written(dice.pick(Phrases.topics)))
    if dice.happens(400) { held.team = teams[team].code }
    if dice.happens(200) { held.tools = [dice.pick(Phrases.tools)] }
    let coaching = id()
    var drafts = [Draft(on: day, Contents(.coachingHeld(held), note: note(200)))]
    drafts += coached.map { place in
      Draft(on: day, .coachingAttended(CoachingAttended(coaching: coaching, person: people[place].code)))
    }
    try record(drafts)
  }

  /// Has one colleague help another.
  mutating func help() throws(StorageError) {
    guard let helped = colleague(), let helper = colleague(), helper != helped else { return }
    let given = HelpGiven(
      helper: people[helper].code, helped: .person(people[helped].code), topic: .written(dice.pick(Phrases.topics)),
      minutes: Minutes(dice.within(5...60)))
    try record([Draft(on: earlierDay(notBefore: people[helped].joined), .helpGiven(given))])
  }

  /// Writes down what a team needs.
  mutating func need() throws(StorageError) {
    let team = teams[dice.below(teams.count)]
    let need = NeedRecorded(
      team: team.code, topic: .written(dice.pick(Phrases.topics)), competences: [dice.pick(Competence.all)])
    try record([Draft(on: earlierDay(notBefore: calendar.first), .needRecorded(need))])
  }

  /// Has somebody become canvas-coach of the own team.
  mutating func takeRole() throws(StorageError) {
    guard let place = colleague() else { return }
    let taken = RoleTaken(person: people[place].code, role: .canvasCoach, team: teams[people[place].team].code)
    try record([Draft(on: today, .roleTaken(taken))])
  }

  /// Has somebody spend hours on learning.
  mutating func spendHours() throws(StorageError) {
    guard let place = colleague() else { return }
    let day = earlierDay(notBefore: people[place].joined)
    try record([
      Draft(
        on: day,
        .ledger(
          "hours-spent",
          .object([
            JSON.Member("person", .string(people[place].code.description)),
            JSON.Member("minutes", .integer(dice.within(2...16) * 30)),
            JSON.Member("purpose", .string(dice.pick(Phrases.topics))),
            JSON.Member("schoolYear", .string(SchoolYear(of: day).description)),
          ])))
    ])
  }

  /// Has somebody try a tool.
  mutating func tryTool() throws(StorageError) {
    guard let place = colleague() else { return }
    try record([
      Draft(
        on: earlierDay(notBefore: people[place].joined),
        .ledger(
          "tool-tried",
          .object([
            JSON.Member("person", .string(people[place].code.description)),
            JSON.Member("tool", .string(dice.pick(Phrases.tools).description)),
          ])))
    ])
  }
}
