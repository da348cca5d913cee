import Domain

/// What is kept of the admitted lines of a piece, until all that comes before it was taken in.
struct Gathering<Items: Sendable>: Sendable {
  /// What holds nothing yet, and so many lines without growing.
  let empty: @Sendable (Int) -> Items
  let plain: @Sendable (inout Items, Fact, Remarks, Envelope, Place) -> Void
  let other: @Sendable (inout Items, Line, Entry) -> Void
}

/// What a sound piece of a writer's log says.
struct Harvest<Items: Sendable>: Sendable {
  private(set) var items: Items
  private(set) var events = 0
  /// How many of them are of a kind or version that this program does not know.
  private(set) var unknown = 0
  private(set) var findings: [Finding] = []
  /// The last event of the writer that was admitted so far, as far as the piece knows.
  private(set) var admitted: Tip?
  /// Where the log stands behind the piece.
  private(set) var end: Bookmark?
  /// How many lines were read.
  private(set) var lines = 0

  /// Reads a piece, and gives nothing when anything in it is not as it should be: what that is and where is for the
  /// reader of the whole log to say.
  init?(_ feed: Feed, of piece: Stretch, in resolution: Resolution, _ gathering: Gathering<Items>) {
    var reader = EntryReader(resolution)
    var (items, events, unknown) = (gathering.empty(piece.mostLines), 0, 0)
    do throws(StorageError) {
      while try feed.next(
        { fact, remarks, envelope, place in
          events += 1
          gathering.plain(&items, fact, remarks, envelope, place)
        },
        { (_, line, place) throws(StorageError) in
          events += 1
          guard let line else { return }
          let entry = try reader.entry(line, at: place)
          if case .unknown = entry.standing { unknown += 1 }
          gathering.other(&items, line, entry)
        })
      {}
    } catch {
      return nil
    }
    end = feed.bookmark
    if let expected = piece.end, expected != end { return nil }
    lines = (end?.tip.number ?? 0) - (piece.start?.tip.number ?? 0)
    (self.items, self.events, self.unknown) = (items, events, unknown)
    (findings, admitted) = (reader.findings, feed.admitted)
  }
}
