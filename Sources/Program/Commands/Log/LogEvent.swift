import Arguments
import Domain
import Wire

/// Records an event of any kind of the catalogue, its data given as JSON.
struct LogEvent: Recording {
  var type: EventType
  var data: String
  var occasion: Occasion
  var key: ImportKey?

  static let command = Command<any Intent>(
    "Records an event of any kind of the catalogue, validated like every other.",
    examples: [
      Example(
        "leerlijn log event hours-granted --on 2025-09-01 --data "
          + "'{\"team\":\"zorg\",\"minutes\":2400,\"purpose\":\"canvas\",\"schoolYear\":\"2025-2026\"}'",
        "hours for a team"),
      Example("leerlijn explain hours-granted", "shows the fields of a kind"),
    ],
    takes: Argument.required("TYPE", "the kind of event", read: .eventType),
    Option.required("data", "JSON", "the data as a JSON object", read: .text), Occasion.dated,
    Option.optional("key", "KEY", "records it only once: the key of whatever brings it in", read: .importKey),
    action: LogEvent.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    guard let kind = EventKind.named(type) else { return [] }
    // An erasure shows what goes and asks twice: there is one way to it.
    guard type != "event-erased", type != "person-forgotten" else {
      throw Failure(
        .usage, "use-erase",
        Phrase(nl: "Wissen gaat met een eigen opdracht.", en: "Erasing has a command of its own."),
        remedy: Phrase(nl: "Lees: leerlijn help erase", en: "Read: leerlijn help erase"))
    }
    let bytes = Array(data.utf8)
    func place(_ offset: Int?) -> InputPlace {
      let before = String(decoding: bytes.prefix(offset ?? 0), as: UTF8.self)
      return InputPlace(file: "--data", line: 1, column: before.unicodeScalars.count + 1, source: data)
    }
    let text: JSONText
    do throws(JSONError) { text = try JSONText(bytes, rules: .free) } catch {
      throw Failure(
        .data,
        [
          Problem(
            "not-json", Phrase(nl: "Hier is de JSON niet te lezen.", en: "The JSON cannot be read here."),
            place: place(error.offset))
        ])
    }
    let reading = kind.read(text.root)
    let allowed = kind.fields.map(\.name) + ["key", "note"]
    var problems = reading.problems.map { Problem("wrong-field", $0.sentence, place: place($0.offset)) }
    problems += reading.unknown.map { field in
      Problem(
        "unknown-field",
        Phrase(nl: "\(type) heeft geen veld '\(field.path)'.", en: "\(type) has no field '\(field.path)'."),
        place: place(field.offset), suggestions: Suggestion.nearest(to: field.path, among: allowed))
    }
    guard problems.isEmpty, var contents = reading.contents else { throw Failure(.data, problems) }
    contents.key = key ?? contents.key
    contents.note = occasion.note ?? contents.note
    return [Draft(on: context.day(occasion.on), contents)]
  }
}

extension FieldProblem {
  /// The problem as a sentence of its own.
  var sentence: Phrase { Phrase(nl: words.nl + ".", en: words.en + ".") }
}

extension Reading where Value == EventType {
  static var eventType: Reading {
    Reading { (word) throws(ValueProblem) in
      if let type = EventType(word), EventKind.named(type) != nil { return type }
      throw ValueProblem(
        expected: .init(en: "a kind of event", nl: "een soort gebeurtenis"),
        suggestions: Suggestion.nearest(to: word, among: EventKind.all.map(\.type.description)))
    }
  }
}

extension Reading where Value == ImportKey {
  static var importKey: Reading {
    Reading(.init(en: "at most 128 of A-Z a-z 0-9 : . _ / -", nl: "hooguit 128 van A-Z a-z 0-9 : . _ / -")) {
      ImportKey($0)
    }
  }
}

extension Reading where Value == PersonCode {
  static var personCode: Reading {
    Reading(.init(en: "the code of a person, such as p-k3m8qawe", nl: "de code van een persoon, zoals p-k3m8qawe")) {
      PersonCode($0)
    }
  }
}
