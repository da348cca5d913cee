import Domain
import Storage

extension Chronicle {
  /// What changes at the beginning of a day: rounds open, people come, move and go.
  mutating func changeStaff(day index: Int, of count: Int) throws(StorageError) {
    if opensRounds(index) { for college in colleges.indices { try openRound(of: college) } }
    for double in doubles {
      try record([Draft(on: today, .personMerged(PersonMerged(person: double.person, into: double.into)))])
    }
    doubles.removeAll(keepingCapacity: true)
    let there = share.people.count * 85 / 100
    let wanted = there + (share.people.count - there) * (index + 1) / count
    while people.count < wanted, !isFull { try hire() }
    // About one in twenty moves to another team in a year, and as many leave; what is left of somebody who has been gone
    // for two years would have to be erased, so nobody leaves earlier than that before the end.
    let changes = people.count * plan.years / 20
    for _ in 0..<changes * (index + 1) / count - changes * index / count { try move() }
    let firstLeaving = calendar.last.adding(months: -23)
    guard today > firstLeaving else { return }
    for _ in 0..<changes * (index + 1) / count - changes * index / count { try leave() }
  }

  /// Whether a half-year begins, of which the rounds are not open yet.
  private func opensRounds(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = calendar.days[index - 1].components
    let month = today.components.month
    return before.month != month && (before.month < 8) != (month < 8)
  }

  /// Has the next person join, and gives the draft of that.
  mutating func join(on day: Day) -> Draft {
    let team = people.isEmpty ? 0 : dice.below(teams.count)
    let function: Function =
      switch people.isEmpty ? 99 : dice.below(100) {
      case ..<80: .docent
      case ..<90: .instructeur
      case ..<95: .supporter
      case ..<97: .manager
      default: .staff
      }
    let code = PersonCode.numbered(2 * (share.people.lowerBound + people.count), seed: plan.seed)
    let colleague = Colleague(
      code: code, function: function, background: dice.pick(Background.allCases), joined: day, team: team,
      level: Level(rank: [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5][dice.below(12)]), rose: day, went: day)
    teams[team].members.append(people.count)
    people.append(colleague)
    return draft(of: colleague, as: code, fte: .written(dice.within(4...10) * 10))
  }

  private func draft(of colleague: Colleague, as code: PersonCode, fte: Hundredths) -> Draft {
    let joined = PersonJoined(
      person: code, team: teams[colleague.team].code, function: colleague.function, background: colleague.background,
      fte: fte)
    return Draft(on: colleague.joined, .personJoined(joined))
  }

  /// Has somebody join, who mostly begins the onboarding at once, and is now and then recorded twice.
  private mutating func hire() throws(StorageError) {
    let place = people.count
    var drafts = [join(on: today.adding(days: -dice.below(8)))]
    let code = people[place].code
    if dice.happens(850) {
      drafts.append(
        Draft(
          on: people[place].joined, .onboardingStarted(OnboardingStarted(person: code, programme: Phrases.programme))))
      people[place].onboarding = .running(done: 0)
      newcomers.append(place)
    }
    if dice.happens(40) {
      let double = PersonCode.numbered(2 * (share.people.lowerBound + place) + 1, seed: plan.seed)
      drafts.append(draft(of: people[place], as: double, fte: .written(100)))
      doubles.append((double, code))
    }
    try record(drafts)
  }

  private mutating func move() throws(StorageError) {
    let place = dice.below(people.count)
    let (old, new) = (people[place].team, dice.below(teams.count))
    guard old != new, place > 0, let index = teams[old].members.firstIndex(of: place) else { return }
    teams[old].members.swapAt(index, teams[old].members.count - 1)
    teams[old].members.removeLast()
    teams[new].members.append(place)
    people[place].team = new
    let moved = PersonMoved(person: people[place].code, team: teams[new].code)
    try record([Draft(on: today, .personMoved(moved))])
  }

  /// Has somebody leave, before anything else of the day: the day of leaving is the first day out of service.
  private mutating func leave() throws(StorageError) {
    let place = dice.below(people.count)
    let team = people[place].team
    guard place > 0, people[place].joined < today, let index = teams[team].members.firstIndex(of: place) else { return }
    teams[team].members.swapAt(index, teams[team].members.count - 1)
    teams[team].members.removeLast()
    newcomers.removeAll { $0 == place }
    let left = PersonLeft(person: people[place].code, reason: dice.happens(300) ? "andere baan" : nil)
    try record([Draft(on: today, .personLeft(left))])
  }

  /// Somebody in service, or nothing when the team that was picked has nobody.
  mutating func colleague(teaching: Bool = true) -> Int? {
    let members = teams[dice.below(teams.count)].members
    guard !members.isEmpty else { return nil }
    let place = dice.pick(members)
    return people[place].function.teaches || !teaching ? place : nil
  }
}
