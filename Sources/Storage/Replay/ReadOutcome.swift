public import Domain

/// What a read of the log brought up besides the events.
public struct ReadOutcome: Sendable {
  /// The exact state of the log that was read.
  public var frontier = Frontier()
  /// The moment that was asked for, else the last one at which an admitted event was recorded; nil for an empty log.
  public var knownAt: Moment?
  /// How many events were admitted.
  public var events = 0
  /// How many of them are of a kind or version that this program does not know.
  public var unknown = 0
  /// Which person codes are read as another.
  public var merges = Merges()
  /// Who was forgotten, at every known-at: each by the last event that says so.
  public var forgotten: [PersonCode: Forgetting] = [:]
  /// What people should see, of the admitted events.
  public var findings: [Finding] = []
  /// What stands at the ends of segments and belongs to no whole batch.
  public var residue: [Residue] = []
}
