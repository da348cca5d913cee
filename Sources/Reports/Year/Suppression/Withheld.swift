/// What a report did not show, and why it is sound to read the rest.
enum Withheld: Hashable, Sendable {
  /// A table in which so many groups stand together as one row.
  case merged(groups: Int, in: YearTable)
  /// A table in which levels, methods or backgrounds are put together.
  case coarsened(YearTable)
  /// A table that is left out.
  case leftOut(YearTable)
  /// So many values that are not shown where the table is.
  case values(Int, in: YearTable)
  /// The numbers of the start of a table.
  case start(YearTable)
}

/// The tables of the report from which something may be withheld, by the name that programs call them.
enum YearTable: String, Hashable, Sendable, CaseIterable {
  case levels
  case shares
  case ambition
  case methods
  case movement
  case expiries
  case workshops
  case coaching
  case onboarding
  case timeToB1
  case learningLines
}
