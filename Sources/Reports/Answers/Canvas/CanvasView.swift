import Domain
import Projections

/// The route of Canvas adoption as people see it: a field of teams and steps, and what is claimed against what is proven.
struct CanvasView {
  let table: CanvasTable

  init(_ table: CanvasTable) {
    self.table = table
  }

  private var steps: [RouteStep] { table.route?.steps ?? [] }

  func blocks(in language: Language) -> [Block] {
    guard !steps.isEmpty else { return [.paragraph(CanvasWords.noRoute[language])] }
    guard !table.rows.isEmpty else { return [.paragraph(CanvasWords.noTeam[language])] }
    return [.figure(field(in: language)), .table(current(in: language)), .table(counts(in: language))]
  }

  private func field(in language: Language) -> Figure {
    let used = CanvasLook.allCases.filter { look in
      table.rows.contains { row in row.steps.contains { CanvasLook($0) == look } }
    }
    return Figure(
      finding[language],
      chart: .heatMap(
        HeatMap(
          columns: steps.enumerated().map { "\($0 + 1) \($1.step)" },
          rows: table.rows.map { .init($0.name, cells: $0.steps.map { CanvasLook($0).cell }) },
          key: used.map { .init($0.cell, $0.meaning[language]) })),
      table: Table(
        "canvas",
        columns: [.text("team", CanvasWords.team[language])]
          + steps.enumerated().map { .text($1.step.description, Prose(String($0 + 1))) },
        rows: table.rows.map { row in
          Row([Prose(row.name)] + row.steps.map { Prose(CanvasLook($0).word[language]) })
        },
        note: CanvasWords.numbers[language] + (used.contains { $0.isAboutProof } ? CanvasWords.proof[language] : .empty)
      ))
  }

  private func current(in language: Language) -> Table {
    Table(
      "canvasTeams", caption: CanvasWords.whereTeamsAre[language],
      columns: [
        .text("team", CanvasWords.team[language]), .text("current", CanvasWords.current[language]),
        .amount("completed", CanvasWords.completed[language]),
        .amount("daysSincePrevious", CanvasWords.daysSincePrevious[language]),
      ],
      rows: table.rows.map { row in
        let index = row.steps.firstIndex { $0.step.step == row.current }
        return Row([
          Prose(row.name),
          index.map { Prose("\(String($0 + 1)). \(row.steps[$0].step.title)") } ?? CanvasWords.arrived[language],
          .number(row.steps.count { $0.state == .completed }),
          row.daysSincePrevious.map { .number($0) } ?? .empty,
        ])
      })
  }

  private func counts(in language: Language) -> Table {
    Table(
      "canvasSteps", caption: claims[language],
      columns: [
        .text("step", CanvasWords.step[language]), .amount("open", CanvasWords.open[language]),
        .amount("started", CanvasWords.started[language]), .amount("reopened", CanvasWords.reopened[language]),
        .amount("skipped", CanvasWords.skipped[language]), .amount("completed", CanvasWords.completed[language]),
        .amount("proven", CanvasWords.proven[language]),
      ],
      rows: steps.enumerated().map { index, step in
        let all = table.rows.map { $0.steps[index] }
        let states = [CanvasStep.State.open, .started, .reopened, .skipped, .completed]
        return Row(
          [Prose("\(String(index + 1)). \(step.title)")]
            + states.map { state in .number(all.count { $0.state == state }) }
            + [step.proof == nil ? .empty : .number(all.count { $0.state == .completed && $0.isProven == true })])
      })
  }
}

// What the field says in one sentence.
extension CanvasView {
  private var finding: Wording {
    let arrived = table.rows.count { $0.current == nil }
    let completed = table.rows.reduce(0) { $0 + $1.steps.count { $0.state == .completed } }
    return CanvasWords.finding(
      arrived: arrived, of: table.rows.count, completed: completed, steps: steps.count * table.rows.count)
  }

  private var claims: Wording {
    let claimed = table.rows.flatMap(\.steps).filter { $0.state == .completed && $0.isProven != nil }
    return CanvasWords.claims(claimed.count, proven: claimed.count { $0.isProven == true })
  }
}
