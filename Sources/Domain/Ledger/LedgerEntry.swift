public import Wire

/// An event of the ledger: a kind that is one row of a table, with the values of its fields in their order.
public struct LedgerEntry: EventData {
  /// The kind of event.
  public let row: LedgerRow
  /// The value of each field of the row, nil where an optional one was left out.
  public let values: [LedgerValue?]

  public var type: EventType { row.type }
  public var identity: [String] { row.fields.filter(\.isIdentity).map(\.name) }

  public static func == (left: LedgerEntry, right: LedgerEntry) -> Bool {
    left.type == right.type && left.values == right.values
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    hasher.combine(values)
  }

  /// The person in the field that says whom the event is about.
  public var subject: PersonCode? {
    zip(row.fields, values).lazy.compactMap { field, value in
      field.isSubject ? value?.text.flatMap { PersonCode($0) } : nil
    }.first
  }

  /// The value of a field, nil when it was left out or the row has no such field.
  public subscript(_ name: String) -> LedgerValue? {
    zip(row.fields, values).first { field, _ in field.name == name }?.1
  }

  init(_ row: LedgerRow, from fields: inout FieldReader) {
    self.row = row
    values = row.fields.map { field in
      fields.value(field.name, required: field.isRequired, expecting: field.kind.expectation) {
        field.kind.read($0)
      } canonical: {
        field.kind.value(in: &$0)
      }
    }
    guard let (first, second) = row.exactlyOne else { return }
    let present = [first, second].filter { self[$0] != nil }
    // A field that stands there and cannot be read has been refused for that.
    let isRefused = fields.problems.contains { $0.path == first || $0.path == second }
    if present.isEmpty, !isRefused { fields.refuse(first, because: .missing(.code("\(first) or \(second)"))) }
    if present.count == 2 { fields.refuse(second, because: .besides(first)) }
  }

  public func write(to fields: inout FieldWriter) {
    for (field, value) in zip(row.fields, values) { fields.write(field.name, value) }
  }
}

/// A value in a field of the ledger.
public enum LedgerValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case list([LedgerValue])

  /// The text, if it is one.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .integer, .list: nil
    }
  }

  /// The number, if it is one.
  public var integer: Int? {
    switch self {
    case .integer(let integer): integer
    case .text, .list: nil
    }
  }
}

extension LedgerValue: FieldValue {
  public static var unread: LedgerValue { .integer(0) }
  public static var expectation: Expectation { String.expectation }

  public init?(reading value: FieldReader.Value) {
    if let text = value.string {
      self = .text(text)
    } else if let integer = value.integer {
      self = .integer(integer)
    } else if let list = [LedgerValue](reading: value) {
      self = .list(list)
    } else {
      return nil
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.string(text)
    case .integer(let integer): writer.integer(integer)
    case .list(let list): list.write(to: &writer)
    }
  }
}
