import Domain
import Wire

/// Lines of every kind that the program knows, as the kind describes itself, most of them spelt canonically.
enum RandomEvent {
  /// The data of a kind: every field that must be there, most of the others, now and then in another order or too much.
  static func data(of kind: EventKind, _ random: inout FuzzRandom) -> JSON {
    var members: [(String, JSON)] = []
    let remarks = [
      FieldShape(name: "key", isRequired: false, expectation: .code("import")),
      FieldShape(name: "note", isRequired: false, expectation: .text(atMost: 20)),
    ]
    for field in kind.fields + remarks where field.isRequired != random.once(in: field.isRequired ? 40 : 2) {
      members.append((field.name, value(field.expectation, &random)))
    }
    if random.once(in: 12), members.count > 1 { members.swapAt(0, members.count - 1) }
    if random.once(in: 20) { members.append(("extra", .integer(1))) }
    return object(members)
  }

  private static func object(_ members: [(String, JSON)]) -> JSON {
    var object = JSON.object([])
    for (name, value) in members { object[name] = value }
    return object
  }

  private static func value(_ expectation: Expectation, _ random: inout FuzzRandom) -> JSON {
    if random.once(in: 40) { return random.once(in: 2) ? .string("") : .integer(-1) }
    return switch expectation {
    case .integer(let range): .integer(random.one(of: [range.lowerBound, range.upperBound, min(7, range.upperBound)]))
    case .text(let most):
      .string(random.one(of: ["Toetsen met Canvas", "Zoë \"ja\"", String(repeating: "x", count: min(most, 40))]))
    case .oneOf(let words): .string(random.one(of: words))
    case .code(let noun):
      .string(random.one(of: codes[noun] ?? ["zorg", "a", "stap-2", "een-code-van-tweeendertig-tekens"]))
    case .list(let element): .array((0...random.below(3)).map { _ in value(element, &random) })
    case .map(let keys, let element):
      object(random.once(in: 10) ? [] : [(text(keys, &random), value(element, &random))])
    case .object(let fields):
      object(
        fields.filter { $0.isRequired || random.once(in: 2) }.map { ($0.name, value($0.expectation, &random)) })
    case .anyObject: ["level": "B2"]
    }
  }

  private static func text(_ keys: Expectation, _ random: inout FuzzRandom) -> String {
    guard case .string(let text) = value(keys, &random) else { return "1.1" }
    return text
  }

  private static let codes = [
    "person": ["p-7k2m9qxa", "p-x4c8tamb", "p-zzzzzzz9", "p-1111111l"], "event": ["west-1", "anna-912", "west-01"],
    "day": ["2025-11-03", "2024-02-29", "2025-02-29"], "moment": ["2025-11-03T14:05:11.123Z"],
    "scope": ["team:zorg", "college:west", "school:x"], "import": ["hr:2025/1", "x y"], "writer": ["west"],
    "competence": ["1.1", "6.5", "7.1"], "version": ["2025-2026"],
  ]
}
