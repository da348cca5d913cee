/// The words given for each declared name, in order; nil where a value is missing or a flag stands.
struct Given: Sendable {
  var occurrences: [String: [String?]] = [:]

  func isGiven(_ declaration: Declaration) -> Bool { occurrences[declaration.name] != nil }

  /// Returns the value of a parameter that is given at most once.
  func one<Value>(_ declaration: Declaration, _ reading: Reading<Value>) throws(Problems) -> Value? {
    guard occurrences[declaration.name, default: []].count <= 1 else {
      throw Problems(.givenTwice(declaration.signature))
    }
    return try all(declaration, reading).first
  }

  /// Returns the values of a parameter that may be repeated.
  func all<Value>(_ declaration: Declaration, _ reading: Reading<Value>) throws(Problems) -> [Value] {
    var values: [Value] = []
    var problems: [UsageError.Problem] = []
    for occurrence in occurrences[declaration.name, default: []] {
      guard let word = occurrence else {
        problems.append(.missingValue(declaration.signature))
        continue
      }
      do {
        values.append(try reading.read(word))
      } catch {
        problems += error.list.map { .wrongValue(of: declaration.signature, word: word, $0) }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return values
  }

  /// Returns whether a flag is given; twice is as good as once.
  func flag(_ declaration: Declaration) throws(Problems) -> Bool {
    let words = occurrences[declaration.name, default: []]
    let unwanted = words.compactMap { $0 }.map { UsageError.Problem.unwantedValue(declaration.signature, word: $0) }
    guard unwanted.isEmpty else { throw Problems(unwanted) }
    return !words.isEmpty
  }
}
