public import Domain

/// How the level of one docent went, with every measurement.
public struct LevelLine: Sendable, Hashable {
  /// A measurement; its method is its shape.
  public struct Measurement: Sendable, Hashable {
    public var on: Day
    public var level: Level
    public var shape: Shape
    /// Whether this measurement decided the level when it came.
    public var decides: Bool

    public init(on: Day, level: Level, shape: Shape, decides: Bool) {
      self.on = on
      self.level = level
      self.shape = shape
      self.decides = decides
    }
  }

  /// From a day on this is the level, until the next step.
  public struct Step: Sendable, Hashable {
    public var from: Day
    public var level: Level
    public var isOutOfDate: Bool

    public init(from: Day, level: Level, isOutOfDate: Bool = false) {
      self.from = from
      self.level = level
      self.isOutOfDate = isOutOfDate
    }
  }

  public enum Shape: Sendable, Hashable, CaseIterable {
    case circle, triangle, square, diamond
  }

  /// What a shape stands for.
  public struct Key: Sendable, Hashable {
    public var shape: Shape
    public var name: String

    public init(_ shape: Shape, _ name: String) {
      self.shape = shape
      self.name = name
    }
  }

  public var steps: [Step]
  public var measurements: [Measurement]
  public var until: Day
  public var key: [Key]

  public init(steps: [Step], measurements: [Measurement], until: Day, key: [Key]) {
    self.steps = steps
    self.measurements = measurements
    self.until = until
    self.key = key
  }
}
