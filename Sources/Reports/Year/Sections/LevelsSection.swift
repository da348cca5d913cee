import Domain
import Projections
import Wire

/// The levels per team at the start and at the end, and how well they are known.
struct LevelsSection: YearSection {
  let counts: ShownGroups?
  let shares: ShownGroups?
  let coverage: Coverage
  let methods: ShownParts<Method>?
  private let floors: Floors
  private let days: (start: Day, end: Day)

  init(_ facts: YearFacts) {
    counts = facts.counts
    shares = facts.shares
    let coverage = facts.table.total.standing.coverage
    self.coverage = coverage
    floors = facts.floors
    methods = ShownParts(Method.inOrderOfTrust.map { ($0, coverage.byMethod[$0] ?? 0) }, floors: facts.floors)
    days = (facts.start, facts.end)
  }

  var name: String { "levels" }
  var title: Wording { LevelWords.title }

  var withheld: [Withheld] {
    [(counts, YearTable.levels), (shares, .shares)].flatMap { groups, table -> [Withheld] in
      guard let groups else { return [.leftOut(table)] }
      return (groups.merged.isEmpty ? [] : [.merged(groups: groups.merged.count, in: table)])
        + (groups.showsStart || groups.total.start.measured == 0 ? [] : [.start(table)])
    } + (methods == nil ? [.leftOut(.methods)] : methods?.merged.isEmpty == false ? [.coarsened(.methods)] : [])
  }

  var json: JSON {
    [
      "counts": json(of: counts) { .counts($0.levels) },
      "summary": json(of: shares) { tally in
        [
          "members": .integer(tally.members), "measured": .integer(tally.measured),
          "median": .word(tally.levels.lowerMedian), "atLeastB1": .integer(tally.levels.atLeast(.b1)),
        ]
      },
      "coverage": [
        "members": .integer(coverage.members), "measured": .amount(shares == nil ? nil : coverage.measured),
        "outOfDate": .amount(outOfDate), "medianAgeDays": .amount(medianAge),
        "methods": methods.map { methods in
          .array(
            methods.parts.map { part in ["method": .word(part.name), "measured": .integer(part.people)] })
        } ?? .null,
      ],
    ]
  }

  private func json(of groups: ShownGroups?, _ value: (Tally) -> JSON) -> JSON {
    guard let groups else { return .null }
    return .array(
      (groups.rows + [groups.total]).map { group in
        group.label.json.adding("start", groups.showsStart ? value(group.start) : .null)
          .adding("end", value(group.end))
      })
  }

  /// Of how many no measurement is valid any more.
  var outOfDate: Int? { shares == nil ? nil : floors.shown(coverage.outOfDate) }
  /// How old the measurement in the middle is.
  var medianAge: Int? { counts == nil ? nil : coverage.medianAge }

  func blocks(in language: Language) -> [Block] {
    guard let shares else { return [.paragraph(YearWords.tooFew[language])] }
    return (counts.map { [.figure(bars($0, in: language))] } ?? [.paragraph(LevelWords.countsAreLeftOut[language])])
      + [growth(shares, in: language)] + known(in: language)
  }

  private func bars(_ groups: ShownGroups, in language: Language) -> Figure {
    let labels = (language.shortMonth(days.start), language.shortMonth(days.end))
    func tallies(_ group: LevelGroup) -> [(String, Tally)] {
      (groups.showsStart ? [(labels.0, group.start)] : []) + [(labels.1, group.end)]
    }
    let all = groups.tellingRows + [groups.total]
    return Figure(
      LevelWords.distribution(shares ?? groups)[language],
      chart: .levelBars(
        LevelBars(
          teams: all.map { group in
            LevelBars.Team(
              group.label.name(in: language).plain(in: language),
              bars: tallies(group).map { .init($0, counts: $1.levels, members: $1.members) })
          })),
      table: Table(
        "levels",
        columns: [.text("team", YearWords.team[language]), .text("moment", YearWords.moment[language])]
          + Level.allCases.map { .amount($0.rawValue, "\($0)") } + [
            .amount("measured", YearWords.measured[language]), .amount("members", YearWords.members[language]),
          ],
        rows: all.flatMap { group in
          tallies(group).enumerated().map { index, tally in
            Row(
              [group.label.name(in: language), Prose(tally.0)] + Level.allCases.map { .number(tally.1.levels[$0]) } + [
                .number(tally.1.measured), .number(tally.1.members),
              ], continues: index > 0)
          }
        }, note: groups.merged.isEmpty ? .empty : LevelWords.others(groups.merged, in: language)))
  }

  /// The shares from B1 on, then and now, when there is a then.
  private func growth(_ groups: ShownGroups, in language: Language) -> Block {
    let all = groups.tellingRows + [groups.total]
    func tallies(_ group: LevelGroup) -> (Tally?, Tally) { (groups.showsStart ? group.start : nil, group.end) }
    let table = Table(
      "shares", caption: groups.showsStart ? .empty : LevelWords.firstYear[language],
      columns: [
        .text("team", YearWords.team[language]), .amount("measured", YearWords.measured[language]),
        .text("median", LevelWords.median[language]), .amount("atLeastB1", LevelWords.atLeastB1[language]),
        .amount("share", LevelWords.share[language]),
      ],
      rows: all.map { group in
        let (then, now) = tallies(group)
        return Row([
          group.label.name(in: language), .amounts(then?.measured, now.measured),
          then == nil
            ? .level(orNothing: now.levels.lowerMedian)
            : .shift(.levels(then?.levels.lowerMedian, now.levels.lowerMedian)),
          .amounts(then?.levels.atLeast(.b1), now.levels.atLeast(.b1)),
          .shift(then?.levels.share(atLeast: .b1), now.levels.share(atLeast: .b1)),
        ])
      })
    let lines = all.compactMap { group -> SlopeChart.Line? in
      guard let then = group.start.levels.share(atLeast: .b1), let now = group.end.levels.share(atLeast: .b1) else {
        return nil
      }
      let name = group.label.name(in: language).plain(in: language)
      return SlopeChart.Line(name, from: then, to: now, isTotal: group.label.isTotal)
    }
    guard groups.showsStart, lines.count > 1 else { return .table(table) }
    let chart = SlopeChart(
      from: language.shortMonth(days.start), to: language.shortMonth(days.end), lines: lines)
    return .figure(Figure(LevelWords.slopes(lines)[language], chart: .slopes(chart), table: table))
  }
}

extension ShownGroups {
  /// The rows that say more than the total does.
  var tellingRows: [LevelGroup] { rows.count == 1 && !merged.isEmpty ? [] : rows }
}

extension LevelGroup.Label {
  var json: JSON {
    let merged: JSON =
      if case .others(let labels) = self { .array(labels.map { .text($0.team) }) } else { .null }
    let kind =
      switch self {
      case .team: "team"
      case .teamless: "teamless"
      case .others: "others"
      case .total: "total"
      }
    return ["row": .string(kind), "team": .text(team), "merged": merged]
  }
}

extension Prose {
  /// An amount now, and then when it is known.
  static func amounts(_ then: Int?, _ now: Int) -> Prose {
    then.map { .shift(.numbers($0, now)) } ?? .number(now)
  }
}

extension Method {
  /// From the most trusted one down, as the standard rule has it.
  static let inOrderOfTrust: [Method] = [.iCoach, .manager, .peer, .selfAssessment]
}
