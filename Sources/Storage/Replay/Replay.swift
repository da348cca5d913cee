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
    try replay(knownAt, order, interest, verifyingHashes, progress) { fact, remarks, envelope, place in
      body(Entry(fact, remarks, envelope, at: place))
    } _: { entry in
      body(entry)
    }
  }

  /// Folds the facts that were known into a projection, and checks every line of every writer.
  public func fold(
    into projection: inout some Projection, knownAt: KnownAt = .everything, verifyingHashes: Bool = false,
    progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> ReadOutcome {
    try replay(knownAt, .anyOrder, nil, verifyingHashes, progress) { fact, _, _, _ in
      projection.apply(fact)
    } _: { entry in
      if let fact = entry.fact { projection.apply(fact) }
    }
  }

  /// Goes through the admitted lines: to most of them nothing happened, and of the others each is an entry.
  private func replay(
    _ knownAt: KnownAt, _ order: Order, _ interest: Interest?, _ verifyingHashes: Bool,
    _ progress: ((ReadProgress) -> Void)?, _ plain: (Fact, Remarks, Envelope, Place) -> Void, _ other: (Entry) -> Void
  ) throws(StorageError) -> ReadOutcome {
    let listing = try list(knownAt)
    return try replay(try Course(listing, knownAt), knownAt, order, interest, verifyingHashes, progress, plain, other)
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

  /// Goes through the lines of a course, which was surveyed.
  func replay(
    _ course: Course, _ knownAt: KnownAt, _ order: Order, _ interest: Interest?, _ verifyingHashes: Bool,
    _ progress: ((ReadProgress) -> Void)?, _ plain: (Fact, Remarks, Envelope, Place) -> Void, _ other: (Entry) -> Void
  ) throws(StorageError) -> ReadOutcome {
    let resolution = Resolution(course.survey, after: course.base) { Admission(knownAt, of: $0.id.writer).admits($0) }
    let meter = ReadMeter(of: course.stretches, progress)
    let feeds = course.stretches.map { stretch in
      let writer = stretch.files.writer
      return Feed(
        WriterCursor(
          stretch, verifyingHashes: verifyingHashes,
          reading: resolution.canonicalLines(of: writer, about: interest), meter: meter),
        Admission(knownAt, of: writer))
    }
    var outcome = ReadOutcome(after: course.base)
    var reader = EntryReader(resolution)
    do throws(StorageError) {
      try feeds.drain(order) { fact, remarks, envelope, place in
        outcome.events += 1
        plain(fact, remarks, envelope, place)
      } _: { (_, line, place) throws(StorageError) in
        outcome.events += 1
        guard let line else { return }
        let entry = try reader.entry(line, at: place)
        if case .unknown = entry.standing { outcome.unknown += 1 }
        other(entry)
      }
    } catch {
      throw try explain(error, feeds)
    }
    outcome.merges = resolution.merges
    outcome.forgotten = resolution.forgotten
    outcome.add(reader.findings + Journal.pointless(course.survey, feeds), of: course.listing)
    outcome.summarise(feeds, knownAt)
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
  private func explain(_ error: StorageError, _ feeds: [Feed]) throws(StorageError) -> StorageError {
    guard case .damaged(let damage) = error, damage.fact == .erasedSilently else { return error }
    return try hasChanged(since: feeds.map(\.files)) ? .changedWhileRead(damage.file) : error
  }

  /// Whether the log holds other bytes than when these files were listed.
  func hasChanged(since listed: [WriterFiles]) throws(StorageError) -> Bool {
    for files in listed where try files.haveChanged(in: folder) { return true }
    return try names().writers != listed.map(\.writer)
  }

  private static func check(_ knownAt: KnownAt, against writers: [Writer]) throws(StorageError) {
    let heads = knownAt.frontier?.heads ?? [:]
    for (writer, head) in heads.sorted(by: { $0.key < $1.key }) where !writers.contains(writer) {
      throw .frontier(writer, .missing(head.number))
    }
  }

  /// Admitted amendments of events that the read does not hold.
  private static func pointless(_ survey: AmendmentSurvey, _ feeds: [Feed]) -> [Finding] {
    let numbers = Dictionary(uniqueKeysWithValues: feeds.map { ($0.writer, $0.admitted?.number ?? 0) })
    return survey.amendments.compactMap { amendment in
      let id = amendment.key.id
      guard id.number <= numbers[id.writer] ?? 0 else { return nil }
      guard amendment.target.number > numbers[amendment.target.writer] ?? 0 else { return nil }
      return Finding(.amendsNothing(amendment.target), event: id, place: survey.places[id])
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

  fileprivate mutating func summarise(_ feeds: [Feed], _ knownAt: KnownAt) {
    for feed in feeds { frontier.heads[feed.writer] = feed.admitted?.head }
    self.knownAt = feeds.compactMap { $0.admitted?.recorded }.max()
    if case .moment(let moment) = knownAt { self.knownAt = moment }
  }
}
