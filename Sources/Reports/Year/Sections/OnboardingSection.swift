import Domain
import Projections
import Wire

/// How the newcomers of the year are doing.
struct OnboardingSection: YearSection {
  /// How many newcomers there are, and how many are late; nil when there are too few.
  private let newcomers: Int?
  private let isEmpty: Bool
  private let late: Int?
  private let statuses: ShownParts<OnboardingRow.Status>?
  private let gaps: (closed: Int, all: Int)?
  private let times: [ShownTime]
  private let timesAreLeftOut: Bool

  init(_ facts: YearFacts) {
    let floors = facts.floors
    let staff = facts.staff
    let rows = facts.answers.newcomers(on: facts.end).filter { row in
      staff.contains(row.person) && row.belongs(since: facts.question.period.firstDay)
    }
    isEmpty = rows.isEmpty
    let isShown = rows.count >= floors.measured
    newcomers = isShown ? rows.count : nil
    late = isShown ? floors.shown(rows.count { $0.run?.isOverdue ?? false }) : nil
    statuses = ShownParts(
      OnboardingRow.Status.allCases.map { status in (status, rows.count { $0.status == status }) }, floors: floors)
    let (closed, open) = (rows.reduce(0) { $0 + $1.gapsClosed }, rows.reduce(0) { $0 + $1.gapsOpen })
    let gapsAreShown = isShown && closed + open > 0 && floors.shown(closed) != nil && floors.shown(open) != nil
    gaps = gapsAreShown ? (closed, closed + open) : nil
    let times = facts.answers.timeToB1(on: facts.end)
    self.times = ShownTime.all(of: times, floors: floors)
    timesAreLeftOut = self.times.isEmpty && !times.isEmpty
  }

  var name: String { "onboarding" }
  var title: Wording { OnboardingWords.title }

  var withheld: [Withheld] {
    let hidden = isEmpty || newcomers == nil || late != nil ? 0 : 1
    return
      (isEmpty
      ? []
      : statuses == nil ? [.leftOut(.onboarding)] : statuses?.merged.isEmpty == false ? [.coarsened(.onboarding)] : [])
      + (hidden == 0 ? [] : [.values(hidden, in: .onboarding)])
      + (timesAreLeftOut
        ? [.leftOut(.timeToB1)] : times.contains { $0.background == .others } ? [.coarsened(.timeToB1)] : [])
  }

  var json: JSON {
    [
      "newcomers": isEmpty ? 0 : .amount(newcomers), "overdue": isEmpty ? 0 : .amount(late),
      "byStatus": statuses.map { statuses in
        .array(statuses.parts.map { ["status": .word($0.name), "people": .integer($0.people)] })
      } ?? .null,
      "gaps": .amount(gaps?.all), "gapsClosed": .amount(gaps?.closed),
      "timeToB1": timesAreLeftOut ? .null : .array(times.map(\.json)),
    ]
  }

  func blocks(in language: Language) -> [Block] {
    let opening: Wording =
      if isEmpty {
        OnboardingWords.noNewcomers
      } else if let newcomers {
        OnboardingWords.newcomers(newcomers, late: late, gaps: gaps)
      } else {
        OnboardingWords.tooFew
      }
    return [.paragraph(opening[language])]
      + (statuses.map { statuses in
        [
          .table(
            Table(
              "onboarding", caption: OnboardingWords.howFar[language],
              columns: [
                .text("status", LearningLineWords.status[language]),
                .amount("people", OnboardingWords.people[language]),
              ],
              rows: statuses.parts.map { part in
                Row([Prose(part.name?.word[language] ?? OnboardingWords.otherwise[language]), .number(part.people)])
              }))
        ]
      } ?? []) + timesTable(in: language)
  }

  private func timesTable(in language: Language) -> [Block] {
    guard !times.isEmpty else { return [] }
    return [
      .table(
        Table(
          "timeToB1", caption: OnboardingWords.timeToB1[language],
          columns: [
            .text("background", OnboardingWords.background[language]),
            .amount("members", OnboardingWords.members[language]),
            .amount("reached", OnboardingWords.reached[language]),
            .amount("medianDays", OnboardingWords.medianDays[language]),
          ],
          rows: times.map { time in
            Row([
              Prose(time.background.word[language]), .number(time.members),
              time.reached.map { .number($0) } ?? .notShown, time.days,
            ])
          }, note: OnboardingWords.medianOfThose[language]))
    ]
  }
}

extension OnboardingRow {
  /// Whether somebody was a newcomer in a year: started in it, or was not done when it began.
  fileprivate func belongs(since first: Day) -> Bool {
    guard let run else { return true }
    return run.started >= first || ![.completed, .stopped].contains(run.status)
  }
}
