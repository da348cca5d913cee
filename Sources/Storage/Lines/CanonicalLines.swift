import Domain
import Wire

/// Reads the lines of one writer straight from the bytes of a block, as far as they are spelt as the program writes them.
///
/// It gives a line or nothing, never an error: whatever is in another form, of a kind that changes other events, or has to
/// be read in the light of another event is left to `LineParser`, which alone says what is lawful.
struct CanonicalLines {
  private let writer: Writer
  /// For each kind whether its lines are read.
  private let kinds: [Bool]
  /// What stands before the number of a line.
  private let start: BytePattern
  private let merges: Merges
  private let suspects: TextFilter
  /// The numbers of the lines that have to be read in the light of others, in order, and how many of them are past.
  private let touched: [Int]
  private var past = 0
  /// What the read is about, when not everything: the data of other lines are passed over.
  private let interest: Interest.Resolved?
  /// Whether a block is held: it must be let go of before it can be filled again.
  private(set) var holdsBlock = false
  private var fields: FieldReader
  private var days = (on: DayMemory(), recorded: DayMemory())

  private let patterns = Patterns()

  /// What stands between the values of a line.
  private struct Patterns: Sendable {
    let type = BytePattern(#"","type":""#)
    let head = BytePattern(
      #"","v":1,"on":"0000-00-00","recorded":"0000-00-00T00:00:00.000Z","by":"p-********""#)
    let left = BytePattern(#","left":"#)
    let data = BytePattern(#","data":"#)
    let seal = BytePattern(
      #","salt":"**********************","hash":"*******************************************"}"#)
    /// Where the values stand in the head and in the seal.
    let on = 14
    let recorded = 38
    let by = 70
    let salt = 9
    let hash = 41
  }

  /// Leaves to the parser the lines of which the numbers are given, those with a text that may be one of the suspects,
  /// and on demand those of kinds that name other events.
  init(
    of writer: Writer, merges: Merges = Merges(), suspects: TextFilter = TextFilter(), touched: [Int] = [],
    leavingPointers: Bool = false, about interest: Interest.Resolved? = nil
  ) {
    self.merges = merges
    self.interest = interest
    kinds = leavingPointers ? CanonicalLines.pointingNowhere : CanonicalLines.plain
    self.writer = writer
    self.suspects = suspects
    self.touched = touched
    start = BytePattern(exactly: Spelling.id + Array("\(writer)-".utf8))
    fields = FieldReader(canonical: [], suspects: suspects)
  }

  /// Takes a block to read from.
  mutating func take(_ block: [UInt8]) {
    holdsBlock = true
    fields = FieldReader(canonical: block, suspects: suspects)
  }

  /// Lets go of the block.
  mutating func letGo() {
    guard holdsBlock else { return }
    holdsBlock = false
    fields = FieldReader(canonical: [], suspects: suspects)
  }

  /// Reads the line that begins at a place of the block and ends before another, and hands out what it says, or its envelope
  /// alone when the data are passed over; gives the number of its bytes, nil when it has to be read otherwise.
  ///
  /// The fact is handed to a body and not back, because copying it through every hand costs more than reading it.
  mutating func read(
    in bytes: Span<UInt8>, from start: Int, before limit: Int,
    _ body: (Fact, Remarks, Envelope) throws(StorageError) -> Void,
    passing: (Envelope) throws(StorageError) -> Void
  ) throws(StorageError) -> Int? {
    guard self.start.fits(bytes, at: start) else { return nil }
    var at = start &+ self.start.count
    var parts = Envelope.Parts()
    parts.number = Spelling.id.count
    guard let number = CanonicalLines.number(in: bytes, at: &at), !isTouched(number) else { return nil }
    guard patterns.type.fits(bytes, at: at),
      let (name, quote) = ShortText.quoted(in: bytes, at: at &+ patterns.type.count)
    else { return nil }
    let type = EventType(unchecked: name)
    guard let place = EventKind.place(of: type), kinds[place] else { return nil }
    at = quote
    guard at < limit, patterns.head.fits(bytes, at: at) else { return nil }
    parts.recorded = at &+ patterns.recorded &- start
    let codes = at &+ patterns.by
    guard let on = days.on.day(in: bytes, at: at &+ patterns.on),
      let recorded = days.recorded.moment(in: bytes, at: at &+ patterns.recorded),
      let by = PersonCode(bytes.extracting(codes..<codes &+ 10))
    else { return nil }
    at &+= patterns.head.count
    parts.left = at &- start
    var left = 0
    if patterns.left.fits(bytes, at: at) {
      at &+= patterns.left.count
      guard let number = CanonicalLines.number(in: bytes, at: &at) else { return nil }
      left = number
    }
    parts.head = 0..<at &- start
    guard patterns.data.fits(bytes, at: at) else { return nil }
    at &+= patterns.data.count
    let data = at
    let key = Key(recorded: recorded, id: EventID(writer: writer, number: number))
    /// Reads what follows the data from a place on.
    @inline(__always) func sealed(_ seal: Int) -> Envelope? {
      guard patterns.seal.fits(bytes, at: seal),
        Base64URL.isText(bytes, at: seal &+ patterns.salt, count: 22),
        Base64URL.isText(bytes, at: seal &+ patterns.hash, count: HashText.count)
      else { return nil }
      let end = seal &+ patterns.seal.count
      guard end < limit, bytes[end] == Spelling.lineFeed, end &- start < Spelling.mostBytes else { return nil }
      let (salt, hash) = (seal &+ patterns.salt &- start, seal &+ patterns.hash &- start)
      parts.seal = .data(data &- start..<seal &- start, salt: salt..<salt &+ 22)
      parts.hash = hash..<hash &+ HashText.count
      return Envelope(
        id: key.id, type: type, version: 1, on: on, recorded: recorded, by: by, left: left,
        hash: HashText(unchecked: bytes, at: seal &+ patterns.hash), parts: parts)
    }
    if let interest, let end = interest.passes(place, in: bytes, from: codes, before: limit) {
      at = end &- patterns.seal.count
      guard at > data, bytes[data] == UInt8(ascii: "{"), bytes[at &- 1] == UInt8(ascii: "}"), let envelope = sealed(at)
      else { return nil }
      try passing(envelope)
      return end &- start
    }
    let fact = Fact(
      key: key, on: on, by: merges.person(by),
      event: EventKind.all[place].read(canonical: &fields, at: at, before: limit))
    let remarks = Remarks(key: fields.optional("key"), note: fields.optional("note"))
    guard let end = fields.end(), let envelope = sealed(end) else { return nil }
    try body(fact, remarks, envelope)
    return end &+ patterns.seal.count &- start
  }

  private mutating func isTouched(_ number: Int) -> Bool {
    while past < touched.count, touched[past] < number { past &+= 1 }
    return past < touched.count && touched[past] == number
  }

  /// Reads a number from 1 of at most 15 digits and goes behind it.
  private static func number(in bytes: Span<UInt8>, at: inout Int) -> Int? {
    let start = at
    var number = 0
    while bytes[at] &- 0x30 < 10, at &- start < 15 {
      number = number &* 10 &+ Int(bytes[at] &- 0x30)
      at &+= 1
    }
    return at > start && bytes[start] != 0x30 ? number : nil
  }

  /// The kinds of which the events change no others.
  private static let plain = EventKind.all.map { kind in
    kind.version == 1 && !AmendmentSurvey.amendingKinds.contains(kind.type) && !AmendmentSurvey.keepsCodes(kind.type)
  }
  /// Those of which the events name neither other events nor heads.
  private static let pointingNowhere = zip(plain, EventKind.all).map { isPlain, kind in
    isPlain && kind.pointers.isEmpty && kind.type != Mentions.reportKind
  }
}

/// What an event may have beside what happened.
struct Remarks: Sendable {
  let key: ImportKey?
  let note: Note?
}

/// The day that was read last, since the next line mostly has the same.
private struct DayMemory {
  private var words: (UInt64, UInt64) = (0, 0)
  private var last = Day.first

  /// Reads a day of which the digits and hyphens are known to be that.
  mutating func day(in bytes: Span<UInt8>, at offset: Int) -> Day? {
    let words = (bytes.word(at: offset), bytes.word(at: offset &+ 2))
    if words == self.words { return last }
    guard let day = Day(bytes.extracting(offset..<offset &+ 10)) else { return nil }
    (self.words, last) = (words, day)
    return day
  }

  /// Reads a moment of which the digits and signs are known to be that.
  mutating func moment(in bytes: Span<UInt8>, at offset: Int) -> Moment? {
    @inline(__always) func digits(_ count: Int, at place: Int) -> Int64 {
      var number: Int64 = 0
      for index in 0..<count { number = number &* 10 &+ Int64(bytes[offset &+ place &+ index] &- 0x30) }
      return number
    }
    guard let day = day(in: bytes, at: offset) else { return nil }
    let (hour, minute, second) = (digits(2, at: 11), digits(2, at: 14), digits(2, at: 17))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let seconds = (hour &* 60 &+ minute) &* 60 &+ second
    return Moment(startOfUTCDay: day).adding(milliseconds: seconds &* 1000 &+ digits(3, at: 20))
  }
}
