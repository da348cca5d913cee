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

  /// Reads what is inside of the value at a step of the path.
  @inlinable
  public mutating func within<R>(_ step: @autoclosure () -> String, _ read: (inout FieldFindings) -> R) -> R {
    let before = (problems.count, unknown.count)
    let result = read(&self)
    if before != (problems.count, unknown.count) { prefix(step(), since: before) }
    return result
  }

  /// Puts a step before the paths of what was found since.
  @usableFromInline
  mutating func prefix(_ step: String, since before: (problems: Int, unknown: Int)) {
    func path(_ rest: String) -> String {
      rest.isEmpty || rest.utf8.first == ASCII.openBracket ? step + rest : step + "." + rest
    }
    for index in before.problems..<problems.count { problems[index].path = path(problems[index].path) }
    for index in before.unknown..<unknown.count { unknown[index].path = path(unknown[index].path) }
  }

  /// Takes over what the fields of an object brought up.
  @usableFromInline
  mutating func append(_ fields: FieldReader) {
    problems += fields.problems
    unknown += fields.unknown
  }
}
