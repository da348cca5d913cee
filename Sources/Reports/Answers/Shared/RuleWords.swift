import Domain

extension LevelRule {
  /// How a level follows from the areas where nobody asserted it.
  var derivation: Wording {
    switch aggregator {
    case .kOfSix:
      Wording(
        nl: "het hoogste niveau dat in ten minste \(k) van de 6 gebieden is bereikt",
        en: "the highest level reached in at least \(k) of the 6 areas")
    case .median:
      Wording(
        nl: "de mediaan van de 6 gebieden (van twee de laagste)", en: "the median of the 6 areas (of two the lower)")
    case .lowest: Wording(nl: "het laagste van de 6 gebieden", en: "the lowest of the 6 areas")
    case .total: Wording(nl: "de som van alle 22 scores", en: "the sum of all 22 scores")
    }
  }

  /// How long a measurement is valid.
  func months(in language: Language) -> Prose {
    Wording(
      nl: validity == 1 ? "een maand" : "\(validity) maanden", en: validity == 1 ? "one month" : "\(validity) months"
    )[language]
  }

  /// Whose measurement goes before whose.
  func ranking(in language: Language) -> Prose {
    let groups = ranks.map { rank in Prose.list(rank.map { Prose($0.word[language]) }, or: true, in: language) }
    let first = Wording(nl: "eerst ", en: "first ")[language]
    return first + .joined(groups, by: Wording(nl: ", dan ", en: ", then ")[language])
  }
}
