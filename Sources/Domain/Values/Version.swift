public import Wire

/// The version of something that is adopted again and again: a number, or a word such as `2025-2026`.
///
/// The log holds a number as an integer or as a text; both are the same version.
public struct Version: Hashable, Sendable {
  public let label: Label

  /// The version with a number.
  public init(_ number: Int) {
    label = Label("\(number)") ?? .unread
  }

  /// The version with a name.
  public init(_ label: Label) {
    self.label = label
  }

  /// The number, when the version is one that is written without zeros in front.
  public var number: Int? {
    guard let number = digits(Array(label.text.utf8)[...]), String(number) == label.text else { return nil }
    return number <= EventNumberLimits.range.upperBound ? number : nil
  }
}

extension Version: CustomStringConvertible {
  /// The version as it is written.
  public var description: String { label.text }
}

extension Version: FieldValue {
  public static var unread: Version { Version(0) }
  public static var expectation: Expectation { .code("version") }

  public init?(reading value: FieldReader.Value) {
    if let number = value.integer, number >= 0 {
      self.init(number)
    } else if let label = Label(reading: value) {
      self.init(label)
    } else {
      return nil
    }
  }

  public func write(to writer: inout JSONWriter) {
    if let number { writer.integer(number) } else { writer.string(label.text) }
  }
}
