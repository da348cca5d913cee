public import Domain

/// How the level of one docent went, with every measurement.
public struct LevelLine: Sendable, Hashable {
  /// A measurement; its method is its shape.
  public struct Measurement: Sendable, Hashable {
    /// The day of the measurement.
    public var on: Day
    /// The level that was measured.
    public var level: Level
    /// What stands for the method.
    public var shape: Shape
    /// Whether this measurement decided the level when it came.
    public var decides: Bool

    /// Makes a measurement.
    public init(on: Day, level: Level, shape: Shape, decides: Bool) {
      self.on = on
      self.level = level
      self.shape = shape
      self.decides = decides
    }
  }

  /// From a day on this is the level, until the next step.
  public struct Step: Sendable, Hashable {
    /// The first day of the step.
    public var from: Day
    /// The level from that day on.
    public var level: Level
    /// Whether the measurement behind it has stopped being valid.
    public var isOutOfDate: Bool

    /// Makes a step from a day on.
    public init(from: Day, level: Level, isOutOfDate: Bool = false) {
      self.from = from
      self.level = level
      self.isOutOfDate = isOutOfDate
    }
  }

  /// A form that stands for a method.
  public enum Shape: Sendable, Hashable, CaseIterable {
    case circle, triangle, square, diamond
  }

  /// What a shape stands for.
  public struct Key: Sendable, Hashable {
    /// The form.
    public var shape: Shape
    /// What it stands for.
    public var name: String

    /// Explains a form.
    public init(_ shape: Shape, _ name: String) {
      self.shape = shape
      self.name = name
    }
  }

  /// The level by day, the earliest first.
  public var steps: [Step]
  /// The measurements, deciding or not.
  public var measurements: [Measurement]
  /// The last day of the line.
  public var until: Day
  /// What the forms stand for.
  public var key: [Key]

  /// Makes the line of one docent.
  public init(steps: [Step], measurements: [Measurement], until: Day, key: [Key]) {
    self.steps = steps
    self.measurements = measurements
    self.until = until
    self.key = key
  }
}
