public import Domain
import Projections
import Wire

extension OnboardingAnswer {
  public func document(in language: Language) -> Document {
    let title = OnboardingWords.title(on: basis.asOf)[language]
    return Document(
      language, title: title, subtitle: OnboardingWords.whoIsListed[language] + " · " + basis.knowledge[language],
      footer: "leerlijn · " + title,
      blocks: rows.isEmpty
        ? [.paragraph(OnboardingWords.nobody[language])]
        : [.table(newcomers(in: language))] + durations(in: language))
  }

  private func newcomers(in language: Language) -> Table {
    let showsProgramme = hasProgrammes
    return Table(
      "onboarding", caption: finding[language],
      columns: [
        .text("person", OnboardingWords.person[language]), .text("team", OnboardingWords.team[language]),
        .amount("done", OnboardingWords.done[language]), .amount("total", OnboardingWords.total[language]),
        .text("next", OnboardingWords.next[language]), .text("due", OnboardingWords.due[language]),
        .amount("gapsOpen", OnboardingWords.gapsOpen[language]),
        .amount("gapsClosed", OnboardingWords.gapsClosed[language]),
      ] + (showsProgramme ? [.text("programme", OnboardingWords.programme[language])] : []),
      groups: Situation.allCases.compactMap { situation in
        let alike = rows.filter { Situation($0) == situation }.sorted {
          ($0.pressure, $0.person) < ($1.pressure, $1.person)
        }
        return alike.isEmpty
          ? nil
          : RowGroup(
            Prose(situation.word[language]),
            rows: Rows(alike) { tell($0, showsProgramme: showsProgramme, to: &$1) })
      }, note: OnboardingWords.gaps[language])
  }

  private func tell(_ row: OnboardingRow, showsProgramme: Bool, to cells: inout Cells) {
    cells.add(row.person, by: names)
    cells.add(row.team)
    cells.add(row.run?.done)
    cells.add(row.run?.total)
    cells.add(text: row.run?.next?.title ?? "")
    cells.add(row.run?.due)
    cells.add(row.gapsOpen)
    cells.add(row.gapsClosed)
    if showsProgramme { cells.add(row.run?.programme) }
  }

  /// Whether there is more than one programme to tell apart.
  private var hasProgrammes: Bool {
    let first = rows.lazy.compactMap { $0.run?.programme }.first
    return rows.contains { $0.run.map { $0.programme != first } ?? false }
  }

  private var finding: Wording {
    let situations = rows.map { Situation($0) }
    let late = situations.count { $0 == .late }
    return OnboardingWords.finding(
      newcomers: rows.count, busy: situations.count { $0 == .inProgress } + late, late: late,
      waiting: situations.count { $0 == .notStarted })
  }

  private func durations(in language: Language) -> [Block] {
    guard !timeToB1.isEmpty else { return [] }
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
          rows: timeToB1.map { time in
            Row([
              Prose(Background.word(of: time.background)[language]), .number(time.members), .number(time.reached),
              time.medianDays.map { .number($0) } ?? .empty,
            ])
          }, note: OnboardingWords.medianOfThose[language]))
    ]
  }
}

extension OnboardingRow {
  /// What is due first comes first, what is never due last.
  fileprivate var pressure: Day { run?.due ?? .last }
}

/// How it goes with a newcomer, the most pressing first.
private enum Situation: CaseIterable {
  case late
  case inProgress
  case notStarted
  case paused
  case completed
  case stopped

  init(_ row: OnboardingRow) {
    self =
      switch row.status {
      case .notStarted: .notStarted
      case .inProgress: row.run?.isOverdue ?? false ? .late : .inProgress
      case .paused: .paused
      case .completed: .completed
      case .stopped: .stopped
      }
  }

  var word: Phrase {
    switch self {
    case .late: OnboardingWords.late
    case .inProgress: OnboardingRow.Status.inProgress.word
    case .notStarted: OnboardingRow.Status.notStarted.word
    case .paused: OnboardingRow.Status.paused.word
    case .completed: OnboardingRow.Status.completed.word
    case .stopped: OnboardingRow.Status.stopped.word
    }
  }
}
