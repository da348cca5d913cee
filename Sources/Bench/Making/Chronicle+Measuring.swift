import Domain
import Storage

extension Chronicle {
  /// Measures a team in a round: a batch of everybody in it, all by one method on one day.
  mutating func measureTeam() throws(StorageError) {
    let college = dice.below(colleges.count)
    let team = dice.pick(Array(colleges[college].teams))
    let members = teams[team].members.filter { people[$0].function.teaches }
    guard !members.isEmpty else { return }
    let method = dice.pick([Method.iCoach, .iCoach, .manager, .selfAssessment, .selfAssessment])
    let isLate = dice.happens(20)
    let first = members.map { people[$0].joined }.max() ?? today
    let day = max(first, today.adding(days: -(isLate ? dice.within(15...200) : dice.below(4))))
    var drafts: [Draft] = []
    for place in members {
      drafts.append(
        measurement(of: place, method, on: day, round: round(of: college), isLate: isLate, at: drafts.count))
    }
    try record(drafts)
  }

  /// Measures one docent.
  mutating func measureOne() throws(StorageError) {
    guard let place = colleague() else { return }
    let day = earlierDay(notBefore: people[place].joined)
    let method = dice.pick(Method.allCases)
    try record([measurement(of: place, method, on: day, round: nil, isLate: today - day > 14, at: 0)])
  }

  /// Measures a team without names.
  mutating func measureTeamAsWhole() throws(StorageError) {
    let team = teams[dice.below(teams.count)]
    var counts = LevelCounts()
    for place in team.members where people[place].function.teaches { counts[people[place].level] += 1 }
    let measured = TeamLevelMeasured(team: team.code, method: .iCoach, counts: counts)
    try record([Draft(on: today, .teamLevelMeasured(measured))])
  }

  /// A measurement, at a place of its batch.
  ///
  /// A level rises once in 400 days at most, and a self-assessment is one too high at most and never on the day of a rise,
  /// so that nobody jumps more than two levels, also where a measurement in between is retracted: `check` would ask to look
  /// at that.
  private mutating func measurement(
    of place: Int, _ method: Method, on day: Day, round: RoundCode?, isLate: Bool, at index: Int
  ) -> Draft {
    if !isLate, people[place].level < .c2, today - people[place].rose > 400, dice.happens(400) {
      people[place].level = Level(rank: people[place].level.rank + 1)
      people[place].rose = today
    }
    let truth = people[place].level
    let isFlattered =
      method == .selfAssessment && !isLate && people[place].rose != today && truth < .c2 && dice.happens(250)
    let level = isFlattered ? Level(rank: truth.rank + 1) : truth
    var measured = LevelMeasured(person: people[place].code, method: method, round: round)
    switch method {
    case .iCoach, .manager: measured.assessor = scribe
    case .peer: measured.assessor = people[dice.pick(teams[people[place].team].members)].code
    case .selfAssessment: break
    }
    var isCorrectable = false
    switch dice.below(100) {
    case ..<80:
      measured.level = level
      isCorrectable = true
    case ..<86:
      measured.level = level
      measured.areas = areas(around: level, count: dice.within(1...5))
      isCorrectable = true
    case ..<95: measured.areas = areas(around: level, count: 6)
    default: measured.scores = scores(around: level)
    }
    let joined = people[place].joined
    let kept = Recent.Measured(
      id: id(index), person: measured.person, joined: joined, on: day,
      truth: isFlattered && isCorrectable ? truth : nil)
    if dice.happens(50) { recent.keep(kept, throwing: &dice) }
    return Draft(on: day, Contents(.levelMeasured(measured), note: note(120)))
  }

  /// Levels of areas in a random order; of all six follows the level by the standard rule: four areas reached it, and no
  /// four reached more.
  private mutating func areas(around level: Level, count: Int) -> AreaLevels {
    let rises = [0, 0, dice.below(2), dice.below(2), -dice.below(3), -dice.below(3)]
    var levels = AreaLevels()
    for (area, rise) in zip(dice.sample(6, of: Area.allCases), rises).prefix(count) {
      levels[area] = Level(rank: level.rank + rise)
    }
    return levels
  }

  /// All 22 scores, of which the sums give levels of areas.
  private mutating func scores(around level: Level) -> Scores {
    let levels = areas(around: level, count: 6)
    var scores = Scores()
    for area in Area.allCases {
      let thresholds = LevelRule.standard.areaTable[area.size] ?? []
      let rank = levels[area]?.rank ?? 0
      let least = rank == 0 ? 0 : thresholds[rank - 1] + 1
      let most = rank == 5 ? 4 * area.size : thresholds[rank]
      let sum = dice.within(least...most)
      for (index, competence) in area.competences.enumerated() {
        scores[competence] = sum / area.size + (index < sum % area.size ? 1 : 0)
      }
    }
    return scores
  }
}
