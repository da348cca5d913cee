public import Domain

/// Everything that the facts of a log answer, folded once and asked for any day.
public struct Answers: Projection {
  public private(set) var organisation = Organisation()
  public private(set) var docentLevels = DocentLevels()
  public private(set) var teamLevels = TeamLevels()

  public init() {}

  public mutating func apply(_ fact: Fact) {
    organisation.apply(fact)
    docentLevels.apply(fact)
    teamLevels.apply(fact)
  }
}

// Questions that need more than one projection; those that need one are asked of it.
extension Answers {
  /// The levels per team on a day, compared with another day when one is given.
  public func teams(on day: Day, comparedWith other: Day? = nil) -> TeamTable {
    teamLevels.table(on: day, comparedWith: other, organisation: organisation, levels: docentLevels)
  }

  /// How somebody's level came to be what it is on a day.
  public func audit(of person: PersonCode, on asOf: Day, retracted: [Fact] = []) -> Audit {
    docentLevels.audit(of: person, on: asOf, retracted: retracted)
  }
}
