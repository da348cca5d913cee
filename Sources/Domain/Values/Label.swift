public import Wire

/// What a college calls something that has no code, such as a topic, a series or a course; compared as bytes.
///
/// The log takes it as a college or another program spells it, with capitals and spaces.
public struct Label: Sendable {
  /// The text, as it was spelled.
  public let text: String

  /// Keeps a text that is not empty.
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty else { return nil }
    self.text = String(text)
  }

  /// The id of an event, such as that of a decision.
  public init(_ event: EventID) {
    text = event.description
  }

  private init(unread text: String) {
    self.text = text
  }
}

extension Label: Hashable, Comparable {
  public static func == (left: Label, right: Label) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  public static func < (left: Label, right: Label) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Label: CustomStringConvertible {
  /// The label as it is written.
  public var description: String { text }
}

extension Label: FieldValue {
  public static var unread: Label { Label(unread: "") }
  public static var expectation: Expectation { String.expectation }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public static func value(in fields: inout CanonicalFields) -> Label? { fields.string().flatMap { Label($0) } }

  public func write(to writer: inout JSONWriter) {
    writer.string(text)
  }
}
