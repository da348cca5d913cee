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
  /// Reads what stands at hand in canonical fields, nil when it has to be read otherwise; only what stands in most lines of
  /// a log need say how.
  static func value(in fields: inout CanonicalFields) -> Self?
}

extension FieldValue {
  @inlinable
  public static func reads(_ value: FieldReader.Value) -> Bool { Self(reading: value) != nil }

  @inlinable
  public static func value(in fields: inout CanonicalFields) -> Self? {
    switch fields.value() {
    case .nothing: return nil
    case .text: return Self(reading: FieldReader.Value(fields.text))
    case .integer: return Self(reading: FieldReader.Value(fields.integer))
    case .other:
      var findings = FieldFindings()
      let read = Self.read(fields.other, noting: &findings)
      return findings == FieldFindings() ? read : nil
    }
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
  /// The words as they stand in canonical bytes, kept: they are compared with in most lines of a log.
  static var words: ChoiceWords<Self> { get }
}

/// The words of a choice as they stand in canonical bytes, each with what it says.
public struct ChoiceWords<Choice: FieldChoice>: Sendable {
  @usableFromInline let tokens: [CanonicalToken]
  /// The cases in the same order; to be asked for all of them costs more than to keep them.
  @usableFromInline let cases: [Choice]

  fileprivate init() {
    cases = Choice.allCases
    tokens = cases.map { CanonicalToken(word: $0.rawValue) }
  }
}

extension FieldChoice {
  /// The words as they stand in canonical bytes, made anew.
  public static var spelledWords: ChoiceWords<Self> { ChoiceWords() }

  @inlinable
  public init?(reading value: FieldReader.Value) {
    // Bytes are compared: == on strings would also take characters that are canonically equivalent to one of ours.
    let place = value.string.flatMap { string in
      Self.allCases.firstIndex { $0.rawValue.utf8.elementsEqual(string.utf8) }
    }
    guard let place else { return nil }
    self = Self.allCases[place]
  }

  @inlinable
  public static func value(in fields: inout CanonicalFields) -> Self? {
    fields.choice(among: words)
  }

  @inlinable
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }

  @inlinable
  public static var unread: Self { allCases[allCases.startIndex] }

  @inlinable
  public static var expectation: Expectation { .oneOf(allCases.map(\.rawValue)) }
}
