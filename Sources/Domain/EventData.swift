public import Wire

/// The name of a kind of event in the log, such as `level-measured`.
///
/// Names are written out and never follow from Swift names: a rename in the code must not change the log.
public struct EventType: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The characters of the name.
  public let name: ShortText

  /// Makes a name that is written out in the program.
  public init(stringLiteral name: String) {
    self.name = ShortText(name.utf8.span) ?? ShortText.none
  }

  /// Reads a name, or nil when it is not spelled as a code.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(text.utf8.span)
  }

  /// Takes a text for a name, whatever its spelling.
  public init(unchecked name: ShortText) {
    self.name = name
  }

  /// Reads a name, or nil when it is not spelled as a code.
  public init?(_ bytes: Span<UInt8>) {
    guard let name = ShortText(bytes), name.isCode else { return nil }
    self.name = name
  }

  public static func < (left: EventType, right: EventType) -> Bool { left.name < right.name }
}

extension EventType: CustomStringConvertible {
  /// The name as it is written.
  public var description: String { name.string }
}

/// What one kind of event says, and how that is read from fields and written to them.
public protocol EventData: Hashable, Sendable {
  /// The kind of event.
  var type: EventType { get }
  /// The fields that say whom or what the event is about: no correction may touch them (DESIGN.md section 6).
  var identity: [String] { get }
  /// The person whom the event is about; an event has at most one, so that it can be erased alone.
  var subject: PersonCode? { get }
  /// Writes the fields in the order of the catalogue.
  func write(to fields: inout FieldWriter)
}

extension EventData {
  public var identity: [String] { [] }
  public var subject: PersonCode? { nil }
}
