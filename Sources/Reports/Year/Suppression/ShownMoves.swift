/// How many went up, down and nowhere, as far as nobody can be recognised.
///
/// It never tells more than the table of movement that is shown, so that nothing follows from the two together; where no
/// table is shown, directions of too few people are put together.
struct ShownMoves: Hashable, Sendable {
  let up: Int?
  let down: Int?
  let same: Int?
  /// Whoever is in none of the numbers that are shown.
  let rest: Int?
  /// Whether a step is a letter instead of a level.
  let isByLetter: Bool

  /// Nil when nothing can be shown.
  init?(_ table: [[Int]], shownAs shown: CrossTable?, floors: Floors) {
    let (up, down, same) = CrossTable.directions(shown?.counts ?? table)
    isByLetter = shown?.grain == .letters
    func isSmall(_ people: Int) -> Bool { floors.smallCells.contains(people) }
    guard up + down + same >= max(1, floors.cohort) else { return nil }
    // A table that is shown has no small cells, and its directions are sums of its cells.
    if shown != nil || ![up, down, same].contains(where: isSmall) {
      (self.up, self.down, self.same, rest) = (up, down, same, nil)
    } else if !isSmall(up), !isSmall(down + same) {
      (self.up, self.down, self.same, rest) = (up, nil, nil, down + same)
    } else if !isSmall(down), !isSmall(up + same) {
      (self.up, self.down, self.same, rest) = (nil, down, nil, up + same)
    } else {
      return nil
    }
  }

  /// Whether directions are put together.
  var isMerged: Bool { rest != nil }
}
