import Domain
import Wire

/// What a snapshot says of the log that was folded into it.
///
/// It is all that a read of the log brings up besides the facts, so that what follows can be read without it.
struct SnapshotRecord: Sendable {
  /// How far it goes into each writer that recorded anything, in their order.
  var reaches: [Reach]
  var events: Int
  var unknown: Int
  var merges: Merges
  /// Who was forgotten: each by the last event that says so.
  var forgettings: [Forgetting]
  /// What people should see of the events; an amendment of what is not there waits for it.
  var findings: [Finding]

  /// How far a snapshot goes into the log of one writer.
  struct Reach: Equatable, Sendable {
    let writer: Writer
    /// Behind which line it ends, always that of the last line of a batch.
    let end: Bookmark
    /// The segments before the one in which it ends: so much had they.
    let earlier: [Segment]
    /// What this machine remembered of the writer when the log was compared with it.
    let known: Frontier.Head?

    struct Segment: Equatable, Sendable {
      let year: SchoolYear
      let size: Int
    }
  }

  var frontier: Frontier {
    Frontier(Dictionary(reaches.map { ($0.writer, $0.end.tip.head) }) { first, _ in first })
  }

  /// How far it goes into one writer, nil when it does not.
  func reach(of writer: Writer) -> Reach? { reaches.first { $0.writer == writer } }

  /// How many events the log has beyond it.
  func beyond(_ listing: Listing) throws(SnapshotFlaw) -> Int {
    do throws(StorageError) {
      return try listing.lastNumbers.map { $1 - (reach(of: $0)?.end.tip.number ?? 0) }.reduce(0, +)
    } catch {
      throw .unreadableBeyond
    }
  }

  /// Whether an event was folded.
  func holds(_ event: EventID) -> Bool { event.number <= reach(of: event.writer)?.end.tip.number ?? 0 }
}

extension SnapshotRecord {
  /// Looks whether the log of every writer goes on behind what was folded of it.
  ///
  /// The lines inside are not read again: that each segment has its length and that the last line stands where it stood
  /// shows that nothing was cut, added or erased before it, not that no byte was changed. Only `check`, and whatever verifies
  /// hashes, reads them, and neither uses a snapshot.
  func fit(_ listed: [WriterFiles]) throws(SnapshotFlaw) {
    for reach in reaches {
      guard let files = listed.first(where: { $0.writer == reach.writer }) else { throw .writerGone(reach.writer) }
      try reach.fit(files)
    }
  }

  /// Looks whether what comes behind leaves alone what was folded: a survey of just that.
  func isUntouched(by survey: AmendmentSurvey, through last: [Writer: Int]) throws(SnapshotFlaw) {
    for amendment in survey.amendments where holds(amendment.target) {
      throw .amended(amendment.target, by: amendment.key.id)
    }
    if let merge = survey.merges.first { throw .merged(by: merge.id) }
    if let forgetting = survey.forgettings.first { throw .forgotten(by: forgetting.key.id) }
    for finding in findings {
      guard case .amendsNothing(let target) = finding.fact, let event = finding.event else { continue }
      if target.number <= last[target.writer] ?? 0 { throw .awaited(target, by: event) }
    }
  }
}

extension SnapshotRecord.Reach {
  init(_ files: WriterFiles, to end: Bookmark) {
    self.init(
      writer: files.writer, end: end,
      earlier: files.segments.filter { $0.year < end.year }.map { Segment(year: $0.year, size: $0.size) },
      known: files.known[files.writer])
  }

  fileprivate func fit(_ files: WriterFiles) throws(SnapshotFlaw) {
    let there = files.segments.filter { $0.year < end.year }
    for segment in there where !earlier.contains(Segment(year: segment.year, size: segment.size)) {
      throw .segmentChanged(files.path(of: segment))
    }
    if let gone = earlier.first(where: { segment in !there.contains { $0.year == segment.year } }) {
      throw .segmentChanged("\(writer)/\(gone.year).jsonl")
    }
    let last = EventID(writer: writer, number: end.tip.number)
    let isThere: Bool
    do throws(StorageError) { isThere = try files.holds(end) } catch { throw .lineNotInPlace(last) }
    guard isThere else { throw .lineNotInPlace(last) }
    // What this machine remembers of later events is compared when these are read, and of the last one here.
    guard let known = files.known[writer], known != self.known, known.number <= end.tip.number else { return }
    guard known == end.tip.head else { throw .notCompared(EventID(writer: writer, number: known.number)) }
  }
}
