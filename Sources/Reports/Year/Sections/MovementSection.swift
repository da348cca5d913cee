import Domain
import Projections
import Wire

/// From which level to which people moved, and what the passing of time changed.
struct MovementSection: YearSection {
  /// As far as it can be shown.
  private let table: CrossTable?
  let moves: ShownMoves?
  /// Whether anybody at all was measured on both days.
  private let hasCohort: Bool
  private let expired: (up: Int?, down: Int?)
  private let ruled: (up: Int?, down: Int?)
  private let days: (start: Day, end: Day)

  init(_ facts: YearFacts) {
    let (movement, floors) = (facts.movement, facts.floors)
    let table = CrossTable(movement.table, floors: floors)
    self.table = table
    moves = ShownMoves(movement.table, shownAs: table, floors: floors)
    hasCohort = movement.cohort > 0
    expired = (floors.shown(movement.byExpiry.up), floors.shown(movement.byExpiry.down))
    ruled = (floors.shown(movement.byRule.up), floors.shown(movement.byRule.down))
    days = (facts.start, facts.end)
  }

  var name: String { "movement" }
  var title: Wording { MovementWords.title }

  var withheld: [Withheld] {
    let hidden = [expired.up, expired.down, ruled.up, ruled.down].count { $0 == nil }
    guard hasCohort else { return [] }
    return (table.map { $0.grain == .letters ? [.coarsened(.movement)] : [] } ?? [.leftOut(.movement)])
      + (hidden == 0 ? [] : [.values(hidden, in: .expiries)])
  }

  var json: JSON {
    [
      "table": table.map { table in
        .array(
          zip(table.names, table.counts).flatMap { from, row in
            zip(table.names, row).map { to, people in
              ["from": .string(from), "to": .string(to), "people": .integer(people)]
            }
          })
      } ?? .null,
      "up": .amount(moves?.up), "down": .amount(moves?.down), "same": .amount(moves?.same),
      "expired": ["up": .amount(expired.up), "down": .amount(expired.down)],
      "rule": ["up": .amount(ruled.up), "down": .amount(ruled.down)],
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard hasCohort else { return [.paragraph(MovementWords.nobody[language])] }
    let apart = Block.paragraph(MovementWords.apart(expired: expired, ruled: ruled)[language])
    guard let table, let moves else {
      let said = moves.map { MovementWords.withoutTable($0) } ?? MovementWords.leftOut
      return [.paragraph(said[language]), apart]
    }
    return [moved(table, moves, in: language), apart]
  }

  private func moved(_ table: CrossTable, _ moves: ShownMoves, in language: Language) -> Block {
    let (then, now) = (language.shortMonth(days.start), language.shortMonth(days.end))
    let rows = Table(
      "movement", caption: table.grain == .levels ? .empty : MovementWords.finding(moves)[language],
      columns: [.text("from", MovementWords.fromTo(then, now)[language])]
        + table.names.map { .amount($0, Prose($0)) } + [.amount("total", MovementWords.total(then)[language])],
      rows: zip(table.names, table.counts).map { name, row in
        Row([Prose(name)] + row.map { $0 == 0 ? .quiet("0") : .number($0) } + [.number(row.reduce(0, +))])
      },
      total: Row(
        [MovementWords.total(now)[language]]
          + table.names.indices.map { column in .number(table.counts.reduce(0) { $0 + $1[column] }) }
          + [.number(table.total)]),
      note: table.grain == .levels ? MovementWords.cohort[language] : MovementWords.letters[language])
    guard table.grain == .levels else { return .table(rows) }
    return .figure(
      Figure(
        MovementWords.finding(moves)[language],
        chart: .movement(MovementChart(from: then, to: now, counts: table.counts)), table: rows))
  }
}
