import Domain
import Projections
import Wire

/// How many members of each team were reached, small teams together.
struct ShownReach: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let label: LevelGroup.Label
    let members: Int
    let reached: Int

    /// The share that was reached, in whole percents, half up.
    var share: Int { members == 0 ? 0 : (reached * 200 + members) / (2 * members) }
  }

  let rows: [Row]
  let total: Row
  let merged: Int

  /// Nil when there are too few members in all teams together.
  init?(_ reach: [Reach], floor: Int, of reached: (Reach) -> Int) {
    let all = reach.map { team in
      Row(
        label: team.team.map { .team($0, name: team.name ?? $0.description) } ?? .teamless, members: team.members,
        reached: reached(team))
    }
    total = Row(.total(teams: all.count { $0.label.team != nil }), of: all)
    guard total.members >= max(1, floor) else { return nil }
    let partition = Partition(all.map { [$0.members] }, floor: floor)
    let others = partition.together.map { all[$0] }
    let alone = partition.alone.map { all[$0] }
    rows = alone + (others.isEmpty || alone.isEmpty ? [] : [Row(.others(others.map(\.label)), of: others)])
    merged = others.count
  }
}

extension ShownReach.Row {
  fileprivate init(_ label: LevelGroup.Label, of rows: [ShownReach.Row]) {
    self.init(
      label: label, members: rows.reduce(0) { $0 + $1.members }, reached: rows.reduce(0) { $0 + $1.reached })
  }

  var json: JSON {
    label.json.adding("members", .integer(members)).adding("reached", .integer(reached))
  }
}

extension ShownReach {
  var json: JSON { .array((rows + [total]).map(\.json)) }

  func table(_ name: String, caption: Prose, reached: Prose, in language: Language) -> Table {
    func cells(_ row: Row) -> Reports.Row {
      Reports.Row([row.label.name(in: language), .number(row.members), .number(row.reached), .percent(row.share)])
    }
    return Table(
      name, caption: caption,
      columns: [
        .text("team", YearWords.team[language]), .amount("members", YearWords.members[language]),
        .amount("reached", reached), .amount("share", LevelWords.share[language]),
      ], rows: rows.map(cells), total: cells(total))
  }
}
