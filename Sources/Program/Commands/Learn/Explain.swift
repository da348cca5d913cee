import Arguments
import Domain
import Reports
import Wire

/// Explains a code of the program's own: a kind of event, a level, an area or a competence.
struct Explain: Intent {
  var code: String

  static let command = Command<any Intent>(
    "Explains a kind of event, a level, an area or a competence.",
    examples: [
      Example("leerlijn explain workshop-held", "the fields of a kind of event"),
      Example("leerlijn explain B1", "a level"),
    ],
    takes: Argument.required("CODE", "what to explain", read: .text),
    action: Explain.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    if let type = EventType(code), let kind = EventKind.named(type) { return answer(kind) }
    if let level = Level(rawValue: code.uppercased()) { return answer(level.rawValue, level.label) }
    if let area = Area.allCases.first(where: { "\($0.number)" == code || $0.rawValue == code }) {
      return answer("\(area.number)", area.label, parts: area.competences.map { ($0.code, $0.label) })
    }
    if let competence = Competence(code) { return answer(competence.code, competence.label) }
    let known =
      EventKind.all.map(\.type.description) + Level.allCases.map(\.rawValue) + Area.allCases.map(\.rawValue)
      + Competence.all.map(\.code)
    throw Failure(
      .data,
      [
        Problem(
          "unknown-code", Phrase(nl: "'\(code)' is hier niet bekend.", en: "'\(code)' is not known here."),
          remedy: Phrase(
            nl:
              "Bekend zijn de soorten gebeurtenissen, A1 tot en met C2, de gebieden 1 tot en met 6 en de competenties 1.1 tot en met 6.5.",
            en: "Known are the kinds of event, A1 to C2, the areas 1 to 6 and the competences 1.1 to 6.5."),
          suggestions: Suggestion.nearest(to: code, among: known))
      ])
  }

  private func answer(_ kind: EventKind) -> Reply {
    Reply(
      json: {
        [
          "type": .string(kind.type.description), "v": .integer(kind.version),
          "fields": .array(
            kind.fields.map { field in
              [
                "name": .string(field.name), "required": .bool(field.isRequired),
                "correctable": .bool(!kind.identity.contains(field.name)),
                "expects": .string(field.expectation.words.en),
              ]
            }),
        ]
      },
      document: { language in
        let columns = [
          Column.text("field", Wording(nl: "veld", en: "field")[language]),
          Column.text("required", Wording(nl: "nodig", en: "required")[language]),
          Column.text("expects", Wording(nl: "wat er staat", en: "what it holds")[language]),
        ]
        let yes = Wording(nl: "ja", en: "yes")[language]
        let rows = kind.fields.map { field in
          Row([.code(field.name), field.isRequired ? yes : .empty, Prose(field.expectation.words[language])])
        }
        return Document(
          language, title: Prose(kind.type.description),
          blocks: [.table(Table("fields", columns: columns, rows: rows))])
      })
  }

  private func answer(_ code: String, _ label: Phrase, parts: [(String, Phrase)] = []) -> Reply {
    Reply(
      json: {
        [
          "code": .string(code), "nl": .string(label.nl), "en": .string(label.en),
          "parts": .array(parts.map { ["code": .string($0.0), "nl": .string($0.1.nl), "en": .string($0.1.en)] }),
        ]
      },
      document: { language in
        Document(
          language, title: Prose(code + " · " + label[language]),
          blocks: parts.isEmpty
            ? [] : [.definitions(parts.map { Definition(.code($0.0), Prose($0.1[language])) })])
      })
  }
}
