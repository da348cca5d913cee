import Domain
import Projections

// What the table of levels leaves open: who moved, who is missing, and what is still asked.
extension TeamsAnswer {
  func change(in language: Language) -> [Block] {
    guard let all = table.total.change else { return [] }
    func cells(_ row: TeamRow, _ change: LevelChange) -> [Prose] {
      [
        .shift(.numbers(change.measured, row.standing.measured)),
        .shift(change.levels.lowerMedian, row.standing.median),
        .shift(change.levels.share(atLeast: .b1), row.standing.levels.share(atLeast: .b1)),
        .number(change.up), .number(change.down), .number(change.same),
      ]
    }
    return [
      .table(
        Table(
          "change", caption: TeamsWords.movement((all.up, all.down, all.same))[language],
          columns: [
            .text("team", TeamsWords.team[language]), .amount("measured", TeamsWords.measured[language]),
            .text("median", TeamsWords.median[language]), .amount("shareAtLeastB1", TeamsWords.share[language]),
            .amount("up", TeamsWords.up[language]), .amount("down", TeamsWords.down[language]),
            .amount("same", TeamsWords.same[language]),
          ],
          rows: rows.compactMap { row in
            row.change.map { Row([name(of: row, in: language)] + cells(row, $0)) }
          },
          total: Row([total(in: language)] + cells(table.total, all)), note: TeamsWords.movers[language]))
    ]
  }

  /// Who is missing from the numbers is one command away.
  func missing(in language: Language) -> [Block] {
    let asked = chosen.isEmpty ? [table.total] : rows
    let absent = asked.filter { $0.standing.measured < $0.standing.members }
    let old = asked.filter { $0.standing.outOfDate > 0 }
    let absences = absent.reduce(0) { $0 + $1.standing.members - $1.standing.measured }
    let ages = old.reduce(0) { $0 + $1.standing.outOfDate }
    let counts =
      (absences > 0 ? [TeamsWords.notMeasured(absences)[language]] : [])
      + (ages > 0 ? [TeamsWords.tooOld(ages)[language]] : [])
    guard !counts.isEmpty else { return [] }
    return [
      .paragraph(.list(counts, in: language) + TeamsWords.who(absences + ages)[language]),
      .commands(absent.map { command("--not-measured", $0) } + old.map { command("--out-of-date", $0) }),
    ]
  }

  private func command(_ option: String, _ row: TeamRow) -> String {
    "leerlijn people \(option)" + (row.team.map { " --team \($0)" } ?? "") + " " + basis.options()
  }

  func ambition(in language: Language) -> [Block] {
    // Many teams have few aims.
    var (aims, places): ([(prose: Prose, words: String)], [Clause: Int]) = ([], [:])
    var asked: [(row: Int, isFirst: Bool, state: ClauseState, aim: Int)] = []
    for (row, clauses) in rows.lazy.map(\.clauses).enumerated() {
      for (index, state) in clauses.enumerated() {
        let place = places[state.clause] ?? aims.count
        if place == aims.count {
          let aim = AmbitionWords.clause(state.clause)[language]
          aims.append((aim, aim.plain(in: language)))
          places[state.clause] = place
        }
        asked.append((row, index == 0, state, place))
      }
    }
    guard !asked.isEmpty else { return [] }
    var names = self.names(in: language)
    for (index, state) in table.total.clauses.enumerated() {
      let aim = AmbitionWords.clauseOfAll(state.clause)[language]
      asked.append((names.count, index == 0, state, aims.count))
      aims.append((aim, aim.plain(in: language)))
    }
    names.append(total(in: language))
    let (met, unmet) = (AmbitionWords.isMet(true)[language], AmbitionWords.isMet(false)[language])
    let told = Rows(asked) { [names, aims] asked, cells in
      let state = asked.state
      if !asked.isFirst { cells.goOn() }
      cells.add(names[asked.row])
      cells.add(aims[asked.aim].prose, inWords: aims[asked.aim].words)
      cells.add(state.have)
      cells.add(state.need)
      cells.add(state.shortfall)
      cells.add(state.isMet ? met : unmet)
    }
    return [
      .table(
        Table(
          "ambition", caption: AmbitionWords.caption[language],
          columns: [
            .text("team", TeamsWords.team[language]), .text("clause", AmbitionWords.clause[language]),
            .amount("have", AmbitionWords.have[language]), .amount("need", AmbitionWords.need[language]),
            .amount("shortfall", AmbitionWords.shortfall[language]), .text("met", AmbitionWords.met[language]),
          ],
          rows: told, note: .joined(sources(in: language) + [AmbitionWords.note[language]], by: " ")))
    ]
  }

  /// Each ambition in force once, in the order of the rows.
  private func sources(in language: Language) -> [Prose] {
    var seen: Set<AmbitionSet> = []
    return rows.compactMap(\.ambition).filter { seen.insert($0).inserted }.map { AmbitionWords.source($0)[language] }
  }

  func measurements(in language: Language) -> [Block] {
    let measured = rows.compactMap { row in row.measurement.map { (row, $0) } }
    guard !measured.isEmpty else { return [] }
    return [
      .table(
        Table(
          "teamMeasurements", caption: TeamsWords.teamMeasurements[language],
          columns: [
            .text("team", TeamsWords.team[language]), .text("on", TeamsWords.on[language]),
            .text("method", TeamsWords.method[language]),
          ] + Level.allCases.map { .amount($0.rawValue, "\($0)") },
          rows: Rows(measured) { (measured, cells) in
            let (row, measurement) = measured
            cells.add(name(of: row, in: language))
            cells.add(measurement.on)
            cells.add(text: measurement.method.word[language])
            for level in Level.allCases { cells.add(measurement.levels[level]) }
          }))
    ]
  }
}
