import Domain
import Reports

enum ErasureWords {
  /// A person may have several codes; each of them is forgotten.
  static func everything(_ codes: [PersonCode]) -> Wording {
    let codes = Prose.joined(codes.map { .code($0.description) }, by: " = ")
    return Wording(nl: "alles over \(codes)", en: "everything about \(codes)")
  }

  static func one(_ event: String) -> Wording {
    Wording(nl: "de inhoud van \(code: event)", en: "the contents of \(code: event)")
  }

  static func wouldBe(_ about: Wording, _ count: Int) -> Wording {
    Wording(
      nl: "Dit zou gewist worden: \(about.nl), \(events(count).nl). Er is niets gewist.",
      en: "This would be erased: \(about.en), \(events(count).en). Nothing was erased.")
  }

  static func done(_ about: Wording, _ count: Int) -> Wording {
    Wording(nl: "Gewist: \(about.nl), \(events(count).nl).", en: "Erased: \(about.en), \(events(count).en).")
  }

  private static func events(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "\(count) gebeurtenis" : "\(count) gebeurtenissen",
      en: count == 1 ? "\(count) event" : "\(count) events")
  }

  static let type = Wording(nl: "Soort", en: "Type")
  static let events = Wording(nl: "Gebeurtenissen", en: "Events")
  static let earlier = Wording(nl: "van een eerdere wissing", en: "of an earlier erasure")

  static let rowGoes = Wording(
    nl: "Ook de regel in het register gaat weg.", en: "The row in the register goes as well.")
  static let rowGone = Wording(
    nl: "Ook de regel in het register is weg.", en: "The row in the register is gone as well.")
  static let forGood = Wording(
    nl: "Het kan niet ongedaan gemaakt worden. Wie het vastlegde blijft te zien, met soort en dag van elke regel.",
    en: "It cannot be undone. Who recorded it can still be seen, with the type and the day of every line.")

  static let textsThere = Wording(
    nl: "Deze teksten van andere gebeurtenissen bevatten de naam; \(code: "--also ID") wist die ook:",
    en: "These texts of other events hold the name; \(code: "--also ID") erases those too:")
  static let textsLeft = Wording(
    nl:
      "Deze teksten van andere gebeurtenissen bevatten de naam nog; zo gaan ze ook weg: \(code: "leerlijn erase --event ID")",
    en: "These texts of other events still hold the name; this is how they go too: \(code: "leerlijn erase --event ID")"
  )
  static let event = Wording(nl: "Id", en: "Id")
  static let field = Wording(nl: "Veld", en: "Field")
  static let text = Wording(nl: "Tekst", en: "Text")

  static let outOfReach = Wording(nl: "Waar dit programma niet bij kan:", en: "What this program cannot reach:")
}

extension OutOfReach {
  var words: Wording {
    switch self {
    case .git(let folder):
      Wording(
        nl:
          "De git-repository in \(code: folder): wat er is vastgelegd, blijft in de geschiedenis tot iemand die herschrijft.",
        en: "The git repository in \(code: folder): what was committed stays in its history until somebody rewrites it."
      )
    case .otherMachines:
      Wording(
        nl: "Andere machines met dit logboek: die wissen bij de eerste opdracht die vastlegt nadat ze dit kregen.",
        en: "Other machines with this log: they erase with the first command that records after they got this.")
    case .backups: Wording(nl: "Reservekopieën.", en: "Backups.")
    case .reports:
      Wording(
        nl: "Verslagen en overzichten die al gemaakt of verstuurd zijn.",
        en: "Reports and exports that were made or sent before.")
    case .rosters:
      Wording(
        nl: "Een personeelslijst die opnieuw wordt ingelezen: haal de naam ook daar weg.",
        en: "A roster that is imported again: take the name out of it too.")
    }
  }
}
