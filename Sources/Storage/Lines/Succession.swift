import Domain
import Wire

/// The last event of a writer: what the next one follows.
struct Tip: Hashable, Sendable {
  let number: Int
  let recorded: Moment
  let hash: HashText

  var head: Frontier.Head { Frontier.Head(number: number, hash: hash.text) }
}

/// A line as far as it may be refused for what stands before it.
protocol Successor {
  var key: Key { get }
  /// How many lines of its batch still follow.
  var left: Int { get }
  var hash: HashText { get }
  /// Where its parts stand: only asked for when it is refused.
  var parts: Envelope.Parts { get }
}

extension Envelope: Successor {}

extension Tip {
  /// What stands before the next line once this one is admitted.
  init(_ line: some Successor) {
    self.init(number: line.key.id.number, recorded: line.key.recorded, hash: line.hash)
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
  mutating func admit(_ line: some Successor, in segment: SchoolYear) throws(LineError) {
    let (id, recorded) = (line.key.id, line.key.recorded)
    func refuse(_ fact: Damage.Fact, at offset: Int) -> LineError { LineError(fact, at: offset, event: id) }
    guard id.writer == writer else { throw refuse(.otherWriter, at: line.parts.number) }
    let expected = (tip?.number ?? 0) + 1
    guard id.number == expected else { throw refuse(.number(expected: expected), at: line.parts.number) }
    if lacking > 0 {
      guard line.left == lacking - 1 else { throw refuse(.left(expected: lacking - 1), at: line.parts.left) }
      guard recorded == tip?.recorded else { throw refuse(.recordedWithinBatch, at: line.parts.recorded) }
    } else if let tip, recorded <= tip.recorded {
      throw refuse(.recordedNotRising, at: line.parts.recorded)
    }
    if moments?.year != segment { moments = (segment, segment.moments) }
    guard moments?.range.contains(recorded) == true else {
      throw refuse(.segment(belongsInto: SchoolYear(of: recorded.utcDay)), at: line.parts.recorded)
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
