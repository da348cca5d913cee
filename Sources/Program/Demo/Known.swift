import Domain
import Wire

// Constants of the example. What is misspelled here stops the first test that tells the story.

private func known<Value>(_ value: Value?, _ written: String) -> Value {
  guard let value else { preconditionFailure("the example says \(written), which cannot be") }
  return value
}

extension Code {
  /// A code that is written out in the example.
  static func known(_ text: String) -> Code { Program.known(Code(text), text) }
}

extension Day {
  /// A day that is written out in the example.
  static func known(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Program.known(Day(year: year, month: month, day: day), "\(year)-\(month)-\(day)")
  }
}

extension Within {
  /// A number that is written out in the example.
  static func known(_ value: Int) -> Within { Program.known(Within(value), "\(value)") }
}

extension Label {
  /// A word or two that are written out in the example.
  static func known(_ text: String) -> Label { Program.known(Label(text), text) }
}

extension Note {
  /// A note that is written out in the example.
  static func known(_ text: String) -> Note { Program.known(Note(text), text) }
}

extension PersonCode {
  /// A code that was put together for the example.
  static func known(_ text: String) -> PersonCode { Program.known(PersonCode(text), text) }
}

extension [Competence] {
  /// Competences that are written out in the example.
  static func known(_ codes: [String]) -> [Competence] { codes.map { Program.known(Competence($0), $0) } }
}

extension RawObject {
  /// The fields that a correction of the example replaces.
  static func known(_ json: JSON) -> RawObject { Program.known(RawObject(json), json.text) }
}

extension Writer {
  /// The laptop on which the i-coaches record.
  static let west: Writer = Program.known(Writer("west"), "west")
  /// The laptop on which HR and the educational advisers record.
  static let anna: Writer = Program.known(Writer("anna"), "anna")
}

extension Event {
  /// An event of the ledger with its fields.
  static func ledger(_ type: EventType, _ fields: JSON) -> Event {
    let text = try? JSONText(fields.bytes, rules: .line)
    return Program.known(
      text.flatMap { EventKind.named(type)?.read($0.root).contents?.event }, "\(type) \(fields.text)")
  }
}

extension JSON {
  /// The text of a code, a day or an id as a value.
  static func text(_ value: some CustomStringConvertible) -> JSON { .string(value.description) }
}
