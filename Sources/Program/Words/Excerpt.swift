import Reports

/// What is shown of a line in which something is wrong: the part around its place, whatever the length of the line.
struct Excerpt {
  /// The part, with nothing in it that a terminal would obey.
  let text: String
  /// The terminal cell below which to point, nil without a place.
  let mark: Int?

  private static let most = 120
  private static let before = 60

  init(of line: String, around column: Int?) {
    // A mark combines with what stands before it, so that places are counted in scalars, as columns are.
    let scalars = line.unicodeScalars
    let place = column.map { min(max($0 - 1, 0), scalars.count) }
    let first = scalars.count <= Self.most ? 0 : max(0, (place ?? 0) - Self.before)
    let start = scalars.index(scalars.startIndex, offsetBy: first)
    let end = scalars.index(start, offsetBy: Self.most, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let (left, right) = (first > 0 ? "…" : "", end < scalars.endIndex ? "…" : "")
    text = left + String(scalars[start..<end]).visible + right
    mark = place.map { place in
      let middle = scalars.index(start, offsetBy: place - first)
      return (left + String(scalars[start..<middle]).visible).displayWidth
    }
  }
}
