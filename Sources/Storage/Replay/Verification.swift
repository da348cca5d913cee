public import Domain

/// What came of checking every line of the log.
public struct Verification: Sendable {
  /// The three verdicts, which are never mixed; damage of one writer outweighs residue of another.
  public enum Verdict: String, Sendable {
    case sound, residue, damaged
  }

  /// One writer, as far as its log is sound.
  public struct Extent: Sendable {
    public let writer: Writer
    /// The last event before the end or the first damage, nil when there is none.
    public let head: Frontier.Head?
    /// When it was recorded.
    public let recorded: Moment?
    /// Where it stands.
    public let place: Place?
    /// Whether the chain is whole up to the end.
    public let isWhole: Bool
    /// The number of events up to it.
    public var events: Int { head?.number ?? 0 }
  }

  public fileprivate(set) var writers: [Extent] = []
  /// The first damage of each writer, and what else shows that events are missing.
  public fileprivate(set) var damage: [Damage] = []
  public fileprivate(set) var residue: [Residue] = []
  /// What reading tolerates but people should see.
  public fileprivate(set) var findings: [Finding] = []

  public var verdict: Verdict {
    guard damage.isEmpty else { return .damaged }
    return residue.isEmpty ? .sound : .residue
  }

  /// The state of the log as far as it is sound.
  public var frontier: Frontier {
    Frontier(Dictionary(writers.compactMap { extent in extent.head.map { (extent.writer, $0) } }) { first, _ in first })
  }

  /// One writer, nil when the log has no folder of it.
  public func extent(of writer: Writer) -> Extent? { writers.first { $0.writer == writer } }
}

extension Journal {
  /// Checks every line of every writer, its hash as well, and hands out all that is sound.
  ///
  /// After damage of one writer it goes on with the next. Then it looks whether what the events name is there: what
  /// is named and not there was cut off, or its writer was removed.
  public func verify(
    _ body: (Entry) -> Void = { _ in }, progress: ((ReadProgress) -> Void)? = nil
  ) throws(StorageError) -> Verification {
    try verify(cutting: .ofMachine, progress, body)
  }

  func verify(
    cutting: Cutting, _ progress: ((ReadProgress) -> Void)? = nil, _ body: (Entry) -> Void
  ) throws(StorageError) -> Verification {
    var result = Verification()
    let (writers, foreign) = try names()
    result.findings = foreign
    result.damage = try misplaced() + missing(among: writers)
    var logs: [Stretch] = []
    for writer in writers {
      do throws(StorageError) { logs.append(Stretch(try files(of: writer))) } catch {
        try result.note(error, of: writer, after: nil)
      }
    }
    var pieces = cutting.pieces(of: logs)
    let survey = try result.survey(&logs, cutting, &pieces)
    for log in logs {
      result.findings += log.files.findings
      if let residue = log.files.residue { result.residue.append(residue) }
    }
    let resolution = Resolution(survey) { _ in true }
    result.findings += resolution.findings
    let meter = ReadMeter(of: logs, progress)
    var mentions = Mentions()
    let taken = cutting.work(on: pieces) { piece in
      let canonical = resolution.canonicalLines(of: piece.files.writer, leavingPointers: true)
      let feed = Feed(WriterCursor(piece, verifyingHashes: true, reading: canonical), .all)
      return Harvest(feed, of: piece, in: resolution, Checked.gathering)
    } _: { piece, harvest in
      result.findings += harvest.findings
      mentions.append(harvest.items.mentions)
      harvest.items.entries.forEach(body)
      meter?.add(events: harvest.lines, bytes: piece.length)
      if piece.end == nil { result.end(piece.files, at: harvest.end) }
    }
    var reader = EntryReader(resolution)
    for log in cutting.rest(of: logs, after: taken, of: pieces) {
      let canonical = resolution.canonicalLines(of: log.files.writer, leavingPointers: true)
      var cursor = WriterCursor(log, verifyingHashes: true, reading: canonical, meter: meter)
      try result.read(&cursor) { fact, remarks, envelope, place in
        body(Entry(fact, remarks, envelope, at: place))
      } _: { (line, place) throws(StorageError) in
        mentions.take(line, at: place)
        body(try reader.entry(line, at: place))
      }
    }
    result.writers.sort { $0.writer < $1.writer }
    result.findings += reader.findings
    result.damage += try mentions.unmet(in: result, self)
    return result
  }
}

