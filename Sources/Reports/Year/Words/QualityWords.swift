import Domain

enum QualityWords {
  static let title = Wording(nl: "Kwaliteit van de gegevens", en: "Quality of the data")
  static let amendments = Wording(nl: "Wat er dit jaar is rechtgezet", en: "What was put right this year")
  static let findings = Wording(nl: "Wat de controle opmerkt", en: "What the check remarks")
  static let kind = Wording(nl: "Soort", en: "Kind")
  static let finding = Wording(nl: "Bevinding", en: "Finding")
  static let times = Wording(nl: "Aantal", en: "Number")

  static func amended(_ count: Int) -> Wording {
    switch count {
    case 0:
      Wording(
        nl: "Er is dit jaar niets gecorrigeerd of ingetrokken.", en: "Nothing was corrected or retracted this year.")
    case 1:
      Wording(
        nl: "Er is dit jaar één keer iets rechtgezet. Wat er stond, blijft in het logboek te zien.",
        en: "One event was put right this year. What it said before can still be seen in the log.")
    default:
      Wording(
        nl: "Er is dit jaar \(count) keer iets rechtgezet. Wat er stond, blijft in het logboek te zien.",
        en: "\(count) events were put right this year. What they said before can still be seen in the log.")
    }
  }

  static func found(_ count: Int) -> Wording {
    switch count {
    case 0:
      Wording(
        nl: "De keten van het logboek klopt, en de controle heeft geen opmerkingen.",
        en: "The chain of the log holds, and the check has no remarks.")
    case 1: Wording(nl: "De controle heeft één opmerking.", en: "The check has one remark.")
    default: Wording(nl: "De controle heeft \(count) opmerkingen.", en: "The check has \(count) remarks.")
    }
  }

  static func word(of type: EventType) -> Wording {
    switch type {
    case "event-corrected": Wording(nl: "gecorrigeerd", en: "corrected")
    case "event-retracted": Wording(nl: "ingetrokken", en: "retracted")
    case "event-reinstated": Wording(nl: "hersteld", en: "reinstated")
    case "event-erased": Wording(nl: "gewist", en: "erased")
    case "person-forgotten": Wording(nl: "iemand vergeten", en: "somebody forgotten")
    case "person-merged": Wording(nl: "twee codes samengevoegd", en: "two codes merged")
    default: Wording(nl: .code(type.description), en: .code(type.description))
    }
  }
}
