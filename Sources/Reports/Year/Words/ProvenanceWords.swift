import Domain

enum ProvenanceWords {
  static let title = Wording(nl: "Herkomst", en: "Provenance")
  static let time = Wording(nl: "Jaar", en: "Year")
  static let knowledge = Wording(nl: "Bekend tot en met", en: "Known up to")
  static let empty = Wording(nl: "het logboek is leeg", en: "the log is empty")
  static func made(from events: Int) -> Wording {
    Wording(
      nl:
        "Dit verslag is opgebouwd uit \(events) \(events == 1 ? "gebeurtenis" : "gebeurtenissen") van het logboek. Dezelfde opdracht op dezelfde stand van het logboek geeft hetzelfde verslag, byte voor byte:",
      en:
        "This report is made from \(events) \(events == 1 ? "event" : "events") of the log. The same command on the same state of the log gives the same report, byte by byte:"
    )
  }

  static func span(_ question: YearReport.Question) -> Wording {
    Wording(
      nl: "begin \(question.start), eind \(question.end)", en: "start \(question.start), end \(question.end)")
  }

  static let heads = Wording(
    nl: "De stand van het logboek: \(code: "leerlijn check --against") vergelijkt dit verslag ermee",
    en: "The state of the log: \(code: "leerlijn check --against") compares this report with it")
  static let head = Wording(nl: "Kop van elke schrijver", en: "Head of each writer")
}
