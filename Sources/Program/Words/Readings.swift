import Arguments
import Domain
import Wire

extension Reading where Value == DayWord {
  static var day: Reading {
    Reading { (word) throws(ValueProblem) in
      if let day = DayWord(word) { return day }
      throw ValueProblem(
        expected: .init(
          en: "a day such as 2025-11-03, today, yesterday, monday or '14 nov'",
          nl: "een dag zoals 2025-11-03, vandaag, gisteren, maandag of '14 nov'"),
        suggestions: Suggestion.nearest(to: word, among: DayWord.vocabulary))
    }
  }
}

extension Reading where Value == KnownAtWord {
  static var knownAt: Reading {
    Reading(.init(en: "a moment, a day or a file", nl: "een tijdstip, een dag of een bestand")) {
      $0.isEmpty ? nil : KnownAtWord($0)
    }
  }
}

extension Reading where Value == Period {
  static var period: Reading {
    Reading(
      .init(
        en: "a school year such as 2024-2025 or a calendar year such as 2024",
        nl: "een schooljaar zoals 2024-2025 of een kalenderjaar zoals 2024")
    ) { Period($0) }
  }
}

extension Reading where Value == EventID {
  static var event: Reading {
    Reading(.init(en: "the id of an event, such as west-812", nl: "het nummer van een gebeurtenis, zoals west-812")) {
      EventID($0)
    }
  }
}

extension Reading where Value == Writer {
  static var writer: Reading {
    Reading(
      .init(
        en: "a name of 2 to 16 lower-case letters and digits that begins with a letter",
        nl: "een naam van 2 tot en met 16 kleine letters en cijfers die met een letter begint")
    ) { Writer($0) }
  }
}

extension Reading where Value == Scope {
  static var scope: Reading {
    Reading(.init(en: "college:CODE or team:CODE", nl: "college:CODE of team:CODE")) { Scope($0) }
  }
}

extension Reading where Value == Label {
  static var label: Reading {
    Reading(.init(en: "a text that is not empty", nl: "een tekst die niet leeg is")) { word in
      word.allSatisfy(\.isWhitespace) ? nil : Label(word)
    }
  }
}

extension Reading where Value == Competence {
  static var competence: Reading {
    Reading(.init(en: "a competence from 1.1 to 6.5", nl: "een competentie van 1.1 tot en met 6.5")) {
      Competence($0)
    }
  }
}

extension Reading where Value == Clause {
  /// A clause such as `B1=share:50`.
  static var clause: Reading {
    Reading(
      .init(en: "a clause such as B1=share:50 or B2=count:2", nl: "een eis zoals B1=share:50 of B2=count:2")
    ) { word in
      guard let (level, amount) = halves(of: word, at: "="), let level = Level(typed: level),
        let amount = Clause.Amount(amount)
      else { return nil }
      return Clause(level: level, atLeast: amount)
    }
  }
}

extension Reading {
  /// The code of a thing that a college names.
  static func code<Thing>() -> Reading where Value == Code<Thing> {
    let noun = Thing.noun
    return Reading(
      .init(
        en: "the code of a \(noun.en): lower-case letters, digits and single hyphens, at most 32",
        nl: "de code van een \(noun.nl): kleine letters, cijfers en losse streepjes, hooguit 32")
    ) { Code<Thing>($0) }
  }

  /// A number within the limits of its kind.
  static func number<Bounds>() -> Reading where Value == Within<Bounds> {
    let range = Bounds.range
    return Reading(
      .init(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        nl: "een heel getal van \(range.lowerBound) tot en met \(range.upperBound)")
    ) { word in
      guard let number = Int(spelled: word) else { return nil }
      return Within(number)
    }
  }
}

/// The two parts of a word around the first such character, nil when it is not there.
func halves(of word: String, at separator: Character) -> (String, String)? {
  guard let index = word.firstIndex(of: separator) else { return nil }
  return (String(word[..<index]), String(word[word.index(after: index)...]))
}
