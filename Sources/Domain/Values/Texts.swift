public import Wire

/// A remark of at most 500 Unicode scalars, allowed with every event.
public struct Note: Hashable, Sendable {
  /// The text of the note.
  public let text: String

  /// Makes a note, or nil when the text is empty or too long.
  public init?(_ text: String) {
    // A scalar takes a byte or more.
    guard !text.isEmpty, text.utf8.count <= 500 || text.unicodeScalars.count <= 500 else { return nil }
    self.text = text
  }

  private init(unread text: String) {
    self.text = text
  }
}

extension Note: FieldValue {
  public static var unread: Note { Note(unread: "") }
  public static var expectation: Expectation { .text(atMost: 500) }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(text)
  }
}

/// The idempotency key of an import: at most 128 of `A-Za-z0-9:._/-`.
public struct ImportKey: Hashable, Sendable {
  /// The characters of the key.
  public let text: String

  /// Reads a key, or nil when it is not spelled as one.
  public init?(_ text: String) {
    guard (1...128).contains(text.utf8.count), text.utf8.allSatisfy(ImportKey.allows) else { return nil }
    self.text = text
  }

  private init(unread text: String) {
    self.text = text
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

extension ImportKey: Comparable {
  public static func < (left: ImportKey, right: ImportKey) -> Bool { left.text < right.text }
}

extension ImportKey: FieldValue {
  public static var unread: ImportKey { ImportKey(unread: "") }
  public static var expectation: Expectation { .code("import") }

  public init?(reading value: FieldReader.Value) {
    guard let text = value.string else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) {
    writer.string(text)
  }
}
