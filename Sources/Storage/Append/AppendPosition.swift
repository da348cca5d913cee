public import Domain
import Wire

/// Where a writer goes on: the number and the moment that its next batch gets.
public struct AppendPosition: Sendable {
  public let writer: Writer
  /// The number of the next event; those of a batch follow each other, so that its events can name one another.
  public var nextNumber: Int { (tip?.number ?? 0) + 1 }
  /// The moment that the next batch will bear.
  public private(set) var recorded: Moment
  /// What there is to know before appending.
  public private(set) var notices: [AppendNotice] = []

  /// The number and hash of the writer's last event, nil before the first.
  public var head: Frontier.Head? { tip?.head }

  /// The writer's last event.
  private(set) var tip: Tip?
  let log: LogID
  /// The files of all writers as they stood when it was found; nil when something was wrong with them, or written since.
  private(set) var listing: Listing?

  /// How far a clock may be ahead: ten minutes.
  private static let tolerance: Int64 = 600_000

  /// Finds out where a writer goes on; what the others recorded comes before what is recorded now.
  init(
    of writer: Writer, in log: LogID, after tip: Tip?, now: Moment, others: [WriterFiles], listing: Listing? = nil
  ) throws(StorageError) {
    self.listing = listing
    self.writer = writer
    self.log = log
    self.tip = tip
    recorded = now
    let limit = now.adding(milliseconds: Self.tolerance)
    if let tip {
      guard tip.recorded <= limit else { throw .ownClockAhead(last: tip.recorded, now: now) }
      follow(tip.recorded)
    }
    for files in others {
      // A damaged log of another writer is no reason not to write one's own.
      guard let last = (try? files.tip)?.recorded else { continue }
      if last > limit { notices.append(.clockAhead(files.writer, last)) }
      if let earlier = last <= limit ? last : try? files.lastRecorded(notAfter: limit) { follow(earlier) }
    }
  }

  private mutating func follow(_ moment: Moment) {
    recorded = max(recorded, moment.adding(milliseconds: 1))
  }

  /// Lets time pass until a moment, if that is still to come.
  mutating func wait(until moment: Moment) {
    recorded = max(recorded, moment)
  }

  /// Goes on behind a batch that was written.
  mutating func move(behind tip: Tip) {
    self.tip = tip
    listing = nil
    follow(tip.recorded)
  }

  mutating func note(_ notice: AppendNotice) {
    notices.append(notice)
  }

  var succession: Succession { Succession(of: writer, in: log, after: tip) }

  /// The school year whose segment takes the next batch.
  var year: SchoolYear { SchoolYear(of: recorded.utcDay) }

  /// The lines that the drafts would become, their salts and hashes a hyphen; what could not be written is refused.
  public func preview(
    _ drafts: [Draft], by: PersonCode, random: inout some RandomNumberGenerator
  ) throws(StorageError) -> [String] {
    _ = try Batch(drafts, by: by, at: self, random: &random)
    return lines(drafts, by: by).map { String(decoding: $0.preview.dropLast(), as: UTF8.self) }
  }

  func lines(_ drafts: [Draft], by: PersonCode) -> [LineDraft] {
    drafts.enumerated().map { index, draft in
      let type = draft.contents.event.data.type
      // An amendment happens when it is recorded.
      let on = AmendmentSurvey.amendingKinds.contains(type) ? recorded.utcDay : draft.on
      return LineDraft(
        id: EventID(writer: writer, number: nextNumber + index), type: type,
        version: EventKind.named(type)?.version ?? 1, on: on, recorded: recorded, by: by,
        left: drafts.count - 1 - index, data: draft.contents.bytes)
    }
  }
}

/// What there is to know before appending, though it does not keep from it.
public enum AppendNotice: Equatable, Sendable {
  /// The last event of another writer is more than ten minutes ahead of the clock.
  case clockAhead(Writer, Moment)
  /// What a crash had left was set aside into this file.
  case residueSetAside(Residue, into: String)
  /// The last line lacked its line feed, though it was acknowledged: it got it.
  case lineCompleted(EventID)
  /// The events are recorded, but this machine could not note how far it came.
  case stateNotWritten(SystemFailure)
}

/// An event that was recorded.
public struct Recorded: Hashable, Sendable {
  public let id: EventID
  /// The line as it stands in the log.
  public let line: String
}
