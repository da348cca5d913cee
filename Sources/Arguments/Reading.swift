/// How a word becomes a value; a program adds its own in extensions, so that a declaration can say `read: .day`.
public struct Reading<Value: Sendable>: Sendable {
  let choices: [String]
  let read: @Sendable (String) throws(ValueProblems) -> Value

  /// A reading that knows what is wrong with a word and what could be meant.
  public init(_ read: @escaping @Sendable (String) throws(ValueProblem) -> Value) {
    self.init(choices: []) { word throws(ValueProblems) in
      do throws(ValueProblem) { return try read(word) } catch { throw ValueProblems(list: [error]) }
    }
  }

  /// A reading that gives nil for a word that is not as expected: "a day such as 2025-03-14".
  public init(_ expected: Phrase, read: @escaping @Sendable (String) -> Value?) {
    self.init { word throws(ValueProblem) in
      guard let value = read(word) else { throw ValueProblem(expected: expected) }
      return value
    }
  }

  init(choices: [String], read: @escaping @Sendable (String) throws(ValueProblems) -> Value) {
    self.choices = choices
    self.read = read
  }

  /// Returns a reading of the same words that makes something else of their values.
  public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Reading<Other> {
    Reading<Other>(choices: choices) { word throws(ValueProblems) in transform(try read(word)) }
  }
}

/// What is wrong with a word that stands where a value is expected: facts, not prose.
public struct ValueProblem: Error, Sendable, Hashable {
  /// The part that is wrong, where the word has more: one item of a list.
  public var part: String?
  /// What is expected, to be read after "expects": "a day such as 2025-03-14, today or monday".
  public var expected: Phrase
  /// What may have been meant, to be typed instead.
  public var suggestions: [String]

  public init(part: String? = nil, expected: Phrase, suggestions: [String] = []) {
    self.part = part
    self.expected = expected
    self.suggestions = suggestions
  }
}

struct ValueProblems: Error {
  var list: [ValueProblem]
}
