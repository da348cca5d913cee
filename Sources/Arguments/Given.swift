/// What is given for each declared name, in order.
struct Given: Sendable {
  struct Occurrence: Sendable {
    /// What a message names: the signature of the parameter, or the variable of the environment.
    let place: String
    /// Nil where a value is missing, and for a flag.
    let word: String?
  }

  var occurrences: [String: [Occurrence]] = [:]

  mutating func add(_ word: String?, for declaration: Declaration, from variable: String? = nil) {
    occurrences[declaration.name, default: []].append(
      Occurrence(place: variable ?? declaration.signature, word: word))
  }

  func isGiven(_ declaration: Declaration) -> Bool { occurrences[declaration.name] != nil }

  /// Returns the value of a parameter that is given at most once.
  func one<Value>(_ declaration: Declaration, _ reading: Reading<Value>) throws(Problems) -> Value? {
    guard let given = occurrences[declaration.name] else { return nil }
    guard given.count <= 1 else { throw Problems(.givenTwice(declaration.signature)) }
    return try all(declaration, reading).first
  }

  /// Returns the values of a parameter that may be repeated.
  func all<Value>(_ declaration: Declaration, _ reading: Reading<Value>) throws(Problems) -> [Value] {
    var values: [Value] = []
    var problems: [UsageError.Problem] = []
    for occurrence in occurrences[declaration.name, default: []] {
      guard let word = occurrence.word else {
        problems.append(.missingValue(occurrence.place))
        continue
      }
      do {
        values.append(try reading.read(word))
      } catch {
        problems += error.list.map { .wrongValue(of: occurrence.place, word: word, $0) }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return values
  }

  /// Returns whether a flag is given; twice is as good as once.
  func flag(_ declaration: Declaration) throws(Problems) -> Bool {
    guard let given = occurrences[declaration.name] else { return false }
    let unwanted = given.compactMap(\.word)
    guard unwanted.isEmpty else { throw Problems(unwanted.map { .unwantedValue(declaration.signature, word: $0) }) }
    return true
  }
}
