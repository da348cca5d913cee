import Domain

/// What the admitted lines of one writer say, a few of them at a time.
final class Feed<Item: Harvested> {
  private var cursor: WriterCursor
  private(set) var harvest: Harvest<Item>
  private var isThrough = false
  /// How many of the items at hand were taken one by one.
  private var taken = 0

  /// Reads a stretch as far as is asked, so many items at a time: so many that the calls between cost nothing, so few that
  /// they stay in the cache.
  init(
    _ stretch: Stretch, in resolution: Resolution, _ asked: Journal.Asked, most: Int = 128, meter: ReadMeter? = nil
  ) {
    let writer = stretch.files.writer
    let lines = resolution.canonicalLines(of: writer, for: asked, isSubstituting: !Item.holdsOriginal)
    cursor = WriterCursor(stretch, verifyingHashes: asked.verifyingHashes, reading: lines, meter: meter)
    harvest = Harvest(of: writer, in: resolution, asked, most: most, room: min(most, stretch.mostLines))
  }

  var files: WriterFiles { cursor.files }
  /// The last event that was admitted.
  var admitted: Tip? { harvest.admitted(of: cursor.tip) }
  /// The line that was read last and where it stands, and where reading may go on.
  var tip: Tip? { cursor.tip }
  var place: Place? { cursor.place }
  var bookmark: Bookmark? { cursor.bookmark }

  /// Hands out all items, a few at a time; before an error all that were found sound.
  func drain(_ body: (inout [Item], [Harvest<Item>.Keyed]) -> Void) throws(StorageError) {
    defer { harvest.hand(body) }
    while !isThrough {
      harvest.hand(body)
      try fill()
    }
  }

  /// Reads on until as many items are at hand as were asked for, or all.
  func fill() throws(StorageError) { isThrough = try !cursor.read(into: &harvest) }

  /// The next item, nil after the last one.
  fileprivate func next() throws(StorageError) -> Item? {
    while taken == harvest.items.count {
      guard !isThrough else { return nil }
      (harvest.items, taken) = ([], 0)
      try fill()
    }
    defer { taken += 1 }
    return harvest.items[taken]
  }
}

extension Array {
  /// Hands out the items of all writers, merged by their keys.
  func merge<Item>(_ body: (Item) -> Void) throws(StorageError) where Element == Feed<Item> {
    var heads: [Item?] = []
    for feed in self { heads.append(try feed.next()) }
    // There are few writers, so that looking at each is fastest.
    while true {
      var first: (index: Int, item: Item)?
      for (index, head) in heads.enumerated() {
        if let head, first.map({ head.key < $0.item.key }) ?? true { first = (index, head) }
      }
      guard let first else { return }
      body(first.item)
      heads[first.index] = try self[first.index].next()
    }
  }
}
