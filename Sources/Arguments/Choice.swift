/// Declares parameters of which only one may be given, each with what it means.
///
/// ```swift
/// Choice.required([
///   Option.optional("start", "PROGRAMME", "starts a programme", read: .code).meaning(Change.start),
///   Option.flag("pause", "pauses it").meaning(Change.pause),
/// ])
/// ```
public enum Choice {
  /// Exactly one of the alternatives.
  public static func required<Value>(_ alternatives: [Parameter<Value?>]) -> Parameter<Value> {
    return one(of: alternatives, isRequired: true) { chosen throws(Problems) in
      guard let chosen else {
        throw Problems(.noneOf(alternatives.flatMap { $0.declarations.prefix(1).map(\.signature) }))
      }
      return chosen
    }
  }

  /// One of the alternatives, or none.
  public static func optional<Value>(_ alternatives: [Parameter<Value?>]) -> Parameter<Value?> {
    one(of: alternatives, isRequired: false) { $0 }
  }

  private static func one<Value, Chosen>(
    of alternatives: [Parameter<Value?>], isRequired: Bool,
    check: @escaping @Sendable (Value?) throws(Problems) -> Chosen
  ) -> Parameter<Chosen> {
    let slot = Slot.oneOf(alternatives.map(\.declarations), isRequired: isRequired)
    return Parameter<Chosen>(slots: [slot]) {
      given throws(Problems) in
      let named = alternatives.compactMap { $0.declarations.first(where: given.isGiven)?.signature }
      guard named.count <= 1 else { throw Problems(.severalOf(named)) }
      for alternative in alternatives {
        if let chosen = try alternative.read(given) { return try check(chosen) }
      }
      return try check(nil)
    }
  }
}

extension Parameter {
  /// Says what an optional parameter means when it is given.
  public func meaning<Word, Meaning>(
    _ make: @escaping @Sendable (Word) -> Meaning
  ) -> Parameter<Meaning?> where Value == Word? {
    Parameter<Meaning?>(slots: slots) { given throws(Problems) in
      try read(given).map(make)
    }
  }

  /// Says what a repeated parameter means when it is given.
  public func meaning<Word, Meaning>(
    _ make: @escaping @Sendable ([Word]) -> Meaning
  ) -> Parameter<Meaning?> where Value == [Word] {
    Parameter<Meaning?>(slots: slots) { given throws(Problems) in
      let words = try read(given)
      return words.isEmpty ? nil : make(words)
    }
  }

  /// Says what a flag means when it is given.
  public func meaning<Meaning>(_ meaning: Meaning) -> Parameter<Meaning?> where Value == Bool {
    Parameter<Meaning?>(slots: slots) { given throws(Problems) in
      try read(given) ? meaning : nil
    }
  }
}
