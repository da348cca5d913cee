import Domain
import Storage

extension Chronicle {
  /// Assigns a module to some people of a team.
  mutating func assignModule() throws(StorageError) {
    let team = dice.below(teams.count)
    let module = ModuleCode.written(dice.pick(Phrases.modules).code)
    let assigned = dice.sample(dice.within(1...8), of: teams[team].members)
    try record(
      assigned.map { place in
        Draft(on: today, .moduleAssigned(ModuleAssigned(person: people[place].code, module: module)))
      })
  }

  /// Has somebody complete a module, or be exempted from it.
  mutating func completeModule() throws(StorageError) {
    guard let place = colleague() else { return }
    let module = ModuleCode.written(dice.pick(Phrases.modules).code)
    let person = people[place].code
    let day = earlierDay(notBefore: people[place].joined)
    if dice.happens(40) {
      let exempted = ExemptionGranted(person: person, module: module, reason: "eerder geleerd")
      return try record([Draft(on: day, .exemptionGranted(exempted))])
    }
    let minutes = dice.happens(500) ? Minutes(dice.within(2...10) * 30) : nil
    try record([
      Draft(on: day, .moduleCompleted(ModuleCompleted(person: person, module: module, minutes: minutes)))
    ])
  }

  /// Agrees with somebody what to learn, or writes down what somebody new has to learn first.
  mutating func agree() throws(StorageError) {
    guard let place = colleague() else { return }
    let day = earlierDay(notBefore: people[place].joined)
    let level = people[place].level
    if dice.happens(250) {
      let gap = GapIdentified(
        person: people[place].code, area: dice.pick(Area.allCases), from: level, to: Level(rank: level.rank + 1))
      return try record([Draft(on: day, .gapIdentified(gap))])
    }
    var agreed = DevelopmentAgreed(
      person: people[place].code, kind: dice.pick(AgreementKind.allCases), line: Phrases.line,
      target: Level(rank: level.rank + 1), due: day.adding(months: 12))
    if dice.happens(300) { agreed.wishes = dice.sample(2, of: Area.allCases).sorted { $0.number < $1.number } }
    try record([Draft(on: day, Contents(.developmentAgreed(agreed), note: note(150)))])
  }
}
