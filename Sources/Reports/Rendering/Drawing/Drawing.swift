import Domain

/// A picture before it has a format: shapes on a plane measured in tenths of a pixel.
///
/// Whole tenths, so that the same chart has the same bytes on every machine.
struct Drawing: Equatable {
  /// The width of every chart; what fits the text column of the page and of A4.
  static let width = 7200

  var height = 0
  var shapes: [Shape] = []
}

struct Point: Equatable {
  var x: Int
  var y: Int
}

enum Shape: Equatable {
  case box(Box)
  case line(Line)
  case mark(Mark)
  case stream(Stream)
  case label(Lettering)
}

/// A rectangle, filled and perhaps outlined.
struct Box: Equatable {
  enum Fill: Equatable {
    case level(Level), shade(HeatMap.Shade), empty
  }

  var x: Int
  var y: Int
  var width: Int
  var height: Int
  var fill: Fill
}

/// A line through points.
struct Line: Equatable {
  enum Stroke: Equatable {
    case grid, axis, leader, norm, step, outOfDate, up, down, same, total
  }

  var points: [Point]
  var stroke: Stroke

  init(_ points: Point..., stroke: Stroke) {
    self.points = points
    self.stroke = stroke
  }
}

/// A band that flows from one height to another.
struct Stream: Equatable {
  var start: Point
  var end: Point
  var height: Int
  var level: Level
  var falls: Bool
}

/// A small shape that marks a point.
struct Mark: Equatable {
  enum Fill: Equatable {
    case level(Level), hollow, up, down, same, total
  }

  var shape: LevelLine.Shape
  var center: Point
  var radius: Int
  var fill: Fill
}

/// One line of text in a picture.
struct Lettering: Equatable {
  enum Anchor: Equatable {
    case start, middle, end
  }

  enum Style: Equatable {
    case plain, strong, small, onLight, onDark, up, down
  }

  var text: String
  /// Where the text starts, has its middle or ends, on its base line.
  var at: Point
  var anchor: Anchor = .start
  var style: Style = .plain
  /// Whether the text rises at 45 degrees.
  var isTurned = false

  /// What the text is guessed to cover.
  var extent: Range<Int> {
    let width = style.width(of: text)
    let start =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return start..<(start + width)
  }
}
