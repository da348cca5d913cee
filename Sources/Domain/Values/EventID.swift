public import Wire

/// The name of a machine that appends: a letter and 1 to 15 letters or digits, all lower case.
public struct Writer: Hashable, Comparable, Sendable {
  /// The characters of the name.
  public let name: ShortText

  /// Reads a name, or nil when it is not spelled as one; `register` is the name of another folder.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Reads a name, or nil when it is not spelled as one.
  public init?(_ bytes: Span<UInt8>) {
    guard (2...16).contains(bytes.count), bytes[0] >= UInt8(ascii: "a"), codeGrammar(bytes) else { return nil }
    guard bytes.indices.allSatisfy({ bytes[$0] != UInt8(ascii: "-") }) else { return nil }
    guard let name = ShortText(bytes), name != Writer.taken else { return nil }
    self.name = name
  }

  private static let taken = ShortText("register")

  private init(unread name: ShortText) {
    self.name = name
  }

  static let unread = Writer(unread: .none)

  public static func < (left: Writer, right: Writer) -> Bool { left.name < right.name }
}

extension Writer: CustomStringConvertible {
  /// The name as it is written.
  public var description: String { name.string }
}

/// The name of an event, `west-812`: its writer and the writer's gapless number, from 1.
public struct EventID: Hashable, Comparable, Sendable {
  /// The machine that recorded it.
  public let writer: Writer
  /// Its number among the events of the writer.
  public let number: Int

  /// The id of the event that a writer gave a number.
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

  /// By writer, then by number: the order of ids, which is not the order of the log.
  public static func < (left: EventID, right: EventID) -> Bool {
    (left.writer, left.number) < (right.writer, right.number)
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
    guard let text = value.string else { return nil }
    self.init(text)
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
  public init(recorded: Moment, id: EventID) {
    self.recorded = recorded
    self.id = id
  }

  public static func < (left: Key, right: Key) -> Bool {
    (left.recorded, left.id) < (right.recorded, right.id)
  }
}
