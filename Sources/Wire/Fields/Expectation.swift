/// What was expected where something else stood: a fact, put into words elsewhere.
public indirect enum Expectation: Equatable, Sendable {
  /// An integer within a range.
  case integer(ClosedRange<Int>)
  /// A text of so many Unicode scalars at most.
  case text(atMost: Int)
  /// One of these words.
  case oneOf([String])
  /// A code or a value of a kind that a higher floor names, such as `person` or `day`.
  case code(String)
  /// A list of at least one.
  case list(of: Expectation)
  /// An object from names to values; `keys` says what the names are.
  case map(keys: Expectation, of: Expectation)
  /// An object of these fields.
  case object([FieldShape])
  /// An object of any fields.
  case anyObject
}

/// One field of an object, as a type asks for it.
public struct FieldShape: Equatable, Sendable {
  /// The name of the field.
  public var name: String
  /// Whether it must be there.
  public var isRequired: Bool
  /// What it holds.
  public var expectation: Expectation

  /// A field of a name, needed or not, that holds what is expected.
  public init(name: String, isRequired: Bool, expectation: Expectation) {
    self.name = name
    self.isRequired = isRequired
    self.expectation = expectation
  }
}
