public import Domain

/// How far one clause of an ambition is reached.
public struct ClauseState: Hashable, Sendable {
  public let clause: Clause
  /// How many members stand at or above the level; for a count over all teams how many teams meet it.
  public let have: Int
  /// How many there must be; the members who were not measured are counted among those of whom a share is asked.
  public let need: Int

  /// How many are missing.
  public var shortfall: Int { max(0, need - have) }

  /// Whether the clause is reached.
  public var isMet: Bool { have >= need }

  private init(_ clause: Clause, have: Int, need: Int) {
    self.clause = clause
    self.have = have
    self.need = need
  }

  init(_ clause: Clause, of standing: Standing) {
    self.init(clause, have: standing.levels.atLeast(clause.level), need: clause.atLeast.need(of: standing.members))
  }

  /// Over all teams of a college: a share is over all members, a count is the number of teams that meet it.
  init(_ clause: Clause, ofAll total: Standing, teams: [Standing]) {
    switch clause.atLeast {
    case .share: self.init(clause, of: total)
    case .count:
      self.init(clause, have: teams.count { ClauseState(clause, of: $0).isMet }, need: teams.count)
    }
  }
}
