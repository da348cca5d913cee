import Domain
import Wire

/// What is written out here, or put together by a rule that cannot fail; a mistake stops the first log that is made.
func written<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("something that cannot be is written out in the generator") }
  return value
}

extension Code {
  /// A code that is written out or put together.
  static func written(_ text: String) -> Code { Bench.written(Code(text)) }
}

extension Within {
  /// A number that is written out or drawn within its limits.
  static func written(_ value: Int) -> Within { Bench.written(Within(value)) }
}

extension Label {
  /// A word or two that are written out.
  static func written(_ text: String) -> Label { Bench.written(Label(text)) }
}

extension Event {
  /// An event of the ledger with its fields.
  static func ledger(_ type: EventType, _ fields: JSON) -> Event {
    let text = try? JSONText(fields.bytes, rules: .line)
    return Bench.written(text.flatMap { EventKind.named(type)?.read($0.root).contents?.event })
  }
}
