import Domain
import Projections
import Wire

/// The route of Canvas adoption as people see it: a field of teams and steps, and what is claimed against what is proven.
struct CanvasView {
  let table: CanvasTable
  /// How the steps of each team look.
  private let looks: [[CanvasLook]]

  init(_ table: CanvasTable) {
    self.table = table
    looks = table.rows.map { $0.steps.map(CanvasLook.init) }
  }

  private var steps: [RouteStep] { table.route?.steps ?? [] }

  func blocks(in language: Language) -> [Block] {
    guard !steps.isEmpty else { return [.paragraph(CanvasWords.noRoute[language])] }
    guard !table.rows.isEmpty else { return [.paragraph(CanvasWords.noTeam[language])] }
    return [.figure(field(in: language)), .table(current(in: language)), .table(counts(in: language))]
  }

  /// What each step is called below the numbers.
  private var titles: [Prose] { steps.enumerated().map { Prose("\(String($0 + 1)). \($1.title)") } }

  private func field(in language: Language) -> Figure {
    let key = CanvasLook.allCases.filter { look in looks.contains { $0.contains(look) } }
    let lines = zip(table.rows, looks).map { (name: $0.name, looks: $1) }
    return Figure(
      finding[language],
      chart: .heatMap(
        HeatMap(
          columns: steps.enumerated().map { "\($0 + 1) \($1.step)" },
          rows: OnDemand(lines) { line in .init(line.name, cells: line.looks.map(\.cell)) },
          key: key.map { .init($0.cell, $0.meaning[language]) })),
      table: Table(
        "canvas",
        columns: [.text("team", CanvasWords.team[language])]
          + steps.enumerated().map { .text($1.step.description, Prose(String($0 + 1))) },
        rows: Rows(lines) { line, cells in
          cells.add(text: line.name)
          for look in line.looks { cells.add(text: look.word[language]) }
        },
        note: CanvasWords.numbers[language]
          + (key.contains(where: \.isAboutProof) ? CanvasWords.proof[language] : .empty)
      ))
  }

  private func current(in language: Language) -> Table {
    let titles = titles
    return Table(
      "canvasTeams", caption: CanvasWords.whereTeamsAre[language],
      columns: [
        .text("team", CanvasWords.team[language]), .text("current", CanvasWords.current[language]),
        .amount("completed", CanvasWords.completed[language]),
        .amount("daysSincePrevious", CanvasWords.daysSincePrevious[language]),
      ],
      rows: Rows(table.rows) { row, cells in
        cells.add(text: row.name)
        if let index = row.steps.firstIndex(where: { $0.step.step == row.current }) {
          cells.add(titles[index])
        } else {
          cells.add(CanvasWords.arrived[language])
        }
        cells.add(row.steps.count { $0.state == .completed })
        cells.add(row.daysSincePrevious)
      })
  }

  private func counts(in language: Language) -> Table {
    let titles = titles
    return Table(
      "canvasSteps", caption: claims[language],
      columns: [
        .text("step", CanvasWords.step[language]), .amount("open", CanvasWords.open[language]),
        .amount("started", CanvasWords.started[language]), .amount("reopened", CanvasWords.reopened[language]),
        .amount("skipped", CanvasWords.skipped[language]), .amount("completed", CanvasWords.completed[language]),
        .amount("proven", CanvasWords.proven[language]),
      ],
      rows: zip(steps, counts).enumerated().map { index, counted in
        let (step, count) = counted
        return Row(
          [titles[index]]
            + [count.open, count.started, count.reopened, count.skipped, count.completed].map { .number($0) }
            + [step.proof == nil ? .empty : .number(count.proven)])
      })
  }

  /// How many teams have a step in each state, and how many of those who completed it show it.
  private struct StepCount {
    var (open, started, reopened, skipped, completed, proven) = (0, 0, 0, 0, 0, 0)
  }

  private var counts: [StepCount] {
    var counts = [StepCount](repeating: StepCount(), count: steps.count)
    for looks in looks {
      for (index, look) in looks.enumerated() {
        switch look {
        case .open: counts[index].open += 1
        case .started: counts[index].started += 1
        case .reopened: counts[index].reopened += 1
        case .skipped: counts[index].skipped += 1
        case .completed, .claimed: counts[index].completed += 1
        case .proven:
          counts[index].completed += 1
          counts[index].proven += 1
        }
      }
    }
    return counts
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
    let claimed = looks.reduce(0) { $0 + $1.count(where: \.isAboutProof) }
    return CanvasWords.claims(claimed, proven: looks.reduce(0) { $0 + $1.count { $0 == .proven } })
  }
}
