public import Domain

extension Journal {
  /// The order in which a read hands out events.
  public enum Order: Sendable {
    /// Writer by writer, for folds, which do not mind.
    case anyOrder
    /// By key: when recorded, then by writer and number.
    case logOrder
  }

  /// Reads the events that were known, with all that became of them, and checks every line of every writer.
  ///
  /// Two passes over the files: the first finds the amendments and merges, the second hands out the entries one by one; with
  /// an interest, at least those that it is about.
  public func read(
    knownAt: KnownAt = .everything, order: Order = .anyOrder, about interest: Interest? = nil,
    verifyingHashes: Bool = false, progress: ((ReadProgress) -> Void)? = nil, _ body: (Entry) -> Void
  ) throws(StorageError) -> ReadOutcome {
    let asked = Asked(knownAt: knownAt, order: order, interest: interest, verifyingHashes: verifyingHashes)
    return try read(asked, cutting: .ofMachine, progress, body)
  }

  /// Folds the facts that were known into a projection, and checks every line of every writer.
  public func fold(
    into projection: inout some Projection, knownAt: KnownAt = .everything, verifyingHashes: Bool = false,
    progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> ReadOutcome {
    let asked = Asked(knownAt: knownAt, verifyingHashes: verifyingHashes)
    return try fold(into: &projection, asked, cutting: .ofMachine, progress)
  }

  /// What a read is asked for.
  struct Asked: Sendable {
    var knownAt = KnownAt.everything
    var order = Order.anyOrder
    var interest: Interest?
    var verifyingHashes = true
    /// Whether it is a check: it notes what events name of each other, and goes on behind what was erased silently.
    var isCheck = false
  }

  func read(
    _ asked: Asked, cutting: Cutting, _ progress: ((ReadProgress) -> Void)? = nil, _ body: (Entry) -> Void
  ) throws(StorageError) -> ReadOutcome {
    let course = try Course(try list(asked.knownAt), asked.knownAt, cutting)
    return try replay(course, asked, progress) { (entries: inout [Entry], _) in entries.forEach(body) }
  }

  func fold(
    into projection: inout some Projection, _ asked: Asked, cutting: Cutting,
    _ progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> ReadOutcome {
    let course = try Course(try list(asked.knownAt), asked.knownAt, cutting)
    var index = EventIndex()
    return try fold(into: &projection, noting: &index, course, asked, progress)
  }

  /// Folds the facts of a course, and notes by what its events are found.
  func fold(
    into projection: inout some Projection, noting index: inout EventIndex, _ course: Course, _ asked: Asked,
    _ progress: ((ReadProgress) -> Void)?
  ) throws(StorageError) -> ReadOutcome {
    // What is kept takes about a quarter of what is read: 28 % of 1,000,000 events, 18 % of 10,000,000.
    Posix.useHugePages(for: course.stretches.map(\.length).reduce(0, +) / 4)
    for amendment in course.survey.amendments { index.insert(amendment) }
    defer { projection.settle() }
    return try replay(course, asked, progress) { (facts: inout [Fact], keys) in
      projection.fold(each: &facts)
      for (key, event) in keys { index.insert(key, of: event) }
    }
  }

  /// The files of all writers as they stand now; what this machine knew of must be there.
  func list(_ knownAt: KnownAt = .everything) throws(StorageError) -> Listing {
    let (writers, foreign) = try names()
    try Journal.check(knownAt, against: writers)
    if let damage = missing(among: writers).first { throw .damaged(damage) }
    var listing = Listing(findings: foreign)
    for writer in writers { listing.files.append(try files(of: writer)) }
    return listing
  }

  /// Goes through the lines of a course and hands out what they say, a few at a time.
  ///
  /// What threads can read in pieces is handed out piece by piece; from the first piece on that is not sound, or where there are
  /// none, it goes on by itself.
  private func replay<Item: Harvested>(
    _ course: Course, _ asked: Asked, _ progress: ((ReadProgress) -> Void)?,
    _ body: (inout [Item], [Harvest<Item>.Keyed]) -> Void
  ) throws(StorageError) -> ReadOutcome {
    let knownAt = asked.knownAt
    let resolution = Resolution(course.survey, after: course.base) { Admission(knownAt, of: $0.id.writer).admits($0) }
    var outcome = ReadOutcome(after: course.base)
    var found = resolution.findings
    let meter = ReadMeter(of: course.stretches, progress)
    // To merge writers by their keys takes what each says at a time.
    let pieces = asked.order == .anyOrder ? course.pieces : []
    let taken = course.cutting.work(on: pieces) { piece in
      SoundPiece<Item>(piece, in: resolution, asked)
    } _: { (stretch, piece: inout SoundPiece<Item>) in
      outcome.take(piece.harvest, piece.admitted, of: stretch.files.writer)
      found += piece.harvest.findings
      meter?.add(events: piece.lines, bytes: stretch.length)
      piece.harvest.hand(body)
    }
    let feeds = course.cutting.rest(of: course.stretches, after: taken, of: pieces).map { stretch -> Feed<Item> in
      Feed(stretch, in: resolution, asked, meter: meter)
    }
    do throws(StorageError) {
      switch asked.order {
      case .anyOrder: for feed in feeds { try feed.drain(body) }
      case .logOrder:
        try feeds.merge { item in
          var items = [item]
          body(&items, [])
        }
      }
    } catch {
      throw try explain(error, course.listing.files)
    }
    for feed in feeds {
      outcome.take(feed.harvest, feed.admitted, of: feed.files.writer)
      found += feed.harvest.findings
    }
    outcome.merges = resolution.merges
    outcome.forgotten = resolution.forgotten
    outcome.add(found + outcome.pointless(course.survey), of: course.listing)
    if case .moment(let moment) = knownAt { outcome.knownAt = moment }
    return outcome
  }

  /// Writers of whom this machine knew something and of whom nothing is left.
  func missing(among writers: [Writer]) -> [Damage] {
    known.writers.subtracting(writers).sorted().compactMap { writer in
      known[writer].map {
        let event = EventID(writer: writer, number: 1)
        return Damage(file: writer.description, event: event, fact: known.missing($0, of: writer))
      }
    }
  }

  /// An erasure that was recorded after its writer was listed, and finished before another was read, is no damage.
  private func explain(_ error: StorageError, _ listed: [WriterFiles]) throws(StorageError) -> StorageError {
    guard case .damaged(let damage) = error, damage.fact == .erasedSilently else { return error }
    return try hasChanged(since: listed) ? .changedWhileRead(damage.file) : error
  }

  /// Whether the log holds other bytes than when these files were listed, a batch left out that the own writer recorded.
  func hasChanged(since listed: [WriterFiles], butFor head: Frontier.Head? = nil) throws(StorageError) -> Bool {
    for files in listed {
      let grown = files.writer == known.own?.writer ? head : nil
      if try files.haveChanged(in: folder, butFor: grown) { return true }
    }
    return try names().writers != listed.map(\.writer)
  }

  private static func check(_ knownAt: KnownAt, against writers: [Writer]) throws(StorageError) {
    let heads = knownAt.frontier?.heads ?? [:]
    for (writer, head) in heads.sorted(by: { $0.key < $1.key }) where !writers.contains(writer) {
      throw .frontier(writer, .missing(head.number))
    }
  }
}

extension KnownAt {
  var frontier: Frontier? {
    guard case .frontier(let frontier) = self else { return nil }
    return frontier
  }
}

extension ReadOutcome {
  /// What was brought up before a read goes on.
  fileprivate init(after base: SnapshotRecord?) {
    guard let base else { return }
    (events, unknown, findings) = (base.events, base.unknown, base.findings)
  }

  /// Takes in what a read brought up behind what there was, in the order in which a read of everything would bring it up.
  fileprivate mutating func add(_ found: [Finding], of listing: Listing) {
    let ofEvents = findings.isEmpty ? found : (findings + found).inReadingOrder
    findings = listing.findings + listing.files.flatMap(\.findings) + ofEvents
    residue = listing.files.compactMap(\.residue)
  }

  /// Takes in what a harvest says besides its items, and the last event of the writer that was admitted.
  fileprivate mutating func take(_ harvest: Harvest<some Any>, _ admitted: Tip?, of writer: Writer) {
    events += harvest.events
    unknown += harvest.unknown
    guard let admitted else { return }
    frontier.heads[writer] = admitted.head
    knownAt = max(knownAt ?? admitted.recorded, admitted.recorded)
  }

  /// Admitted amendments of events that the read does not hold.
  fileprivate func pointless(_ survey: AmendmentSurvey) -> [Finding] {
    survey.amendments.compactMap { amendment in
      let (id, target) = (amendment.key.id, amendment.target)
      guard id.number <= frontier.heads[id.writer]?.number ?? 0 else { return nil }
      guard target.number > frontier.heads[target.writer]?.number ?? 0 else { return nil }
      return Finding(.amendsNothing(target), event: id, place: survey.places[id])
    }
  }
}
