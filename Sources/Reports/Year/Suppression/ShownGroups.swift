/// The rows that a table with a floor may show: large groups by themselves, all others together.
///
/// Rows add up to the total. The row of all others reaches the floor too, so that what is left after subtracting every
/// row that is shown is never smaller than the floor.
struct ShownGroups: Hashable, Sendable {
  /// The groups that stand alone, in their order; last the others, when there are any.
  let rows: [LevelGroup]
  let total: LevelGroup
  /// Whether the start is shown; the same for every table of a report, so that a finer one always nests in a coarser one.
  let showsStart: Bool

  /// Nil when too few are measured at the end in all groups together.
  init?(_ groups: [LevelGroup], floor: Int, showsStart: Bool) {
    total = LevelGroup(.total(teams: groups.count { $0.label.team != nil }), of: groups)
    guard total.end.measured >= max(1, floor) else { return nil }
    self.showsStart = showsStart
    let partition = Partition(
      groups.map { showsStart ? [$0.start.measured, $0.end.measured] : [$0.end.measured] }, floor: floor)
    let others = partition.together.map { groups[$0] }
    rows =
      partition.alone.map { groups[$0] }
      + (others.isEmpty ? [] : [LevelGroup(.others(others.map(\.label)), of: others)])
  }

  /// The labels of those who do not stand alone.
  var merged: [LevelGroup.Label] {
    guard case .others(let labels)? = rows.last?.label else { return [] }
    return labels
  }

  /// Whether a group stands alone.
  func shows(_ label: LevelGroup.Label) -> Bool { rows.contains { $0.label == label } }
}
