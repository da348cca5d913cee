public import Domain
import Projections

extension StatusAnswer {
  /// More than so many rows of a kind do not fit one screen.
  private static let most = 5

  public func document(in language: Language) -> Document {
    let title = StatusWords.title(on: basis.asOf)[language]
    return Document(
      language, title: title, subtitle: basis.knowledge[language], footer: "leerlijn · " + title,
      blocks: [levels(in: language)] + overdue(in: language) + silence(in: language) + events(in: language))
  }

  private func levels(in language: Language) -> Block {
    let standing = total.standing
    let counts = Prose.joined(Level.allCases.map { "\($0): \(standing.levels[$0])" }, by: " · ")
    let share = standing.levels.share(atLeast: .b1).map { StatusWords.share($0, standing.median)[language] }
    return .definitions([
      Definition(StatusWords.levels[language], counts),
      Definition(StatusWords.atLeastB1[language], share ?? StatusWords.nobody[language]),
      Definition(
        StatusWords.measured[language],
        StatusWords.measured(standing.measured, of: standing.members, old: standing.outOfDate)[language]),
    ])
  }

  private func overdue(in language: Language) -> [Block] {
    let rows =
      newcomers.map { row in
        (row.person, row.team, StatusWords.step(row.run?.next)[language], row.run?.due)
      }
      + learners.map { row in (row.person, row.team, StatusWords.agreement(row.line, row.target)[language], row.due) }
    guard !rows.isEmpty else { return [.paragraph(StatusWords.nothingOverdue[language])] }
    // Who left, or has no team, can do least about it: they come last.
    let first = rows.sorted { ($0.1 == nil ? 1 : 0, $0.3 ?? .last, $0.0) < ($1.1 == nil ? 1 : 0, $1.3 ?? .last, $1.0) }
      .prefix(Self.most)
    let rest = rows.count - first.count
    return [
      .table(
        Table(
          "overdue", caption: StatusWords.overdue(rows.count)[language],
          columns: [
            .text("due", StatusWords.due[language]), .text("person", StatusWords.person[language]),
            .text("team", StatusWords.team[language]), .text("what", StatusWords.what[language]),
          ],
          rows: first.map { person, team, what, due in
            Row([
              due.map { .day($0) } ?? .empty, names.prose(person), team.map { Prose($0.description) } ?? .empty, what,
            ])
          }, note: rest == 0 ? .empty : StatusWords.moreOverdue(rest)[language]))
    ]
  }

  private func silence(in language: Language) -> [Block] {
    let silent = self.silent.sorted { age(of: $0) > age(of: $1) }
    guard !silent.isEmpty else { return pulses.isEmpty ? [] : [.paragraph(StatusWords.noneSilent[language])] }
    let rest = silent.count - min(silent.count, Self.most)
    return [
      .table(
        Table(
          "silent", caption: StatusWords.silent(silent.count)[language],
          columns: [
            .text("team", StatusWords.team[language]), .text("activity", StatusWords.activity[language]),
            .text("measurement", StatusWords.measurement[language]),
          ],
          rows: silent.prefix(Self.most).map { pulse in
            Row([
              Prose(pulse.name), StatusWords.ago(pulse.activity.map { basis.asOf - $0 })[language],
              StatusWords.ago(pulse.measurement.map { basis.asOf - $0 })[language],
            ])
          }, note: rest == 0 ? .empty : StatusWords.moreSilent(rest)[language]))
    ]
  }

  /// How long a team was silent: never is longest.
  private func age(of pulse: Pulse) -> Int {
    let ages = [pulse.activity, pulse.measurement].map { $0.map { basis.asOf - $0 } ?? 1_000_000 }
    return ages.reduce(0, +)
  }

  private func events(in language: Language) -> [Block] {
    guard !latest.isEmpty else { return [] }
    let table = EntryTable(latest, in: language, names: names)
    return [
      .heading(Heading(StatusWords.latest[language], anchor: "latest", rank: .part)),
      .list(latest.map { "\(short: $0.on) · \($0.id) · " + table.line(of: $0) }),
    ]
  }
}
