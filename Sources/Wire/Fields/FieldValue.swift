/// A value that can stand in a field.
public protocol FieldValue: Sendable {
  /// Reads the value, or nothing when it is not what is expected.
  init?(reading value: FieldReader.Value)
  /// Writes the value in canonical form.
  func write(to writer: inout JSONWriter)
  /// What stands where none could be read; an object with problems is never handed out.
  static var unread: Self { get }
  /// What to say was expected.
  static var expectation: Expectation { get }
  /// Reads the value and notes what is wrong inside of it; only what is made of further values need say how.
  static func read(_ value: FieldReader.Value, noting findings: inout FieldFindings) -> Self?
  /// Whether a value reads as one of this type, for those who do not know it.
  static func reads(_ value: FieldReader.Value) -> Bool
  /// Reads a short text; only what stands in most lines of a log need say how.
  init?(short text: ShortText)
  /// Reads the next of canonical fields, nil when it is left out or has to be read otherwise; only a map need say how.
  static func next(in fields: inout CanonicalFields) -> Self?
}

extension FieldValue {
  @inlinable
  public init?(short text: ShortText) { self.init(reading: FieldReader.Value(text)) }

  @inlinable
  public static func reads(_ value: FieldReader.Value) -> Bool { Self(reading: value) != nil }

  /// Reads an integer.
  @inlinable
  init?(integer: Int) { self.init(reading: FieldReader.Value(integer)) }

  @inlinable
  public static func next(in fields: inout CanonicalFields) -> Self? {
    let value: Self?
    switch fields.next() {
    case .nothing: return nil
    case .text: value = Self(short: fields.text)
    case .integer: value = Self(integer: fields.integer)
    case .other:
      var findings = FieldFindings()
      let read = Self.read(fields.other, noting: &findings)
      value = findings == FieldFindings() ? read : nil
    }
    if value == nil { fields.giveUp() }
    return value
  }

  @inlinable
  public static func read(_ value: FieldReader.Value, noting findings: inout FieldFindings) -> Self? {
    if let read = Self(reading: value) { return read }
    findings.unreadable(expectation, value)
    return nil
  }
}

/// A value made of fields of its own: an object.
public protocol FieldObject: FieldValue {
  /// Reads the fields.
  init(from fields: inout FieldReader)
  /// Writes the fields.
  func write(to fields: inout FieldWriter)
}

extension FieldObject {
  @inlinable
  public init?(reading value: FieldReader.Value) {
    var findings = FieldFindings()
    guard let read = Self.read(value, noting: &findings) else { return nil }
    self = read
  }

  @inlinable
  public static func read(_ value: FieldReader.Value, noting findings: inout FieldFindings) -> Self? {
    guard value.json.kind == .object else {
      findings.unreadable(expectation, value)
      return nil
    }
    var fields = FieldReader(value.json, substitutes: value.substitutes)
    let read = Self(from: &fields)
    findings.append(fields)
    return fields.problems.isEmpty ? read : nil
  }

  @inlinable
  public func write(to writer: inout JSONWriter) {
    writer.object { write(to: &$0) }
  }

  @inlinable
  public static var unread: Self {
    var fields = FieldReader(JSONValue.null)
    return Self(from: &fields)
  }

  @inlinable
  public static var expectation: Expectation {
    .object(FieldReader(describing: { _ = Self(from: &$0) }).asked)
  }
}

/// One of a few words, such as the cases of an enumeration with string values.
public protocol FieldChoice: FieldValue, RawRepresentable<String>, CaseIterable where AllCases == [Self] {
  /// The words as short texts, kept: they are compared with in most lines of a log. What is longer stands as no text.
  static var words: [ShortText] { get }
}

extension FieldChoice {
  /// The words as short texts, made anew.
  @inlinable
  public static var spelledWords: [ShortText] { allCases.map { ShortText($0.rawValue) ?? .none } }

  @inlinable
  public init?(reading value: FieldReader.Value) {
    // Bytes are compared: == on strings would also take characters that are canonically equivalent to one of ours.
    if let text = value.shortText {
      self.init(short: text)
    } else {
      let place = value.string.flatMap { string in
        Self.allCases.firstIndex { $0.rawValue.utf8.elementsEqual(string.utf8) }
      }
      guard let place else { return nil }
      self = Self.allCases[place]
    }
  }

  @inlinable
  public init?(short text: ShortText) {
    guard let place = Self.words.firstIndex(of: text) else { return nil }
    self = Self.allCases[place]
  }

  @inlinable
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }

  @inlinable
  public static var unread: Self { allCases[allCases.startIndex] }

  @inlinable
  public static var expectation: Expectation { .oneOf(allCases.map(\.rawValue)) }
}
