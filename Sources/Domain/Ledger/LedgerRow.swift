import Wire

/// One row of the table of kinds without a shape of their own: a name and its fields.
public struct LedgerRow: Sendable {
  /// The name of the kind.
  public let type: EventType
  /// The fields, in the order in which they are written.
  public let fields: [LedgerField]
  /// Two fields of which exactly one must be there.
  let exactlyOne: (first: String, second: String)?

  init(_ type: EventType, exactlyOne: (String, String)? = nil, _ fields: LedgerField...) {
    self.type = type
    self.fields = fields
    self.exactlyOne = exactlyOne
  }
}

/// A field of a row: its name, what stands in it, and what it means for the event.
public struct LedgerField: Sendable {
  /// The name of the field.
  public let name: String
  let kind: LedgerKind
  private(set) var isRequired = true
  private(set) var isIdentity = false
  private(set) var isSubject = false

  init(_ name: String, _ kind: LedgerKind) {
    self.name = name
    self.kind = kind
  }

  /// The same field, which may be left out.
  var optional: LedgerField {
    var field = self
    field.isRequired = false
    return field
  }

  /// The same field, which says what the event is about.
  var identity: LedgerField {
    var field = self
    field.isIdentity = true
    return field
  }

  /// The same field, which says whom the event is about.
  var subject: LedgerField {
    var field = identity
    field.isSubject = true
    return field
  }
}

/// What may stand in a field of the ledger.
indirect enum LedgerKind: Sendable {
  case text
  case integer(ClosedRange<Int>)
  case choice([String])
  case value(any FieldValue.Type)
  case list(LedgerKind)

  static let person = LedgerKind.value(PersonCode.self)
  static let team = LedgerKind.value(TeamCode.self)
  static let college = LedgerKind.value(CollegeCode.self)
  static let tool = LedgerKind.value(ToolCode.self)
  static let ambition = LedgerKind.value(AmbitionCode.self)
  static let policy = LedgerKind.value(PolicyCode.self)
  static let event = LedgerKind.value(EventID.self)
  static let scope = LedgerKind.value(Scope.self)
  static let day = LedgerKind.value(Day.self)
  static let minutes = LedgerKind.integer(MinuteLimits.range)

  var expectation: Expectation {
    switch self {
    case .text: String.expectation
    case .integer(let range): .integer(range)
    case .choice(let words): .oneOf(words)
    case .value(let type): type.expectation
    case .list(let kind): .list(of: kind.expectation)
    }
  }

  /// Reads a value of this kind, nil when it is none.
  func read(_ value: FieldReader.Value) -> LedgerValue? {
    switch self {
    case .text: value.string.map { .text($0) }
    case .integer(let range): value.integer.flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice(let words): value.string.flatMap { words.contains($0) ? .text($0) : nil }
    case .value(let type): type.reads(value) ? value.substitutedString.map { .text($0) } : nil
    case .list(let kind): readList(of: kind, value)
    }
  }

  /// Reads what stands at hand in canonical fields, nil when it is no value of this kind or has to be read otherwise.
  func value(in fields: inout CanonicalFields) -> LedgerValue? {
    switch self {
    case .text: fields.string().map { .text($0) }
    case .integer(let range): fields.wholeNumber().flatMap { range.contains($0) ? .integer($0) : nil }
    case .choice(let words): fields.string().flatMap { words.contains($0) ? .text($0) : nil }
    case .value, .list: fields.anyValue().flatMap { read($0) }
    }
  }

  private func readList(of kind: LedgerKind, _ value: FieldReader.Value) -> LedgerValue? {
    let values = value.elements.compactMap { kind.read($0) }
    return values.count == value.json.count && !values.isEmpty ? .list(values) : nil
  }
}
