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
    var result = Verification()
    let (writers, foreign) = try names()
    result.findings = foreign
    result.damage = try misplaced() + missing(among: writers)
    var survey = AmendmentSurvey()
    var listed: [WriterFiles] = []
    for writer in writers {
      do throws(StorageError) {
        let files = try files(of: writer)
        try survey.read(Stretch(files), .all, head: nil)
        result.findings += files.findings
        if let residue = files.residue { result.residue.append(residue) }
        listed.append(files)
      } catch {
        try result.note(error, of: writer, after: nil)
      }
    }
    let resolution = Resolution(survey) { _ in true }
    var reader = EntryReader(resolution)
    var mentions = Mentions()
    let meter = ReadMeter(of: listed.map { Stretch($0) }, progress)
    for files in listed {
      var cursor = WriterCursor(
        Stretch(files), verifyingHashes: true,
        reading: resolution.canonicalLines(of: files.writer, leavingPointers: true),
        meter: meter)
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

extension Verification {
  /// Reads all lines of one writer, up to its first damage.
  fileprivate mutating func read(
    _ cursor: inout WriterCursor, _ plain: (Fact, Remarks, Envelope, Place) -> Void,
    _ other: (Line, Place) throws(StorageError) -> Void
  ) throws(StorageError) {
    let writer = cursor.files.writer
    var last: (tip: Tip, place: Place)?
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
      writers.append(Extent(writer, last, isWhole: true))
    } catch {
      try note(error, of: writer, after: last)
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
