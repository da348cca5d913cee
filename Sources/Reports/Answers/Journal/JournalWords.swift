import Domain

enum JournalWords {
  static func title(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "Journaal: \(count) gebeurtenis" : "Journaal: \(count) gebeurtenissen",
      en: count == 1 ? "Journal: \(count) event" : "Journal: \(count) events")
  }

  static let none = Wording(nl: "Er is niets vastgelegd dat hierbij past.", en: "Nothing was recorded that fits this.")

  static let on = Wording(nl: "Dag", en: "Day")
  static let id = Wording(nl: "Id", en: "Id")
  static let type = Wording(nl: "Soort", en: "Type")
  static let about = Wording(nl: "Over", en: "About")
  static let recorded = Wording(nl: "Vastgelegd", en: "Recorded")

  static let retracted = Wording(nl: "Ingetrokken: ", en: "Retracted: ")
  static let erased = Wording(nl: "De inhoud is gewist.", en: "The contents were erased.")
  static let unknown = Wording(
    nl: "Deze soort of versie kent dit programma niet; de gebeurtenis is bewaard en geteld.",
    en: "This program does not know this type or version; the event is kept and counted.")

  static func unreadable(_ fields: [Prose], _ language: Language) -> Prose {
    let list = Prose.list(fields, in: language)
    return Wording(
      nl: "De gegevens zijn niet te lezen en tellen niet: kijk naar \(list).",
      en: "The data cannot be read and do not count: look at \(list).")[language]
  }
}
