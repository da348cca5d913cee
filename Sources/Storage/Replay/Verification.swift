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
    let asked = Asked(isCheck: true)
    let taken = cutting.work(on: pieces) { piece in
      SoundPiece<Entry>(piece, in: resolution, asked)
    } _: { (stretch, piece: inout SoundPiece<Entry>) in
      result.take(piece.harvest, &mentions)
      piece.harvest.items.forEach(body)
      meter?.add(events: piece.lines, bytes: stretch.length)
      if stretch.end == nil { result.end(stretch.files, at: piece.end) }
    }
    for log in cutting.rest(of: logs, after: taken, of: pieces) {
      let feed = Feed<Entry>(log, in: resolution, asked, meter: meter)
      try result.read(feed) { entries, _ in entries.forEach(body) }
      result.take(feed.harvest, &mentions)
    }
    result.writers.sort { $0.writer < $1.writer }
    result.damage += try mentions.unmet(in: result, self)
    return result
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

  /// Takes in what lines say besides their entries.
  fileprivate mutating func take(_ harvest: Harvest<Entry>, _ mentions: inout Mentions) {
    findings += harvest.findings
    mentions.append(harvest.mentions)
  }

  /// Reads all lines of one writer, up to its first damage.
  fileprivate mutating func read(_ feed: Feed<Entry>, _ body: (inout [Entry], [Harvest<Entry>.Keyed]) -> Void)
    throws(StorageError)
  {
    func last() -> (tip: Tip, place: Place)? { feed.tip.flatMap { tip in feed.place.map { (tip, $0) } } }
    let writer = feed.files.writer
    do throws(StorageError) {
      try feed.drain(body)
      writers.append(Extent(writer, last(), isWhole: true))
    } catch {
      try note(error, of: writer, after: last())
    }
    if let silent = feed.harvest.silent { damage.append(silent) }
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
