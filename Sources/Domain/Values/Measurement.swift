/// What a measurement says about a level: all that levels follow from, small enough to be kept of every one.
public struct Measurement: Hashable, Sendable {
  /// Who measured, when that was recorded.
  public let assessor: PersonCode?
  /// How was measured.
  public let method: Method
  /// The asserted level.
  public let level: Level?
  /// The asserted levels in areas.
  public var areas: AreaLevels
  /// The scores of competences.
  public var scores: Scores

  /// What was said about the level of somebody.
  @inlinable
  public init(_ said: LevelMeasured) {
    assessor = said.assessor
    method = said.method
    level = said.level
    areas = said.areas ?? AreaLevels()
    scores = said.scores ?? Scores()
  }

  @inlinable
  init(assessor: PersonCode?, method: Method, level: Level?, areas: AreaLevels, scores: Scores) {
    self.assessor = assessor
    self.method = method
    self.level = level
    self.areas = areas
    self.scores = scores
  }
}
