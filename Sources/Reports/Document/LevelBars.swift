public import Domain

/// The six levels of each team as one bar of a hundred percent, or two: then and now.
public struct LevelBars: Sendable, Hashable {
  /// One team with its bars.
  public struct Team: Sendable, Hashable {
    /// What the team is called.
    public var name: String
    /// The bars, the latest last.
    public var bars: [Bar]

    /// Names the bars of a team.
    public init(_ name: String, bars: [Bar]) {
      self.name = name
      self.bars = bars
    }
  }

  /// The levels of a team at one moment.
  public struct Bar: Sendable, Hashable {
    /// The day or period of the bar, such as `jul 2026`.
    public var label: String
    /// How many have each level; nil when the group is too small to show.
    public var counts: LevelCounts?
    /// How many there are, measured or not.
    public var members: Int

    /// Makes a bar of the counts of a group.
    public init(_ label: String, counts: LevelCounts?, members: Int) {
      self.label = label
      self.counts = counts
      self.members = members
    }
  }

  /// The teams, from the top.
  public var teams: [Team]
  /// The level from which the bars are summed up at their end.
  public var norm: Level

  /// Makes bars for teams, summed up from a norm.
  public init(teams: [Team], norm: Level = .b1) {
    self.teams = teams
    self.norm = norm
  }
}

extension LevelCounts {
  /// The share at a level or higher in whole percents, half up; nil when nobody is measured.
  public func share(atLeast level: Level) -> Int? {
    total == 0 ? nil : (atLeast(level) * 200 + total) / (2 * total)
  }
}
