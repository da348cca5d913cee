import Arguments
import Domain
import Reports
import Wire

/// Puts fields of an event right by a later event.
struct Correct: Recording {
  var event: EventID
  var fields: [FieldWord]
  var on: DayWord?
  var reason: String

  /// A field and what it should say: `level=B2`; nothing after the sign takes the field away.
  struct FieldWord: Sendable {
    var name: String
    var value: String
  }

  static let command = Command<any Intent>(
    "Puts fields of an event right; what was recorded stays in the log.",
    discussion: "A field that says whom or what the event is about cannot be corrected: retract it and log it again.",
    examples: [
      Example("leerlijn correct west-812 --set level=B2 --reason 'typefout'", "another level"),
      Example("leerlijn correct west-812 --on 2025-11-03 --reason 'verkeerde dag'", "another day"),
      Example("leerlijn correct west-812 --set round= --reason 'geen ronde'", "takes a field away"),
    ],
    takes: Argument.required("ID", "the event", read: .event),
    Option.repeated("set", "FIELD=VALUE", "what a field should say", read: .field),
    Option.optional("on", "DAY", "the day on which it happened after all", read: .day),
    Option.required("reason", "TEXT", "why", read: .text),
    action: Correct.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    guard on != nil || !fields.isEmpty else {
      throw Failure(
        .usage, "missing",
        Phrase(nl: "--set FIELD=VALUE of --on DAY ontbreekt.", en: "--set FIELD=VALUE or --on DAY is missing."))
    }
    let kind = try context.events.entry(event).flatMap { EventKind.named($0.type) }
    var problems: [Problem] = []
    let members = fields.compactMap { word -> JSON.Member? in
      let shape = kind?.fields.first { $0.name == word.name }
      guard let value = word.json(as: shape?.expectation) else {
        let expected = shape?.expectation.words ?? Phrase(nl: "JSON", en: "JSON")
        problems.append(
          Problem(
            "wrong-field",
            Phrase(
              nl: "'\(word.name)' verwacht \(expected.nl), niet '\(word.value)'.",
              en: "'\(word.name)' expects \(expected.en), not '\(word.value)'.")))
        return nil
      }
      return JSON.Member(word.name, value)
    }
    guard problems.isEmpty else { throw Failure(.data, problems) }
    let correction = EventCorrected(
      event: event, data: members.isEmpty ? nil : RawObject(.object(members)),
      on: on?.resolved(today: context.today), reason: reason)
    return [Draft(on: context.today, .eventCorrected(correction))]
  }
}

extension Correct.FieldWord {
  /// The value as the field holds it: a number, a list, a text, or JSON written out; null takes the field away.
  func json(as expectation: Expectation?) -> JSON? {
    if value.isEmpty { return .null }
    switch expectation {
    case .integer(let range):
      guard let number = Int(spelled: value), range.contains(number) else { return nil }
      return .integer(number)
    case .list(let element):
      let items = value.split(separator: ",").compactMap {
        Correct.FieldWord(name: name, value: String($0)).json(as: element)
      }
      return items.isEmpty ? nil : .array(items)
    case .map, .object, .anyObject:
      return (try? JSONText(Array(value.utf8), rules: .free)).map { JSON($0.root) }
    case .text, .oneOf, .code, nil: return .string(value)
    }
  }
}

extension Reading where Value == Correct.FieldWord {
  static var field: Reading {
    Reading(.init(en: "a field and a value, such as level=B2", nl: "een veld en een waarde, zoals level=B2")) { word in
      guard let (name, value) = halves(of: word, at: "="), !name.isEmpty else { return nil }
      return Correct.FieldWord(name: name, value: value)
    }
  }
}
