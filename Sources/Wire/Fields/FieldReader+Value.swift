extension FieldReader {
  /// A value as it stands in a field, with what its text may have to be read as.
  public struct Value: Sendable {
    private let form: Form

    /// Short texts and numbers come without a list of values when they were read from canonical bytes.
    private enum Form {
      case listed(JSONValue, substitutes: [String: String])
      case short(ShortText)
      case text(String)
      case integer(Int)
    }

    /// A value by itself, with what its texts are to be read as.
    public init(_ json: JSONValue, substitutes: [String: String] = [:]) {
      form = .listed(json, substitutes: substitutes)
    }

    @usableFromInline init(_ text: ShortText) { form = .short(text) }
    @usableFromInline init(_ text: String) { form = .text(text) }
    @usableFromInline init(_ integer: Int) { form = .integer(integer) }

    /// The value in its list; null for what was read from canonical bytes and is no list or object.
    public var json: JSONValue {
      switch form {
      case .listed(let json, _): json
      case .short, .text, .integer: .null
      }
    }

    @usableFromInline var substitutes: [String: String] {
      switch form {
      case .listed(_, let substitutes): substitutes
      case .short, .text, .integer: [:]
      }
    }

    /// The text, when it is a string.
    public var string: String? {
      switch form {
      case .listed(let json, _): json.string
      case .short(let text): text.string
      case .text(let text): text
      case .integer: nil
      }
    }

    /// The text, when it is a string of 1 to 32 bytes of printable ASCII.
    public var shortText: ShortText? {
      switch form {
      case .listed(let json, _): json.shortText ?? json.string.flatMap { ShortText($0) }
      case .short(let text): text
      case .text(let text): ShortText(text)
      case .integer: nil
      }
    }

    /// The number, when it is an integer.
    public var integer: Int? {
      switch form {
      case .listed(let json, _): json.integer
      case .integer(let integer): integer
      case .short, .text: nil
      }
    }

    /// The text, or the one to read in its place.
    public var substitutedString: String? {
      switch form {
      case .listed(let json, let substitutes): json.string.map { substitutes.isEmpty ? $0 : substitutes[$0] ?? $0 }
      case .short, .text, .integer: string
      }
    }

    /// The short text, or the one to read in its place.
    public var substitutedShortText: ShortText? {
      guard case .listed(_, let substitutes) = form, !substitutes.isEmpty, let text = shortText else {
        return shortText
      }
      return substitutes[text.string].map { ShortText($0) } ?? text
    }

    /// The elements of an array.
    public var elements: some Sequence<Value> {
      let substitutes = substitutes
      return json.elements.lazy.map { Value($0, substitutes: substitutes) }
    }

    /// The members of an object.
    public var members: some Sequence<(name: String, value: Value)> {
      let substitutes = substitutes
      return json.members.lazy.map { (name: $0.name, value: Value($0.value, substitutes: substitutes)) }
    }
  }
}
