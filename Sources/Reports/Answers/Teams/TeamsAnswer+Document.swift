public import Domain
import Projections

extension TeamsAnswer {
  public func document(in language: Language) -> Document {
    let title = TeamsWords.title(on: table.on, comparedWith: table.comparedWith)[language]
    return Document(
      language, title: title,
      subtitle: TeamsWords.whoCounts[language] + " · " + basis.knowledge[language], footer: "leerlijn · " + title,
      blocks: rows.isEmpty
        ? [.paragraph(TeamsWords.noTeams[language])]
        : [.figure(levels(in: language))] + change(in: language) + missing(in: language)
          + ambition(in: language) + measurements(in: language))
  }

  /// What the rows are called, found once for all tables.
  func names(in language: Language) -> [Prose] { rows.map { name(of: $0, in: language) } }

  func name(of row: TeamRow, in language: Language) -> Prose {
    row.team.map { Prose(row.name ?? $0.description) } ?? TeamsWords.teamless[language]
  }

  /// The total is of all teams, also when a few were chosen.
  func total(in language: Language) -> Prose {
    (chosen.isEmpty ? TeamsWords.total : TeamsWords.all(table.rows.count { $0.team != nil }))[language]
  }

  private func levels(in language: Language) -> Figure {
    let bars = rows.map { row in
      LevelBars.Team(
        name(of: row, in: language).plain(in: language),
        bars: (row.change.map { [LevelBars.Bar(label(of: $0.on, in: language), $0)] } ?? []) + [
          LevelBars.Bar(label(of: table.on, in: language), counts: row.standing.levels, members: row.standing.members)
        ])
    }
    return Figure(
      finding(in: language), chart: .levelBars(LevelBars(teams: bars)),
      table: table.comparedWith == nil ? now(in: language) : thenAndNow(in: language))
  }

  /// A day beside a bar is needed only where there are two bars.
  private func label(of day: Day, in language: Language) -> String {
    table.comparedWith == nil ? "" : language.shortMonth(day)
  }

  /// Of the teams that are shown.
  private func finding(in language: Language) -> Prose {
    let shown = chosen.isEmpty ? [table.total] : rows
    let now = LevelCounts(sum: shown.map(\.standing.levels))
    let then = LevelCounts(sum: shown.compactMap { $0.change?.levels })
    guard let share = now.share(atLeast: .b1) else { return TeamsWords.noneMeasured[language] }
    if let before = then.share(atLeast: .b1) { return TeamsWords.finding(from: before, to: share)[language] }
    return TeamsWords.finding(now.atLeast(.b1), of: now.total, share: share)[language]
  }

  private func now(in language: Language) -> Table {
    @Sendable func tell(_ standing: Standing, to cells: inout Cells) {
      for level in Level.allCases { cells.add(standing.levels[level]) }
      cells.add(standing.measured)
      cells.add(standing.members)
      cells.add(standing.median)
      cells.add(percent: standing.levels.share(atLeast: .b1))
      cells.add(standing.outOfDate)
    }
    return Table(
      "levels",
      columns: [.text("team", TeamsWords.team[language])] + Level.allCases.map { .amount($0.rawValue, "\($0)") } + [
        .amount("measured", TeamsWords.measured[language]), .amount("members", TeamsWords.members[language]),
        .text("median", TeamsWords.median[language]), .amount("shareAtLeastB1", TeamsWords.share[language]),
        .amount("outOfDate", TeamsWords.outOfDate[language]),
      ],
      rows: Rows(Array(rows.indices)) { [rows, names = names(in: language)] row, cells in
        cells.add(names[row])
        tell(rows[row].standing, to: &cells)
      },
      total: Row { cells in
        cells.add(total(in: language))
        tell(table.total.standing, to: &cells)
      }, note: TeamsWords.rule(rule)[language])
  }

  private func thenAndNow(in language: Language) -> Table {
    func cells(_ row: TeamRow) -> [Prose] {
      Level.allCases.map { level in
        let now = row.standing.levels[level]
        return .shift(.numbers(row.change?.levels[level] ?? 0, now))
      }
    }
    return Table(
      "levels",
      columns: [.text("team", TeamsWords.team[language])] + Level.allCases.map { .amount($0.rawValue, "\($0)") },
      rows: rows.map { Row([name(of: $0, in: language)] + cells($0)) },
      total: Row([total(in: language)] + cells(table.total)), note: TeamsWords.rule(rule)[language])
  }
}

extension LevelBars.Bar {
  fileprivate init(_ label: String, _ change: LevelChange) {
    self.init(label, counts: change.levels, members: change.members)
  }
}

extension LevelCounts {
  fileprivate init(sum counts: [LevelCounts]) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: Level.allCases.map { level in (level, counts.reduce(0) { $0 + $1[level] }) }))
  }
}
