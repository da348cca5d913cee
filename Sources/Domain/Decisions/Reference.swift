import Wire

/// A code in the data of an event that must name something that there is.
struct Reference {
  /// What it names, as in `Expectation.code`.
  let noun: String
  let field: String
  let code: String
}

extension Contents {
  /// Every code in the fields of the event itself; what stands inside of steps and modules is defined there.
  ///
  /// Found by what the fields expect and not by a second switch over all kinds, so that no kind can be forgotten.
  var references: [Reference] {
    guard let kind = EventKind.named(event.data.type), let text = try? JSONText(bytes, rules: .line) else { return [] }
    return kind.fields.flatMap { field -> [Reference] in
      guard let value = text.root.member(named: field.name) else { return [] }
      return switch field.expectation {
      case .code(let noun): value.string.map { [Reference(noun: noun, field: field.name, code: $0)] } ?? []
      case .list(.code(let noun)):
        value.elements.compactMap(\.string).map { Reference(noun: noun, field: field.name, code: $0) }
      // A decision is named by its event or by the minutes of a meeting: only the first can be looked up.
      case .text where Pointer.kinds[field.name] != nil:
        value.string.flatMap { EventID($0) }.map { [Reference(noun: "event", field: field.name, code: "\($0)")] } ?? []
      default: []
      }
    }
  }
}

extension Contents {
  /// Every code in the fields of the event, also those in lists: of people, teams, events and whatever else it names.
  public var codes: [String] { references.map(\.code) }
}
