public import Domain
import Wire

/// Says what an event says, in a sentence; what has no sentence of its own is told field by field.
struct EventProse {
  let language: Language
  let names: Names
  /// The titles of workshops, as far as they are at hand.
  var titles: [EventID: String] = [:]

  func sentence(of contents: Contents) -> Prose {
    let data = contents.event.data
    let own =
      organisation(data) ?? measurement(data) ?? framework(data) ?? activity(data) ?? canvas(data) ?? onboarding(data)
      ?? learningLine(data) ?? amendment(data)
    let note = contents.note.map { say(" Notitie: \($0.text)", " Note: \($0.text)") } ?? .empty
    return (own ?? fields(of: contents)) + note
  }

  func say(_ nl: Prose, _ en: Prose) -> Prose { Wording(nl: nl, en: en)[language] }

  func name(_ person: PersonCode) -> Prose { names.prose(person) }

  /// A part of a sentence that is there only when its value is.
  func part<Value>(_ value: Value?, _ prose: (Value) -> Prose) -> Prose { value.map(prose) ?? .empty }

  func quoted(_ title: String) -> Prose { say("‘\(title)’", "“\(title)”") }

  /// A workshop by its title and id, by its id alone when the title is not at hand.
  func workshop(_ id: EventID) -> Prose { titles[id].map { "\(quoted($0)) (\(id))" } ?? "\(id)" }

  private func fields(of contents: Contents) -> Prose {
    var data = contents
    (data.key, data.note) = (nil, nil)
    return FieldProse(language: language, names: names).fields(data.json) + "."
  }
}

extension Contents {
  /// What an event says, in a sentence.
  public func sentence(in language: Language, names: Names = .none) -> Prose {
    EventProse(language: language, names: names).sentence(of: self)
  }
}
