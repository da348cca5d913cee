import Domain

extension OnboardingWords {
  static let title = Wording(nl: "Onboarding", en: "Onboarding")
  static let howFar = Wording(nl: "Hoe ver de nieuwkomers zijn", en: "How far newcomers are")
  static let people = Wording(nl: "Nieuwkomers", en: "Newcomers")
  static let otherwise = Phrase(nl: "overig", en: "otherwise")
  static let noNewcomers = Wording(nl: "Er waren dit jaar geen nieuwkomers.", en: "There were no newcomers this year.")
  static let tooFew = Wording(
    nl: "Er waren te weinig nieuwkomers om te laten zien hoe ver ze zijn.",
    en: "There were too few newcomers to show how far they are.")

  static func newcomers(_ newcomers: Int, late: Int?, gaps: (closed: Int, all: Int)?) -> Wording {
    let lateness =
      switch late {
      case nil: Wording(nl: "enkelen zijn te laat met hun volgende stap", en: "a few are late with their next step")
      case 0?: Wording(nl: "niemand is te laat met een stap", en: "nobody is late with a step")
      case let late?:
        Wording(
          nl: "\(late) \(late == 1 ? "is" : "zijn") te laat met hun volgende stap",
          en: "\(late) \(late == 1 ? "is" : "are") late with their next step")
      }
    let closing =
      gaps.map { gaps in
        Wording(
          nl:
            " Van de \(gaps.all) hiaten die bij hen gezien zijn, \(gaps.closed == 1 ? "is" : "zijn") er \(gaps.closed) dicht.",
          en: " Of \(gaps.all) gaps that were seen, \(gaps.closed) \(gaps.closed == 1 ? "is" : "are") closed.")
      } ?? Wording(nl: "", en: "")
    return Wording(
      nl:
        "Er \(newcomers == 1 ? "was" : "waren") dit jaar \(newcomers) \(newcomers == 1 ? "nieuwkomer" : "nieuwkomers"); \(lateness.nl).\(closing.nl)",
      en:
        "There \(newcomers == 1 ? "was" : "were") \(newcomers) \(newcomers == 1 ? "newcomer" : "newcomers") this year; \(lateness.en).\(closing.en)"
    )
  }
}
