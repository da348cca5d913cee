public import Domain

/// What happened on a day, before it is recorded.
struct Said {
  let on: Day
  let event: Event
}

/// Says that something happened on a day.
func on(_ day: Day, _ event: Event) -> Said { Said(on: day, event: event) }

/// The facts of what was said, recorded in this order: the first is `west-1`.
func recorded(_ said: Said...) -> [Fact] { recorded(said) }

func recorded(_ said: [Said]) -> [Fact] {
  said.enumerated().map { index, said in
    let id = EventID(writer: "west", number: index + 1)
    let moment = Moment(startOfUTCDay: "2030-01-01").adding(milliseconds: Int64(index))
    return Fact(key: Key(recorded: moment, id: id), on: said.on, by: .anna, event: said.event)
  }
}

/// The id of the event that was recorded as the nth.
func event(_ number: Int) -> EventID { EventID(writer: "west", number: number) }

extension Projection {
  /// Folds facts in the order given, all together.
  mutating func apply(_ facts: some Sequence<Fact>) {
    var facts = Array(facts)
    fold(each: &facts)
    settle()
  }
}

// MARK: Values as they are written

/// Tests write what they know to be well spelled; anything else is a mistake in the test.
private func wellSpelled<Value>(_ value: Value?, _ text: String) -> Value {
  guard let value else { fatalError("a test misspells \(Value.self): \(text)") }
  return value
}

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Day(text), text) }
}

extension Code: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByUnicodeScalarLiteral
{
  public init(stringLiteral text: String) { self = wellSpelled(Code(text), text) }
}

extension Writer: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Writer(text), text) }
}

extension Within: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = wellSpelled(Within(value), "\(value)") }
}

extension Label: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(Label(text), text) }
}

extension Version: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self.init(number) }
}

extension PersonCode: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = wellSpelled(PersonCode(text), text) }

  static let anna: PersonCode = "p-anna2222"
  static let bram: PersonCode = "p-bram2222"
  static let cees: PersonCode = "p-cees2222"
  static let daan: PersonCode = "p-daan2222"
  static let noor: PersonCode = "p-nxxr2222"
}
