/// Something a command takes, and the value it gives: made by `Argument`, `Option` and `Choice`, or of several together.
public struct Parameter<Value: Sendable>: Sendable {
  let slots: [Slot]
  let read: @Sendable (Given) throws(Problems) -> Value

  var declarations: [Declaration] { slots.flatMap(\.declarations) }

  init(slots: [Slot], read: @escaping @Sendable (Given) throws(Problems) -> Value) {
    self.slots = slots
    self.read = read
  }

  /// Several parameters that make one value together, such as the filters that many commands share.
  public init<each Part>(
    _ part: repeat Parameter<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) {
    var slots: [Slot] = []
    for part in repeat each part { slots += part.slots }
    self.init(slots: slots) { (given) throws(Problems) in
      do throws(Problems) { return make(repeat try (each part).read(given)) } catch {
        // The first problem ended it: all are reported at once.
        var problems: [UsageError.Problem] = []
        for part in repeat each part {
          do throws(Problems) { _ = try part.read(given) } catch { problems += error.list }
        }
        throw Problems(problems)
      }
    }
  }
}

extension Parameter {
  /// The fallback is a word like any other, so that help shows it and a wrong one is reported, not trapped on.
  static func single(_ declaration: Declaration, _ reading: Reading<Value>) -> Parameter {
    var fallback = Given()
    if let word = declaration.fallback { fallback.add(word, for: declaration) }
    return Parameter(slots: [.one(declaration)]) { [fallback] given throws(Problems) in
      if let value = try given.one(declaration, reading) { return value }
      if let value = try fallback.one(declaration, reading) { return value }
      throw Problems(.missing(declaration.signature))
    }
  }

  static func optional<Word>(_ declaration: Declaration, _ reading: Reading<Word>) -> Parameter where Value == Word? {
    Parameter(slots: [.one(declaration)]) { given throws(Problems) in try given.one(declaration, reading) }
  }

  static func repeated<Word>(_ declaration: Declaration, _ reading: Reading<Word>) -> Parameter where Value == [Word] {
    Parameter(slots: [.one(declaration)]) { given throws(Problems) in
      let values = try given.all(declaration, reading)
      guard !values.isEmpty || !declaration.isRequired else { throw Problems(.missing(declaration.signature)) }
      return values
    }
  }
}
