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
    /// The number of events up to it.
    public var events: Int { head?.number ?? 0 }
  }

  public fileprivate(set) var writers: [Extent] = []
  /// The first damage of each writer.
  public fileprivate(set) var damage: [Damage] = []
  public fileprivate(set) var residue: [Residue] = []
  /// Names that are none of ours, and segments with two names.
  public fileprivate(set) var findings: [Finding] = []

  public var verdict: Verdict {
    guard damage.isEmpty else { return .damaged }
    return residue.isEmpty ? .sound : .residue
  }
}

extension Journal {
  /// Checks every line of every writer, its hash as well, and goes on with the next writer after damage.
  public func verify() throws(StorageError) -> Verification {
    var result = Verification()
    let (writers, foreign) = try names()
    result.findings = foreign
    result.damage = missing(among: writers)
    for writer in writers {
      var tip: Tip?
      do throws(StorageError) {
        let files = try files(of: writer)
        result.findings += files.findings
        if let residue = files.residue { result.residue.append(residue) }
        let cursor = WriterCursor(files, verifyingHashes: true)
        while let line = try cursor.next() { tip = Tip(line) }
      } catch .damaged(let damage) {
        result.damage.append(damage)
      }
      result.writers.append(Verification.Extent(writer: writer, head: tip?.head, recorded: tip?.recorded))
    }
    return result
  }
}
