/// How large a group must be before its numbers are shown (DESIGN.md section 11).
struct Floors: Hashable, Sendable {
  /// For how many are measured, the median and how many stand at or above B1.
  let measured: Int
  /// For how many stand at each of the six levels.
  let counts: Int
  /// For tables that cross one trait with another.
  let cohort: Int
  /// Cells that tell about too few people.
  let smallCells: Range<Int>

  /// What a report shows to everybody.
  static let published = Floors(measured: 5, counts: 10, cohort: 10, smallCells: 1..<5)
  /// What stays among those who may see everything.
  static let none = Floors(measured: 0, counts: 0, cohort: 0, smallCells: 1..<1)

  /// A number of people, or nil when it is about too few.
  func shown(_ people: Int) -> Int? { smallCells.contains(people) ? nil : people }
}
