import Domain
import Wire

/// The first pass of a read: finds the events that change how others are read, and lets all the others by unread.
///
/// It trusts nothing and reports no damage: the second pass reads every line strictly.
struct AmendmentSurvey {
  /// The amendments that the read admits, and every erasure: an erasure holds at every known-at.
  private(set) var amendments: [Amendment] = []
  /// The admitted merges, as they were recorded.
  private(set) var merges: [Line] = []
  /// The people who were forgotten, and how: that too holds at every known-at.
  private(set) var forgettings: [Forgetting] = []
  /// Every event that is an amendment, readable or not.
  private(set) var amending: Set<EventID> = []
  private(set) var places: [EventID: Place] = [:]

  /// The kinds that the first pass looks for.
  static let amendingKinds: Set<EventType> = [
    "event-corrected", "event-retracted", "event-reinstated", "event-erased",
  ]
  static let mergeKind: EventType = "person-merged"
  private static let forgettingKind: EventType = "person-forgotten"

  /// Whether events of a kind are about one of the codes that a person may have, and not about the person.
  static func keepsCodes(_ type: EventType) -> Bool { type == mergeKind || type == forgettingKind }

  init() {}

  /// Goes through logs, by threads where they were cut into pieces.
  init(of logs: [Stretch], _ knownAt: KnownAt, _ cutting: Cutting, _ pieces: [Stretch]) throws(StorageError) {
    let taken = cutting.work(on: pieces) { piece in
      var part = AmendmentSurvey()
      return (try? part.read(piece, knownAt)) == nil ? nil : part
    } _: { _, part in
      append(part)
    }
    for log in cutting.rest(of: logs, after: taken, of: pieces) { try read(log, knownAt) }
  }

  private mutating func append(_ other: AmendmentSurvey) {
    amendments += other.amendments
    merges += other.merges
    forgettings += other.forgettings
    amending.formUnion(other.amending)
    places.merge(other.places) { first, _ in first }
  }

  private mutating func read(_ stretch: Stretch, _ knownAt: KnownAt) throws(StorageError) {
    let writer = stretch.files.writer
    try read(stretch, Admission(knownAt, of: writer), head: knownAt.frontier?.heads[writer])
  }

  /// Goes through events of one writer; a head must name the end of one of its batches.
  mutating func read(_ stretch: Stretch, _ admission: Admission, head: Frontier.Head?) throws(StorageError) {
    let files = stretch.files
    var (parser, kinds) = (LineParser(), AmendingKinds())
    var number = stretch.start?.tip.number ?? 0
    var lineNumber = 0
    var lines = LineReader(0..<0)
    for segment in stretch.segments {
      let file = try files.open(segment)
      lines = try stretch.lines(of: segment, into: lines.letGo())
      lineNumber = stretch.line(in: segment)
      while true {
        // The line of the head is looked at, whatever its kind is.
        let beforeHead = head.map { $0.number - 1 - number } ?? -1
        let passed = lines.pass(atMost: beforeHead < 0 ? .max : beforeHead) { !kinds.mayStand(in: $0, at: $1) }
        (number, lineNumber) = (number + passed, lineNumber + passed)
        guard let piece = try lines.next(from: file) else { break }
        (number, lineNumber) = (number + 1, lineNumber + 1)
        guard case .line(let range) = piece else { continue }
        let isHead = number == head?.number
        guard isHead || kinds.mayStand(in: lines.buffer.span, at: range),
          let line = try? lines.line(range, with: &parser)
        else { continue }
        if isHead, let head { try check(line, head) }
        take(line, at: Place(file: files.path(of: segment), line: lineNumber), admission)
      }
    }
    if let end = stretch.end {
      guard end.tip.number == number, end.line == lineNumber else { throw stretch.unlike(end) }
    } else if let head, head.number > number {
      throw .frontier(files.writer, .missing(head.number))
    }
  }

  private func check(_ line: Line, _ head: Frontier.Head) throws(StorageError) {
    let writer = line.id.writer
    guard line.endsBatch else { throw .frontier(writer, .withinBatch(head.number)) }
    guard line.hash.text == head.hash else { throw .frontier(writer, .otherHash(head.number)) }
  }

  /// Takes in a line, if it is one of those that change how others are read.
  mutating func take(_ line: Line, at place: Place, _ admission: Admission) {
    let isAdmitted = admission.admits(line.key)
    if line.type == Self.mergeKind, isAdmitted {
      merges.append(line)
      places[line.id] = place
    }
    if line.type == Self.forgettingKind, let forgetting = line.fact().flatMap({ Forgetting($0) }) {
      forgettings.append(forgetting)
    }
    guard Self.amendingKinds.contains(line.type) else { return }
    amending.insert(line.id)
    guard let fact = line.fact(), let amendment = Amendment(fact) else { return }
    guard isAdmitted || amendment.change == .erase else { return }
    amendments.append(amendment)
    places[line.id] = place
  }
}

/// The kinds that the first pass looks for, as the lines of them are spelt.
private struct AmendingKinds {
  /// What stands between the id of an event and the name of its kind.
  private let type = BytePattern(exactly: Spelling.type)
  /// How the names of those kinds begin, and no others.
  private let beginnings = (BytePattern("event-"), BytePattern("person-merged"), BytePattern("person-forgotten"))
  /// Where the id of a line ends: mostly where that of the line before does.
  private var idEnd = Spelling.id.count

  /// Whether the kind of a line may be one of them.
  @inline(__always)
  mutating func mayStand(in bytes: Span<UInt8>, at line: Range<Int>) -> Bool {
    // No id is as long as the margin behind the buffer.
    if idEnd > 64 || !type.fits(bytes, at: line.lowerBound &+ idEnd) {
      idEnd = Spelling.id.count
      while idEnd < line.count, bytes[line.lowerBound &+ idEnd] != Spelling.quoteByte { idEnd &+= 1 }
    }
    let start = line.lowerBound &+ idEnd &+ type.count
    // Most kinds begin with another letter. What stands behind the line is looked at in vain.
    guard start < line.upperBound, bytes[start] == UInt8(ascii: "e") || bytes[start] == UInt8(ascii: "p") else {
      return false
    }
    return beginnings.0.fits(bytes, at: start) || beginnings.1.fits(bytes, at: start)
      || beginnings.2.fits(bytes, at: start)
  }
}

extension Line {
  /// What the line says by itself, nil when it is erased, not known or not readable.
  fileprivate func fact() -> Fact? {
    guard let data, let kind = EventKind.named(type), version <= kind.version else { return nil }
    return kind.read(data).contents.map { Fact(key: key, on: on, by: by, event: $0.event) }
  }
}
