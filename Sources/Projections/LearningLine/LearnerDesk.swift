import Domain

/// A line that people can be on.
struct LearningLineOffer {
  let line: LineCode
  /// Its modules by code, every one once.
  let modules: [ModuleCode]
  let isAdopted: Bool
}

/// Tells of one person after the other how far they are with every line on a day.
struct LearnerDesk {
  private let day: Day
  private let offers: [LearningLineOffer]
  private let rule: LevelDay
  private var marks: History<PersonCode, LearningLines.ModuleMark>.Cursor
  private var agreements: History<Pair<PersonCode, LineCode>, LearningLines.Agreement>.Cursor
  private var measurements: History<PersonCode, Recorded<Measurement>>.Cursor
  /// Per line what was said about its modules, in their order.
  private var progress: [[LearnerState.Progress]]

  init(_ learningLines: LearningLines, _ offers: [LearningLineOffer], _ levels: DocentLevels, on day: Day) {
    (self.day, self.offers, rule) = (day, offers, levels.levels(on: day))
    (marks, agreements) = (learningLines.modules.cursor, learningLines.agreements.cursor)
    measurements = levels.measurements.cursor
    progress = offers.map { Array(repeating: LearnerState.Progress(), count: $0.modules.count) }
  }

  /// Hands out the lines with which somebody has to do; a member has to do with every line that is adopted.
  mutating func each(of person: PersonCode, _ membership: Membership?, _ body: (LearningLineRow) -> Void) {
    let isMember = membership?.function.teaches ?? false
    note(person)
    for (index, offer) in offers.enumerated() {
      agreements.seek(Pair(person, offer.line), through: day)
      let state = LearnerState(progress[index], &agreements)
      // A line that is only talked about is no offer yet: it is listed for those who have to do with it.
      guard state.isListed || isMember && offer.isAdopted else { continue }
      // Few need their level here.
      let level = state.asksForLevel ? rule.level(of: person, among: &measurements) : nil
      body(
        LearningLineRow(
          person: person, team: membership?.team, line: offer.line, state: state, level: level, on: day))
    }
  }

  /// Notes what was said about the modules of somebody.
  private mutating func note(_ person: PersonCode) {
    for index in progress.indices {
      for module in progress[index].indices { progress[index][module] = LearnerState.Progress() }
    }
    marks.seek(person, through: day)
    while let (_, mark) = marks.next() {
      for (index, offer) in offers.enumerated() {
        guard let module = offer.modules.firstIndex(of: mark.module) else { continue }
        switch mark.kind {
        case .assigned: progress[index][module].isAssigned = true
        case .completed: progress[index][module].isCompleted = true
        case .exempted: progress[index][module].isExempted = true
        }
      }
    }
  }
}
