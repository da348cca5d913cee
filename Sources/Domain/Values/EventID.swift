public import Wire

/// The name of a machine that appends: a letter and 1 to 15 letters or digits, all lower case.
public struct Writer: Hashable, Comparable, Sendable {
  /// The characters in two big-endian words padded with zeros, so that the order of names is the order of their bytes.
  @usableFromInline let first: UInt64
  @usableFromInline let second: UInt64

  /// Reads a name, or nil when it is not spelled as one; `register` is the name of another folder.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a name, or nil when it is not spelled as one.
  public init?(_ bytes: Span<UInt8>) {
    guard let text = ShortText(bytes) else { return nil }
    self.init(text, count: bytes.count)
  }

  /// Reads the name that a text begins with.
  @usableFromInline
  init?(_ text: ShortText, count: Int) {
    guard (2...16).contains(count), text[0] >= UInt8(ascii: "a") else { return nil }
    let kept = (~0 as UInt64) << UInt64(8 * (8 - min(count, 8)))
    let keptBehind = count > 8 ? (~0 as UInt64) << UInt64(8 * (16 - count)) : 0
    self.init(first: text.word(0) & kept, second: text.word(1) & keptBehind)
    guard Writer.isLawful(first, kept), Writer.isLawful(second, keptBehind), self != Writer.taken else { return nil }
  }

  /// Whether the bytes of a word that count are letters and digits.
  private static func isLawful(_ word: UInt64, _ kept: UInt64) -> Bool {
    let bytes = EightBytes(word)
    let isOfName =
      bytes.isIn(UInt8(ascii: "a")...UInt8(ascii: "z")) | bytes.isIn(UInt8(ascii: "0")...UInt8(ascii: "9"))
    return (isOfName | ~kept) & EightBytes.all == EightBytes.all
  }

  private static let taken = Writer(first: 0x7265_6769_7374_6572, second: 0)

  @inlinable
  init(first: UInt64, second: UInt64) {
    (self.first, self.second) = (first, second)
  }

  static let unread = Writer(first: 0, second: 0)

  @inlinable
  public static func == (left: Writer, right: Writer) -> Bool {
    left.first == right.first && left.second == right.second
  }

  @inlinable
  public static func < (left: Writer, right: Writer) -> Bool {
    left.first == right.first ? left.second < right.second : left.first < right.first
  }
}

extension Writer: CustomStringConvertible {
  /// The name as it is written.
  public var description: String {
    let bytes = [first, second].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}

/// The name of an event, `west-812`: its writer and the writer's gapless number, from 1.
public struct EventID: Hashable, Comparable, Sendable {
  /// The machine that recorded it.
  public let writer: Writer
  /// Its number among the events of the writer.
  public let number: Int

  /// The id of the event that a writer gave a number.
  @inlinable
  public init(writer: Writer, number: Int) {
    self.writer = writer
    self.number = number
  }

  /// Reads an id, or nil when it is not spelled as one.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads an id, or nil when it is not spelled as one.
  public init?(_ bytes: Span<UInt8>) {
    guard let hyphen = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: "-") }),
      let writer = Writer(bytes.extracting(first: hyphen))
    else { return nil }
    let number = bytes.extracting(droppingFirst: hyphen + 1)
    guard let value = digits(number), number[0] != UInt8(ascii: "0"), EventNumberLimits.range.contains(value) else {
      return nil
    }
    self.init(writer: writer, number: value)
  }

  /// Reads an id, or nil when it is not spelled as one.
  public init?(short text: ShortText) {
    let hyphen = text.firstIndex(of: UInt8(ascii: "-"))
    let count = text.count &- hyphen &- 1
    guard count > 0, count <= 16 else { return nil }
    let (first, second) = text.words(from: hyphen &+ 1)
    guard first >> 56 != 0x30, let number = digits(first, second, count: count),
      EventNumberLimits.range.contains(number), let writer = Writer(text, count: hyphen)
    else { return nil }
    self.init(writer: writer, number: number)
  }

  @inlinable
  public static func == (left: EventID, right: EventID) -> Bool {
    left.number == right.number && left.writer == right.writer
  }

  /// By writer, then by number: the order of ids, which is not the order of the log.
  @inlinable
  public static func < (left: EventID, right: EventID) -> Bool {
    left.writer == right.writer ? left.number < right.number : left.writer < right.writer
  }
}

extension EventID: CustomStringConvertible {
  /// The id as it is written.
  public var description: String { "\(writer)-\(number)" }
}

extension EventID: FieldValue {
  public static var unread: EventID { EventID(writer: .unread, number: 0) }
  public static var expectation: Expectation { .code("event") }

  public init?(reading value: FieldReader.Value) {
    if let text = value.shortText {
      self.init(short: text)
    } else {
      // The longest ids have 33 characters.
      guard let text = value.string else { return nil }
      self.init(text)
    }
  }

  public static func value(in fields: inout CanonicalFields) -> EventID? {
    fields.shortText().flatMap { EventID(short: $0) }
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(description)
  }
}

/// The place of an event in log order: when it was recorded, then by which writer, then its number.
public struct Key: Hashable, Comparable, Sendable {
  /// When it was recorded.
  public let recorded: Moment
  /// The name of the event.
  public let id: EventID

  /// The place of an event recorded at a moment.
  @inlinable
  public init(recorded: Moment, id: EventID) {
    self.recorded = recorded
    self.id = id
  }

  @inlinable
  public static func == (left: Key, right: Key) -> Bool { left.recorded == right.recorded && left.id == right.id }

  @inlinable
  public static func < (left: Key, right: Key) -> Bool {
    left.recorded == right.recorded ? left.id < right.id : left.recorded < right.recorded
  }
}
