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
    let count = newcomers.count + learners.count
    guard count > 0 else { return [.paragraph(StatusWords.nothingOverdue[language])] }
    let first = mostPressing(in: language)
    let rest = count - first.count
    return [
      .table(
        Table(
          "overdue", caption: StatusWords.overdue(count)[language],
          columns: [
            .text("due", StatusWords.due[language]), .text("person", StatusWords.person[language]),
            .text("team", StatusWords.team[language]), .text("what", StatusWords.what[language]),
          ],
          rows: first.map { row in
            Row([
              row.due.map { .day($0) } ?? .empty, names.prose(row.person),
              row.team.map { Prose($0.description) } ?? .empty, row.what,
            ])
          }, note: rest == 0 ? .empty : StatusWords.moreOverdue(rest)[language]))
    ]
  }

  /// What is longest overdue; who left, or has no team, can do least about it and comes last.
  private func mostPressing(in language: Language) -> ArraySlice<Overdue> {
    // Both lists are in the order of what is due: of each no more than so many can be among the first.
    var rows: [Overdue] = []
    for hasTeam in [true, false] {
      for row in newcomers.lazy.filter({ ($0.team != nil) == hasTeam }).prefix(Self.most) {
        let what = StatusWords.step(row.run?.next)[language]
        rows.append(Overdue(person: row.person, team: row.team, what: what, due: row.run?.due))
      }
      for row in learners.lazy.filter({ ($0.team != nil) == hasTeam }).prefix(Self.most) {
        let what = StatusWords.agreement(row.line, row.target)[language]
        rows.append(Overdue(person: row.person, team: row.team, what: what, due: row.due))
      }
    }
    return rows.sorted { $0.order < $1.order }.prefix(Self.most)
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

/// What somebody should have done by now.
private struct Overdue {
  let person: PersonCode
  let team: TeamCode?
  let what: Prose
  let due: Day?

  var order: (Int, Day, PersonCode) { (team == nil ? 1 : 0, due ?? .last, person) }
}
