import Domain
import Wire

/// Writes the fields of any event for people, by what stands in them.
struct FieldProse {
  let language: Language
  let names: Names

  /// The fields of an object as `label: value`, with semicolons.
  func fields(_ data: JSON) -> Prose {
    guard case .object(let members) = data else { return value(data) }
    return .joined(members.map { label($0.name) + ": " + value($0.value, of: $0.name) }, by: "; ")
  }

  /// What a field is called; its own name when nobody gave it another.
  func label(_ field: String) -> Prose { FieldWords[field].map { Prose($0[language]) } ?? .code(field) }

  /// A value of a field whose words have a name among people; of any other as what it looks like.
  func value(_ value: JSON, of field: String) -> Prose {
    guard case .string(let word) = value else { return self.value(value) }
    let phrase: Phrase? =
      switch field {
      case "method": Method(rawValue: word)?.word
      case "function": Function(rawValue: word)?.word
      case "role": Role(rawValue: word)?.word
      default: nil
      }
    return phrase.map { Prose($0[language]) } ?? self.value(value)
  }

  /// A value as what it looks like: days, levels, people and events know their own form.
  func value(_ value: JSON) -> Prose {
    switch value {
    case .null: .quiet("–")
    case .bool(let bool): Prose(bool ? "✓" : "–")
    case .integer(let integer): .number(integer)
    case .string(let text): self.text(text)
    case .short(let text): self.text(text.string)
    case .array(let elements): .joined(elements.map(element), by: ", ")
    case .list(let elements): .joined(elements.map(element), by: ", ")
    case .object(let members):
      .joined(
        members.map { (FieldWords[$0.name] == nil ? area($0.name) : label($0.name)) + " " + self.value($0.value) },
        by: ", ")
    }
  }

  private func element(_ value: JSON) -> Prose {
    guard case .object = value else { return self.value(value) }
    return "(" + self.value(value) + ")"
  }

  private func area(_ name: String) -> Prose { Area(rawValue: name).map { Prose($0.label[language]) } ?? Prose(name) }

  private func text(_ text: String) -> Prose {
    if let day = Day(text) { return .day(day) }
    if let level = Level(rawValue: text) { return .level(level) }
    if let person = PersonCode(text) { return names.prose(person) }
    if let event = EventID(text) { return .code(event.description) }
    if let area = Area(rawValue: text) { return Prose(area.label[language]) }
    return Prose(text)
  }
}
