public import Wire

/// The version of something that is adopted again and again: a number, or a word such as `2025-2026`.
public enum Version: Hashable, Sendable {
  case number(Int)
  case word(Label)

  /// The version with a number.
  public init(_ number: Int) {
    self = .number(number)
  }
}

extension Version: CustomStringConvertible {
  /// The version as it is written.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .word(let word): word.text
    }
  }
}

extension Version: FieldValue {
  public static var unread: Version { .number(0) }
  public static var expectation: Expectation { .code("version") }

  public init?(reading value: FieldReader.Value) {
    if let number = value.integer, number >= 0 {
      self = .number(number)
    } else if let word = Label(reading: value) {
      self = .word(word)
    } else {
      return nil
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.integer(number)
    case .word(let word): writer.string(word.text)
    }
  }
}
