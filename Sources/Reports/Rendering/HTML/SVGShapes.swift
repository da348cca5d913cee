extension Markup {
  mutating func write(_ shape: Shape) {
    switch shape {
    case .box(let box): write(box)
    case .line(let line): write(line)
    case .mark(let mark): write(mark)
    case .stream(let stream): write(stream)
    case .label(let label): write(label)
    }
    newLine()
  }

  private mutating func write(_ box: Box) {
    void(
      "rect",
      [
        ("x", box.x.tenths), ("y", box.y.tenths), ("width", box.width.tenths), ("height", box.height.tenths),
        ("class", box.fill.className),
      ])
  }

  private mutating func write(_ line: Line) {
    void("polyline", [("points", line.points.svg), ("class", line.stroke.className)])
  }

  private mutating func write(_ mark: Mark) {
    let (center, radius) = (mark.center, mark.radius)
    let className = "mark " + mark.fill.className
    switch mark.shape {
    case .circle:
      void("circle", [("cx", center.x.tenths), ("cy", center.y.tenths), ("r", radius.tenths), ("class", className)])
    case .square:
      let side = radius * 9 / 10
      void(
        "rect",
        [
          ("x", (center.x - side).tenths), ("y", (center.y - side).tenths), ("width", (2 * side).tenths),
          ("height", (2 * side).tenths), ("class", className),
        ])
    case .diamond:
      let reach = radius * 13 / 10
      let points = [
        Point(x: center.x, y: center.y - reach), Point(x: center.x + reach, y: center.y),
        Point(x: center.x, y: center.y + reach), Point(x: center.x - reach, y: center.y),
      ]
      void("polygon", [("points", points.svg), ("class", className)])
    case .triangle:
      let reach = radius * 12 / 10
      let points = [
        Point(x: center.x, y: center.y - reach), Point(x: center.x + reach, y: center.y + radius * 9 / 10),
        Point(x: center.x - reach, y: center.y + radius * 9 / 10),
      ]
      void("polygon", [("points", points.svg), ("class", className)])
    }
  }

  private mutating func write(_ stream: Stream) {
    let (start, end, height) = (stream.start, stream.end, stream.height)
    let middle = ((start.x + end.x) / 2).tenths
    let upper = "M\(start.x.tenths),\(start.y.tenths)C\(middle),\(start.y.tenths) \(middle),\(end.y.tenths) "
    let lower = "L\(end.x.tenths),\((end.y + height).tenths)C\(middle),\((end.y + height).tenths) "
    let path =
      upper + "\(end.x.tenths),\(end.y.tenths)" + lower
      + "\(middle),\((start.y + height).tenths) \(start.x.tenths),\((start.y + height).tenths)Z"
    void("path", [("d", path), ("class", "stream \(stream.level.className)" + (stream.falls ? " falls" : ""))])
  }

  private mutating func write(_ label: Lettering) {
    guard !label.text.isEmpty else { return }
    let className = [label.style.className, label.anchor.className].compactMap { $0 }.joined(separator: " ")
    let (x, y) = (label.at.x.tenths, label.at.y.tenths)
    var attributes: [Attribute] = [("x", x), ("y", y), ("class", className)]
    if label.isTurned { attributes.append(("transform", "rotate(-45 \(x) \(y))")) }
    element("text", attributes) { $0.write(label.text) }
  }
}

extension Int {
  /// Tenths as SVG writes them: `12.5`, `12`.
  var tenths: String {
    let whole = (self < 0 ? "-" : "") + String(magnitude / 10)
    return magnitude % 10 == 0 ? whole : whole + "." + String(magnitude % 10)
  }
}

extension [Point] {
  fileprivate var svg: String { map { $0.x.tenths + "," + $0.y.tenths }.joined(separator: " ") }
}

// The names by which the style sheet knows them.

extension Box.Fill {
  fileprivate var className: String {
    switch self {
    case .level(let level): level.className
    case .shade(let shade): "shade-\(shade.rawValue)"
    case .empty: "empty"
    }
  }
}

extension Line.Stroke {
  fileprivate var className: String {
    switch self {
    case .grid: "line grid"
    case .axis: "line axis"
    case .leader: "line leader"
    case .norm: "line norm"
    case .step: "line step"
    case .outOfDate: "line step out-of-date"
    case .up: "line slope up"
    case .down: "line slope down"
    case .same: "line slope same"
    case .total: "line slope total"
    }
  }
}

extension Mark.Fill {
  fileprivate var className: String {
    switch self {
    case .level(let level): level.className
    case .hollow: "hollow"
    case .up: "up"
    case .down: "down"
    case .same: "same"
    case .total: "total"
    }
  }
}

extension Lettering.Style {
  fileprivate var className: String {
    switch self {
    case .plain: "label"
    case .strong: "label strong"
    case .small: "label small"
    case .onLight: "label on-light"
    case .onDark: "label on-dark"
    case .up: "label small up"
    case .down: "label small down"
    }
  }
}

extension Lettering.Anchor {
  fileprivate var className: String? {
    switch self {
    case .start: nil
    case .middle: "middle"
    case .end: "end"
    }
  }
}
