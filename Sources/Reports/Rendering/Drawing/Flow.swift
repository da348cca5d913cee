/// Places the entries of a key beside each other, on a next line when one is full.
struct Flow {
  private let start: Int
  private let lineHeight: Int
  private(set) var next: Point

  init(from start: Point, lineHeight: Int) {
    self.start = start.x
    self.lineHeight = lineHeight
    next = start
  }

  /// Where an entry of this width goes.
  mutating func place(_ width: Int) -> Point {
    if next.x > start, next.x + width > Drawing.width {
      next = Point(x: start, y: next.y + lineHeight)
    }
    defer { next.x += width + 160 }
    return next
  }
}
