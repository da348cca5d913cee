import Domain

/// What a piece of a writer's log says, in which everything is as it should be.
struct SoundPiece<Item: Harvested>: Sendable {
  var harvest: Harvest<Item>
  /// The last event of the writer that was admitted so far, as far as the piece knows.
  let admitted: Tip?
  /// Where the log stands behind the piece.
  let end: Bookmark?
  /// How many lines were read.
  let lines: Int

  /// Reads a piece, and gives nothing when anything in it is not as it should be: what that is and where is for the
  /// reader of the whole log to say.
  init?(_ piece: Stretch, in resolution: Resolution, _ asked: Journal.Asked) {
    // As many as there may be: the piece is taken over as a whole.
    let feed = Feed<Item>(piece, in: resolution, asked, most: .max)
    guard (try? feed.fill()) != nil, feed.harvest.silent == nil else { return nil }
    end = feed.bookmark
    if let expected = piece.end, expected != end { return nil }
    lines = (end?.tip.number ?? 0) - (piece.start?.tip.number ?? 0)
    (harvest, admitted) = (feed.harvest, feed.admitted)
  }
}
