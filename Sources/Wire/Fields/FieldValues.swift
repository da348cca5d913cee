extension Int: FieldValue {
  public init?(reading value: FieldReader.Value) {
    guard let integer = value.integer else { return nil }
    self = integer
  }

  public static func value(in fields: inout CanonicalFields) -> Int? { fields.wholeNumber() }

  public func write(to writer: inout JSONWriter) { writer.integer(self) }

  public static var unread: Int { 0 }

  public static var expectation: Expectation { .integer(JSONNumber.range) }
}

extension String: FieldValue {
  public init?(reading value: FieldReader.Value) {
    guard let string = value.string else { return nil }
    self = string
  }

  public static func value(in fields: inout CanonicalFields) -> String? { fields.string() }

  public func write(to writer: inout JSONWriter) { writer.string(self) }

  public static var unread: String { "" }

  public static var expectation: Expectation { .text(atMost: 65_535) }
}

/// A list of at least one.
extension Array: FieldValue where Element: FieldValue {
  @inlinable
  public init?(reading value: FieldReader.Value) {
    var findings = FieldFindings()
    guard let list = Self.read(value, noting: &findings) else { return nil }
    self = list
  }

  @inlinable
  public static func read(_ value: FieldReader.Value, noting findings: inout FieldFindings) -> [Element]? {
    guard value.json.kind == .array, value.json.count > 0 else {
      findings.unreadable(expectation, value)
      return nil
    }
    var list: [Element] = []
    for element in value.elements {
      let index = list.count
      list.append(findings.within("[\(index)]") { Element.read(element, noting: &$0) } ?? .unread)
    }
    return list
  }

  @inlinable
  public static func value(in fields: inout CanonicalFields) -> [Element]? { fields.list(of: Element.self) }

  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }

  @inlinable
  public static var unread: [Element] { [] }

  @inlinable
  public static var expectation: Expectation { .list(of: Element.expectation) }
}
