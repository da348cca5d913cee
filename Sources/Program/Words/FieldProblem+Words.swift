import Domain
import Wire

extension FieldProblem {
  /// The problem in words.
  var words: Phrase {
    switch fact {
    case .missing(let expectation):
      Phrase(nl: "'\(path)' ontbreekt (\(expectation.words.nl))", en: "'\(path)' is missing (\(expectation.words.en))")
    case .unreadable(let expectation, let found):
      Phrase(
        nl: "'\(path)' verwacht \(expectation.words.nl), niet \(found)",
        en: "'\(path)' expects \(expectation.words.en), not \(found)")
    case .besides(let other):
      Phrase(nl: "'\(path)' gaat niet samen met '\(other)'", en: "'\(path)' does not go with '\(other)'")
    }
  }
}

extension Expectation {
  /// What is expected, in words.
  var words: Phrase {
    switch self {
    case .integer(let range):
      Phrase(
        nl: "een heel getal van \(range.lowerBound) tot en met \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .text(let most) where most >= 65_535: Phrase(nl: "een tekst", en: "a text")
    case .text(let most):
      Phrase(nl: "een tekst van hooguit \(most) tekens", en: "a text of at most \(most) characters")
    case .oneOf(let words):
      Phrase(nl: "een van \(words.joined(separator: ", "))", en: "one of \(words.joined(separator: ", "))")
    case .code(let noun):
      switch noun {
      case "day": Phrase(nl: "een dag zoals 2025-11-03", en: "a day such as 2025-11-03")
      case "moment": Phrase(nl: "een tijdstip", en: "a moment")
      case "event": Phrase(nl: "het nummer van een gebeurtenis", en: "the id of an event")
      case "scope": Phrase(nl: "college:CODE of team:CODE", en: "college:CODE or team:CODE")
      case "amount": Phrase(nl: "share:50 of count:2", en: "share:50 or count:2")
      default: Phrase(nl: "de code van een \(Nouns.dutch(noun))", en: "the code of a \(noun)")
      }
    case .list(let element):
      Phrase(nl: "een lijst van \(element.words.nl)", en: "a list of \(element.words.en)")
    case .map(let keys, let value):
      Phrase(
        nl: "een tabel van \(keys.words.nl) naar \(value.words.nl)",
        en: "a map from \(keys.words.en) to \(value.words.en)")
    case .object(let fields):
      Phrase(
        nl: "een object met \(fields.map(\.name).joined(separator: ", "))",
        en: "an object of \(fields.map(\.name).joined(separator: ", "))")
    case .anyObject: Phrase(nl: "een object", en: "an object")
    }
  }
}

/// The names of things in Dutch, by those that the facts carry.
enum Nouns {
  static func dutch(_ noun: String) -> String { table[noun] ?? noun }

  private static let table: [String: String] = [
    "person": "persoon", "round": "meetronde", "programme": "programma", "learning line": "leerlijn",
    "event": "gebeurtenis", "step": "stap", "subject": "onderwerp", "course": "cursus", "ambition": "ambitie",
    "school year": "schooljaar", "person or team": "persoon of team", "import": "import", "writer": "schrijver",
  ]
}
