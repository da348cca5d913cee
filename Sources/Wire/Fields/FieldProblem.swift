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

/// What reading fields brought up: problems, and fields that nothing asked for.
public struct FieldFindings: Equatable, Sendable {
  /// The fields that could not be read, in the order in which they were asked for.
  public internal(set) var problems: [FieldProblem] = []
  /// The fields that nothing asked for.
  public internal(set) var unknown: [UnknownField] = []

  /// No findings.
  public init() {}

  /// Notes that a value is not what was expected.
  public mutating func unreadable(_ expectation: Expectation, _ value: FieldReader.Value) {
    let found = String(decoding: value.json.rawBytes, as: UTF8.self)
    let fact = FieldProblem.Fact.unreadable(expectation, found: found)
    problems.append(FieldProblem(path: "", offset: value.json.range.lowerBound, fact: fact))
  }

  /// Takes over what was found inside of the value at a step of the path.
  mutating func append(_ inner: FieldFindings, within step: String) {
    func path(_ rest: String) -> String {
      rest.isEmpty || rest.utf8.first == ASCII.openBracket ? step + rest : step + "." + rest
    }
    for var problem in inner.problems {
      problem.path = path(problem.path)
      problems.append(problem)
    }
    for var field in inner.unknown {
      field.path = path(field.path)
      unknown.append(field)
    }
  }

  var isEmpty: Bool { problems.isEmpty && unknown.isEmpty }
}
