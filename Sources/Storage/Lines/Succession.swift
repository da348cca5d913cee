import Domain
import Wire

/// The last event of a writer: what the next one follows.
struct Tip: Hashable, Sendable {
  let number: Int
  let recorded: Moment
  let hash: HashText

  var head: Frontier.Head { Frontier.Head(number: number, hash: hash.text) }
}

extension Tip {
  init(_ line: Envelope) {
    self.init(number: line.id.number, recorded: line.recorded, hash: line.hash)
  }
}

/// Which line may follow which in the chain of one writer.
struct Succession {
  let writer: Writer
  let log: LogID
  /// The last line that was admitted.
  private(set) var tip: Tip?
  /// How many lines the last batch still lacks.
  private(set) var lacking: Int
  /// The moments that belong into the segment of the last line.
  private var moments: (year: SchoolYear, range: ClosedRange<Moment>)?

  init(of writer: Writer, in log: LogID, after tip: Tip? = nil, lacking: Int = 0) {
    self.writer = writer
    self.log = log
    self.tip = tip
    self.lacking = lacking
  }

  /// What the next line is tied to.
  var link: Chain.Link { tip.map { .line($0.hash) } ?? .log(log) }

  /// Takes in the next line, or says why it cannot be the next.
  mutating func admit(_ line: Envelope, in segment: SchoolYear) throws(LineError) {
    func refuse(_ fact: Damage.Fact, at offset: Int) -> LineError { LineError(fact, at: offset, event: line.id) }
    guard line.id.writer == writer else { throw refuse(.otherWriter, at: line.parts.number) }
    let expected = (tip?.number ?? 0) + 1
    guard line.id.number == expected else { throw refuse(.number(expected: expected), at: line.parts.number) }
    if lacking > 0 {
      guard line.left == lacking - 1 else { throw refuse(.left(expected: lacking - 1), at: line.parts.left) }
      guard line.recorded == tip?.recorded else { throw refuse(.recordedWithinBatch, at: line.parts.recorded) }
    } else if let tip, line.recorded <= tip.recorded {
      throw refuse(.recordedNotRising, at: line.parts.recorded)
    }
    if moments?.year != segment { moments = (segment, segment.moments) }
    guard moments?.range.contains(line.recorded) == true else {
      throw refuse(.segment(belongsInto: SchoolYear(of: line.recorded.utcDay)), at: line.parts.recorded)
    }
    tip = Tip(line)
    lacking = line.left
  }
}

extension SchoolYear {
  /// The moments of which the UTC day belongs to the school year.
  fileprivate var moments: ClosedRange<Moment> {
    Moment(startOfUTCDay: firstDay)...Moment(startOfUTCDay: lastDay).adding(milliseconds: 86_399_999)
  }
}
