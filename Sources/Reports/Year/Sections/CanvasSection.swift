import Domain
import Projections
import Wire

/// How far teams are with Canvas: facts of teams, never suppressed.
struct CanvasSection: YearSection {
  private let table: CanvasTable
  private let doneThen: Int

  init(_ facts: YearFacts) {
    table = facts.canvas
    doneThen = facts.answers.canvas(on: facts.start).done
  }

  var name: String { "canvas" }
  var title: Wording { CanvasWords.title }
  var withheld: [Withheld] { [] }
  var json: JSON { .object(table.members + [JSON.Member("doneAtStart", .integer(doneThen))]) }

  func blocks(in language: Language) -> [Block] {
    [.paragraph(CanvasWords.progress(from: doneThen, to: table.done)[language])]
      + CanvasView(table).blocks(in: language)
  }
}

extension CanvasTable {
  /// How many steps the teams have completed, all together.
  fileprivate var done: Int { rows.reduce(0) { $0 + $1.steps.count { $0.state == .completed } } }
}
