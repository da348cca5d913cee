import Domain
import Wire

/// Reads the lines of one writer straight from the bytes of a block, as far as they are spelt as the program writes them.
///
/// It reads a line or leaves it, and never says why: whatever is in another form, of a kind that changes how others are read,
/// or has to be read in the light of another event is left to `LineParser`, which alone says what is lawful.
struct CanonicalLines {
  private let writer: Writer
  /// For each kind whether its lines are read.
  private let kinds: [Bool]
  private let table = KindTable.all
  private let events = CanonicalEvents.all
  private let merges: Merges
  private let substitutes: Substitutes
  private let isSubstituting: Bool
  /// The numbers of the lines that have to be read in the light of others, in order, and how many of them are past.
  private let touched: [Int]
  private var past = 0
  private var nextTouched = 0
  /// What the read is about, when not everything: the data of other lines are passed over.
  private let interest: Interest.Resolved?
  /// Whether a block is held: it must be let go of before it can be filled again.
  private(set) var holdsBlock = false
  private var fields = FieldReader(canonical: [], keys: [], substitutes: Substitutes(), isSubstituting: false)
  private var days = (on: DayMemory(), recorded: DayMemory())
  /// What stands before the number of a line.
  private let start: BytePattern
  private let patterns = Patterns()

  /// What stands between the values of a line.
  private struct Patterns: Sendable {
    let type = BytePattern(#"","type":""#)
    let head = BytePattern(
      #"","v":1,"on":"0000-00-00","recorded":"0000-00-00T00:00:00.000Z","by":"p-********""#)
    let left = BytePattern(#","left":"#)
    let data = BytePattern(#","data":"#)
    let salt = BytePattern(#","salt":""#)
    let hash = BytePattern(#"","hash":""#)
    let end = BytePattern("\"}\n")
    /// Where the values stand in the head; of who recorded it the eight characters that are random.
    let on = 14
    let recorded = 38
    let by = 72
  }

  /// Leaves to the parser the lines of which the numbers are given, those with a text that is to be read as another, unless
  /// they are read so at once, and on demand those of kinds that name heads.
  init(
    of writer: Writer, merges: Merges = Merges(), substitutes: Substitutes = Substitutes(),
    isSubstituting: Bool = false, touched: [Int] = [], leavingHeads: Bool = false,
    about interest: Interest.Resolved? = nil
  ) {
    self.merges = merges
    self.interest = interest
    kinds = leavingHeads ? CanonicalLines.namingNoHead : CanonicalLines.plain
    self.writer = writer
    self.substitutes = substitutes
    self.isSubstituting = isSubstituting
    self.touched = touched
    start = BytePattern(exactly: Spelling.id + Array("\(writer)-".utf8))
  }

  /// Takes a block to read from.
  mutating func take(_ block: [UInt8]) {
    holdsBlock = true
    hold(block)
  }

  /// Lets go of the block.
  mutating func letGo() {
    guard holdsBlock else { return }
    holdsBlock = false
    hold([])
  }

  private mutating func hold(_ block: [UInt8]) {
    fields = FieldReader(
      canonical: block, keys: events.keys, substitutes: substitutes, isSubstituting: isSubstituting)
  }

  /// Reads lines from a place of the block on and hands them to a sink once they are found in order, as long as they are spelt
  /// canonically, end before a limit and the sink wants more; gives the place of the first one that was not read.
  ///
  /// The block begins at an offset of the file.
  mutating func read(
    in bytes: Span<UInt8>, at offset: Int, from start: Int, before limit: Int, _ check: inout LineCheck,
    _ sink: inout some LineSink
  ) throws(StorageError) -> Int {
    var start = start
    while start < limit, !sink.isFull, let head = head(in: bytes, from: start) {
      if let interest, let end = interest.passes(head.kind, in: bytes, from: head.values, before: limit) {
        let seal = end &- CanonicalLine.sealCount
        guard seal > head.data, bytes[head.data] == UInt8(ascii: "{"), bytes[seal &- 1] == UInt8(ascii: "}"),
          let line = line(head, sealedAt: seal, in: bytes, before: limit)
        else { return start }
        try check.admit(line, at: offset &+ start)
        sink.pass(line)
        start = end &+ 1
      } else {
        var count = 0
        try read(head, in: bytes, before: limit) { (fact: consuming Fact, remarks, line) throws(StorageError) in
          try check.admit(line, at: offset &+ start)
          sink.take(fact, remarks, of: line, in: bytes, at: check.place)
          count = line.count &+ 1
        }
        guard count > 0 else { return start }
        start &+= count
      }
    }
    return start
  }

  /// Reads the line that begins at a place of the block, if it is spelt canonically and ends before a limit.
  mutating func read(
    in bytes: Span<UInt8>, at start: Int, before limit: Int, _ body: (consuming Fact, Remarks, CanonicalLine) -> Void
  ) {
    guard let head = head(in: bytes, from: start) else { return }
    read(head, in: bytes, before: limit, body)
  }

  /// Reads the line with a head and hands it to a body, not back: to copy it costs as much as to read it.
  @inline(__always)
  private mutating func read<Failure: Error>(
    _ head: Head, in bytes: Span<UInt8>, before limit: Int,
    _ body: (consuming Fact, Remarks, CanonicalLine) throws(Failure) -> Void
  ) throws(Failure) {
    let event = events.read(head.kind, from: &fields, at: head.data, before: limit)
    let remarks =
      fields.isThrough
      ? Remarks(key: nil, note: nil) : Remarks(key: fields.optional("key"), note: fields.optional("note"))
    guard let seal = fields.end(), let line = line(head, sealedAt: seal, in: bytes, before: limit) else { return }
    try body(Fact(key: line.key, on: line.on, by: person(line.by), event: consume event), remarks, line)
  }

  /// Who a person is known as; nearly nobody is known as somebody else.
  @inline(__always)
  private func person(_ code: PersonCode) -> PersonCode {
    substitutes[code.text] == nil ? code : merges.person(code)
  }

  /// What stands in front of the data, with places in the block.
  private struct Head {
    let start: Int
    let number: Int
    let kind: Int
    /// Where its parts stand.
    let values: Int
    let leftPlace: Int
    let left: Int
    let data: Int
  }

  @inline(__always)
  private mutating func head(in bytes: Span<UInt8>, from start: Int) -> Head? {
    guard self.start.fits(bytes, at: start) else { return nil }
    var at = start &+ self.start.count
    guard let number = CanonicalLines.number(in: bytes, at: &at), !isTouched(number), patterns.type.fits(bytes, at: at),
      let (kind, quote) = table.kind(in: bytes, at: at &+ patterns.type.count), kinds[kind],
      patterns.head.fits(bytes, at: quote)
    else { return nil }
    at = quote &+ patterns.head.count
    let leftPlace = at
    var left = 0
    if patterns.left.fits(bytes, at: at) {
      at &+= patterns.left.count
      guard let number = CanonicalLines.number(in: bytes, at: &at) else { return nil }
      left = number
    }
    guard patterns.data.fits(bytes, at: at) else { return nil }
    return Head(
      start: start, number: number, kind: kind, values: quote, leftPlace: leftPlace, left: left,
      data: at &+ patterns.data.count)
  }

  /// The line with a head, when its values are lawful, it is sealed at a place and ends there before a limit.
  @inline(__always)
  private mutating func line(
    _ head: Head, sealedAt seal: Int, in bytes: Span<UInt8>, before limit: Int
  ) -> CanonicalLine? {
    let hash = seal &+ CanonicalLine.hashPlace
    let end = seal &+ CanonicalLine.sealCount
    guard patterns.salt.fits(bytes, at: seal), patterns.hash.fits(bytes, at: hash &- patterns.hash.count),
      patterns.end.fits(bytes, at: hash &+ HashText.count),
      Base64URL.isText(bytes, at: seal &+ CanonicalLine.saltPlace, count: CanonicalLine.saltCount),
      Base64URL.isText(bytes, at: hash, count: HashText.count), end < limit, end &- head.start < Spelling.mostBytes,
      let on = days.on.day(in: bytes, at: head.values &+ patterns.on),
      let recorded = days.recorded.moment(in: bytes, at: head.values &+ patterns.recorded),
      let by = PersonCode(checking: bytes.word(at: head.values &+ patterns.by).bigEndian)
    else { return nil }
    return CanonicalLine(
      key: Key(recorded: recorded, id: EventID(writer: writer, number: head.number)), kind: head.kind, on: on, by: by,
      left: head.left, start: head.start, recorded: head.values &+ patterns.recorded &- head.start,
      leftPlace: head.leftPlace &- head.start, data: head.data &- head.start, seal: seal &- head.start,
      hash: HashText(unchecked: bytes, at: hash))
  }

  @inline(__always)
  private mutating func isTouched(_ number: Int) -> Bool { number >= nextTouched && reach(number) }

  /// Goes on among the numbers to the first one that is no less, and tells whether it is this.
  private mutating func reach(_ number: Int) -> Bool {
    while past < touched.count, touched[past] < number { past += 1 }
    nextTouched = past < touched.count ? touched[past] : .max
    return nextTouched == number
  }

  /// Reads a number from 1 of at most 15 digits and goes behind it.
  @inline(__always)
  private static func number(in bytes: Span<UInt8>, at: inout Int) -> Int? {
    let start = at
    let (first, count) = DecimalDigits.read(bytes.word(at: start))
    var number = first
    at &+= count
    if count == 8 {
      while bytes[at] &- 0x30 < 10, at &- start < 15 {
        number = number &* 10 &+ Int(bytes[at] &- 0x30)
        at &+= 1
      }
    }
    return count > 0 && bytes[start] != 0x30 ? number : nil
  }

  /// The kinds of which the events do not change how others are read.
  private static let plain = EventKind.all.map { kind in
    kind.version == 1 && !AmendmentSurvey.amendingKinds.contains(kind.type) && !AmendmentSurvey.keepsCodes(kind.type)
  }
  /// Those of which the events name no heads.
  private static let namingNoHead = zip(plain, EventKind.all).map { $0 && $1.type != Mentions.reportKind }
}

/// What an event may have beside what happened.
struct Remarks: Sendable {
  let key: ImportKey?
  let note: Note?
}
