/// Why a field could not be read, and where.
public struct FieldProblem: Equatable, Sendable {
  /// The way to the field, such as `steps[2].title`.
  public var path: String
  /// Where in the bytes the value stands, or the object that lacks it.
  public var offset: Int?
  /// What is wrong.
  public var fact: Fact

  /// A problem with the field at a path.
  public init(path: String, offset: Int?, fact: Fact) {
    self.path = path
    self.offset = offset
    self.fact = fact
  }

  /// What can be wrong with a field.
  public enum Fact: Equatable, Sendable {
    /// It is not there, and has to be.
    case missing(Expectation)
    /// It says something else; `found` is its JSON.
    case unreadable(Expectation, found: String)
    /// It may not stand beside this other field.
    case besides(String)
  }
}

/// A field that nothing asked for.
public struct UnknownField: Equatable, Sendable {
  /// The way to the field.
  public var path: String
  /// Where in the bytes its value stands.
  public var offset: Int

  /// A field at a path.
  public init(path: String, offset: Int) {
    self.path = path
    self.offset = offset
  }
}
