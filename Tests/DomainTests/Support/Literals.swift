public import Domain

/// Tests write what they know to be well spelled; anything else is a mistake in the test.
private func wellSpelled<Value>(_ value: Value?, _ text: String) -> Value {
  guard let value else { fatalError("a test misspells \(Value.self): \(text)") }
  return value
}

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Day(text), text) }
}

extension Moment: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Moment(text), text) }
}

extension Code: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByUnicodeScalarLiteral
{
  public init(stringLiteral text: String) { self = wellSpelled(Code(text), text) }
}

extension Label: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Label(text), text) }
}

extension ImportKey: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(ImportKey(text), text) }
}

extension EventID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(EventID(text), text) }
}

extension Competence: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Competence(text), text) }
}

extension Within: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = wellSpelled(Within(value), "\(value)") }
}

extension PersonCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(PersonCode(text), text) }

  static let anna: PersonCode = "p-anna2222"
  static let bram: PersonCode = "p-bram2222"
  static let cees: PersonCode = "p-cees2222"
  static let daan: PersonCode = "p-daan2222"
}