/// What is kept of a piece that is verified.
private struct Checked: Sendable {
  private(set) var entries: [Entry] = []
  private(set) var mentions = Mentions()

  static let gathering = Gathering { capacity in
    var checked = Checked()
    checked.entries.reserveCapacity(capacity)
    return checked
  } plain: { checked, fact, remarks, envelope, place in
    checked.entries.append(Entry(fact, remarks, envelope, at: place))
  } other: { checked, line, entry in
    checked.mentions.take(line, at: entry.place)
    checked.entries.append(entry)
  }
}

extension Verification {
  /// Surveys the logs; those that cannot be read are noted as damaged and left out, and the rest is not cut into pieces.
  fileprivate mutating func survey(
    _ logs: inout [Stretch], _ cutting: Cutting, _ pieces: inout [Stretch]
  ) throws(StorageError) -> AmendmentSurvey {
    if let survey = try? AmendmentSurvey(of: logs, .everything, cutting, pieces) { return survey }
    var survey = AmendmentSurvey()
    var readable: [Stretch] = []
    for log in logs {
      do throws(StorageError) {
        try survey.read(log, .all, head: nil)
        readable.append(log)
      } catch {
        try note(error, of: log.files.writer, after: nil)
      }
    }
    (logs, pieces) = (readable, [])
    return survey
  }

  /// Notes that all lines of a writer are sound.
  fileprivate mutating func end(_ files: WriterFiles, at end: Bookmark?) {
    writers.append(Extent(files.writer, end.map { ($0.tip, files.place(of: $0)) }, isWhole: true))
  }

  /// Reads all lines of one writer, up to its first damage.
  fileprivate mutating func read(
    _ cursor: inout WriterCursor, _ plain: (Fact, Remarks, Envelope, Place) -> Void,
    _ other: (Line, Place) throws(StorageError) -> Void
  ) throws(StorageError) {
    let files = cursor.files
    var last = cursor.stretch.start.map { (tip: $0.tip, place: files.place(of: $0)) }
    var silent: Damage?
    do throws(StorageError) {
      while try cursor.next(
        { fact, remarks, envelope, place in
          last = (Tip(envelope), place)
          plain(fact, remarks, envelope, place)
        },
        { (envelope, line, place) throws(StorageError) in
          last = (Tip(envelope), place)
          guard let line else { return }
          do throws(StorageError) { try other(line, place) } catch {
            // The chain goes on over what was erased silently: what stands after it is checked as well.
            guard case .damaged(let found) = error else { throw error }
            silent = silent ?? found
          }
        })
      {}
      writers.append(Extent(files.writer, last, isWhole: true))
    } catch {
      try note(error, of: files.writer, after: last)
    }
    if let silent { damage.append(silent) }
  }

  /// Notes damage of a writer; any other error is none of the log.
  fileprivate mutating func note(
    _ error: StorageError, of writer: Writer, after last: (tip: Tip, place: Place)?
  ) throws(StorageError) {
    guard case .damaged(let found) = error else { throw error }
    damage.append(found)
    writers.append(Extent(writer, last, isWhole: false))
  }
}

extension Verification.Extent {
  fileprivate init(_ writer: Writer, _ last: (tip: Tip, place: Place)?, isWhole: Bool) {
    self.init(
      writer: writer, head: last?.tip.head, recorded: last?.tip.recorded, place: last?.place, isWhole: isWhole)
  }
}
