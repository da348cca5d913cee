/// Which groups stand alone in a table with a floor, and which stand together as one row.
struct Partition: Hashable, Sendable {
  let alone: [Int]
  let together: [Int]

  /// Divides groups by their sizes, one for each day that is shown.
  ///
  /// Whoever is under the floor on a day stands together with the others like it; while those are still under the floor
  /// on a day, the smallest that stands alone joins them, of equal ones the first.
  init(_ sizes: [[Int]], floor: Int) {
    let least = sizes.map { $0.min() ?? 0 }
    var alone = sizes.indices.filter { least[$0] >= floor }
    var together = sizes.indices.filter { least[$0] < floor }
    func isSmall(_ groups: [Int]) -> Bool {
      let days = sizes.first?.indices ?? 0..<0
      return days.contains { day in groups.reduce(0) { $0 + sizes[$1][day] } < floor }
    }
    while !together.isEmpty, isSmall(together), let smallest = alone.min(by: { least[$0] < least[$1] }) {
      alone.removeAll { $0 == smallest }
      together.append(smallest)
    }
    self.alone = alone
    self.together = together.sorted()
  }
}
