import Domain
import Projections
import Wire

/// The ambition in force, and how far every team is with its clauses.
struct AmbitionSection: YearSection {
  /// One clause of one team, or of all.
  private struct Line {
    let label: LevelGroup.Label
    let state: ClauseState
    /// Whether the number of people may be shown.
    let isShown: Bool
  }

  private let ambitions: [AmbitionSet]
  private let lines: [Line]
  private let totals: [Line]

  init(_ facts: YearFacts) {
    var ambitions: [AmbitionSet] = []
    for ambition in (facts.table.rows + [facts.table.total]).compactMap(\.ambition) where !ambitions.contains(ambition)
    {
      ambitions.append(ambition)
    }
    self.ambitions = ambitions
    /// Who stands at or above B1 has one floor, a count at any other level that of the six counts.
    func groups(_ clause: Clause) -> ShownGroups? { clause.level == .b1 ? facts.shares : facts.counts }
    lines = facts.table.rows.flatMap { row in
      row.clauses.map { state in
        let label = row.team.map { LevelGroup.Label.team($0, name: row.name ?? $0.description) } ?? .teamless
        return Line(label: label, state: state, isShown: groups(state.clause)?.shows(label) ?? false)
      }
    }
    let all = LevelGroup.Label.total(teams: facts.table.rows.count)
    totals = facts.table.total.clauses.map { state in
      // A count asks for teams, and how many there are would tell about those that are not shown.
      let isShown =
        switch state.clause.atLeast {
        case .share: groups(state.clause) != nil
        case .count: groups(state.clause).map { $0.merged.isEmpty } ?? false
        }
      return Line(label: all, state: state, isShown: isShown)
    }
  }

  var name: String { "ambition" }
  var title: Wording { AmbitionWords.title }

  var withheld: [Withheld] {
    let hidden = (lines + totals).count { !$0.isShown }
    return hidden == 0 ? [] : [.values(hidden, in: .ambition)]
  }

  var json: JSON {
    [
      "ambitions": .array(
        ambitions.map { ambition in
          ["ambition": .text(ambition.ambition), "scope": .text(ambition.scope), "deadline": .text(ambition.deadline)]
        }),
      "clauses": .array((lines + totals).map { json(of: $0) }),
    ]
  }

  private func json(of line: Line) -> JSON {
    let (clause, state) = (line.state.clause, line.state)
    return [
      "team": .text(line.label.team), "level": .word(clause.level), "atLeast": .text(clause.atLeast),
      "have": line.isShown ? .integer(state.have) : .null, "need": .integer(state.need),
      "shortfall": line.isShown ? .integer(state.shortfall) : .null,
      "met": line.isShown ? .bool(state.isMet) : .null,
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard !lines.isEmpty else { return [.paragraph(AmbitionWords.none[language])] }
    func row(_ line: Line, after previous: Line?) -> Row {
      let state = line.state
      let clause =
        line.label.isTotal ? AmbitionWords.clauseOfAll(state.clause) : AmbitionWords.clause(state.clause)
      return Row(
        [
          line.label.name(in: language), clause[language],
          line.isShown ? .number(state.have) : .notShown, .number(state.need),
          line.isShown ? .number(state.shortfall) : .notShown,
          line.isShown ? AmbitionWords.isMet(state.isMet)[language] : .notShown,
        ], continues: previous?.label == line.label)
    }
    let all = lines + totals
    return [
      .list(ambitions.map { AmbitionWords.source($0)[language] }),
      .table(
        Table(
          "ambition", caption: finding[language],
          columns: [
            .text("team", YearWords.team[language]), .text("clause", AmbitionWords.clause[language]),
            .amount("have", AmbitionWords.have[language]), .amount("need", AmbitionWords.need[language]),
            .amount("shortfall", AmbitionWords.shortfall[language]), .text("met", AmbitionWords.met[language]),
          ], rows: zip(all, [nil] + all.map { $0 }).map { row($0, after: $1) },
          note: AmbitionWords.note[language] + (withheld.isEmpty ? .empty : AmbitionWords.hidden[language]))),
    ]
  }

  private var finding: Wording {
    let teams = Dictionary(grouping: lines.filter(\.isShown), by: \.label)
    return AmbitionWords.finding(
      reached: teams.values.count { $0.allSatisfy(\.state.isMet) }, of: teams.count,
      areAllShown: lines.allSatisfy(\.isShown))
  }
}
