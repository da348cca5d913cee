import Domain
import Projections

enum AuditWords {
  static func title(of person: Prose, on day: Day, _ level: CurrentLevel?) -> Wording {
    guard let level else {
      return Wording(
        nl: "Het niveau van \(person) op \(day): nog niet gemeten",
        en: "The level of \(person) on \(day): not measured yet")
    }
    let old = level.isOutOfDate ? Wording(nl: ", te oud", en: ", too old") : Wording(nl: "", en: "")
    return Wording(
      nl: "Het niveau van \(person) op \(day): \(level.level)\(old.nl)",
      en: "The level of \(person) on \(day): \(level.level)\(old.en)")
  }

  static let neverMeasured = Wording(
    nl: "Er is nog geen meting die een niveau zegt. Een meting leg je zo vast:",
    en: "There is no measurement yet that says a level. This is how to record one:")

  /// A level must be filled in before the command does anything.
  static let yourLevel = Phrase(nl: "NIVEAU", en: "LEVEL")

  // MARK: Erasures

  static func forgotten(_ person: Prose) -> Wording {
    Wording(
      nl: "\(person) is vergeten: er staat niets meer over vast",
      en: "\(person) was forgotten: nothing is left on record")
  }

  static func decided(_ forgetting: Forgetting, by: Prose) -> Wording {
    let (id, moment) = (forgetting.key.id, forgetting.key.recorded)
    return Wording(
      nl:
        "Wat over deze persoon vastlag, is gewist door \(by) op \(forgetting.on), in \(id) (\(moment: moment)). Grond: \(forgetting.ground). Of er ooit een niveau was, is niet meer te zien.",
      en:
        "What was recorded about this person was erased by \(by) on \(forgetting.on), in \(id) (\(moment: moment)). Ground: \(forgetting.ground). Whether there ever was a level cannot be seen any more."
    )
  }

  static let arrivedLater = Wording(
    nl: "Wat hier staat, kwam daarna binnen. Wis dat ook, of begin met een nieuwe code.",
    en: "What stands here arrived after that. Erase it too, or begin with a new code.")

  static func erased(_ count: Int, _ ids: Prose) -> Wording {
    Wording(
      nl: count == 1
        ? "Van één meting is de inhoud gewist: \(ids). Van wie die was, staat nergens meer."
        : "Van \(count) metingen is de inhoud gewist: \(ids). Van wie die waren, staat nergens meer.",
      en: count == 1
        ? "The contents of one measurement were erased: \(ids). Whose it was is no longer on record."
        : "The contents of \(count) measurements were erased: \(ids). Whose they were is no longer on record.")
  }

  // MARK: Steps

  static let steps = Wording(nl: "Wat er gebeurde", en: "What happened")

  static func finding(from first: Level, to last: Level, in measurements: Int) -> Wording {
    if measurements == 1 { return Wording(nl: "\(last) in één meting", en: "\(last) in one measurement") }
    if first == last {
      return Wording(nl: "\(last) in \(measurements) metingen", en: "\(last) in \(measurements) measurements")
    }
    return Wording(
      nl: "Van \(first) naar \(last) in \(measurements) metingen",
      en: "From \(first) to \(last) in \(measurements) measurements")
  }

  static let on = Wording(nl: "Dag", en: "Day")
  static let step = Wording(nl: "Stap", en: "Step")
  static let level = Wording(nl: "Zegt", en: "Says")
  static let change = Wording(nl: "Niveau", en: "Level")
  static let by = Wording(nl: "Door", en: "By")
  static let recorded = Wording(nl: "Vastgelegd", en: "Recorded")
  static let event = Wording(nl: "Id", en: "Id")

  static func kind(_ step: Audit.Step) -> Phrase {
    switch step.kind {
    case .measured: step.measurement?.method.word ?? Phrase(nl: "meting", en: "measured")
    case .expired: Phrase(nl: "verlopen", en: "expired")
    case .rule: Phrase(nl: "regel", en: "rule")
    case .contested: Phrase(nl: "betwist", en: "contested")
    case .settled: Phrase(nl: "beslecht", en: "settled")
    }
  }

  // MARK: Details beneath a step

  static let saysNothing = Wording(
    nl: "Zegt geen niveau: daarvoor zijn niet genoeg gebieden gemeten.",
    en: "Says no level: not enough areas were measured for one.")

  static func goesBefore(_ deciding: CurrentLevel) -> Wording {
    Wording(
      nl: "Bepaalt het niveau niet: \(deciding.measurement), \(deciding.method.agent.nl), gaat voor.",
      en: "Does not decide the level: \(deciding.measurement), \(deciding.method.agent.en), goes before it.")
  }

  static func expired(_ event: EventID, by rule: LevelRule, next: CurrentLevel?) -> Wording {
    let since = Wording(
      nl: "\(event) is vandaag langer dan \(rule.months(in: .nl)) oud.",
      en: "\(event) is more than \(rule.months(in: .en)) old as of this day.")
    guard let next, !next.isOutOfDate else {
      return Wording(
        nl: "\(since.nl) Er is geen geldige meting meer; de laatste telt als te oud.",
        en: "\(since.en) No measurement is valid any more; the last one counts as too old.")
    }
    return Wording(
      nl: "\(since.nl) Nu telt \(next.measurement), \(next.method.agent.nl).",
      en: "\(since.en) Now \(next.measurement) counts, \(next.method.agent.en).")
  }

  static func contested(_ event: EventID, _ reason: String) -> Wording {
    Wording(nl: "Betwist \(event): \(reason)", en: "Contests \(event): \(reason)")
  }

  static func settled(_ contest: EventID, _ outcome: String) -> Wording {
    Wording(nl: "Beslecht \(contest): \(outcome)", en: "Settles \(contest): \(outcome)")
  }

  static func adopted(_ rule: LevelRule) -> Wording {
    Wording(
      nl:
        "Vertrouwd: \(rule.ranking(in: .nl)). Een meting geldt \(rule.months(in: .nl)). Uit gebieden volgt \(rule.derivation.nl).",
      en:
        "Trusted: \(rule.ranking(in: .en)). A measurement is valid for \(rule.months(in: .en)). From areas follows \(rule.derivation.en)."
    )
  }

  static func openContest(_ contest: EventID, of measurement: EventID) -> Wording {
    Wording(
      nl: "De meting \(measurement), die het niveau bepaalt, is betwist in \(contest). Dat is nog niet beslecht.",
      en:
        "The measurement \(measurement), which decides the level, is contested in \(contest). That is not settled yet.")
  }

  // MARK: Before the last correction

  static let before = Wording(nl: "Vóór de laatste correctie", en: "Before the last correction")

  static func earlier(_ amendment: Amendment, _ level: CurrentLevel?, isSame: Bool) -> Wording {
    let id = amendment.key.id
    let moment = amendment.key.recorded
    guard let level else {
      return Wording(
        nl: "Tot \(id) werd vastgelegd (\(moment: moment)) was er nog geen niveau. Zo zie je dat antwoord:",
        en: "Until \(id) was recorded (\(moment: moment)) there was no level yet. This is how to see that answer:")
    }
    let same = isSame ? Wording(nl: "ook ", en: "also ") : Wording(nl: "", en: "")
    return Wording(
      nl:
        "Tot \(id) werd vastgelegd (\(moment: moment)) was het antwoord \(same.nl)\(level.level), bepaald door \(level.measurement). Zo zie je dat antwoord:",
      en:
        "Until \(id) was recorded (\(moment: moment)) the answer was \(same.en)\(level.level), decided by \(level.measurement). This is how to see that answer:"
    )
  }

  // MARK: Evidence

  static let evidence = Wording(nl: "Waar het bewijs staat", en: "Where the evidence stands")
  static let file = Wording(nl: "Bestand", en: "File")
  static let line = Wording(nl: "Regel", en: "Line")
  static let chain = Wording(
    nl: "De hash van elke regel is nagerekend. De keten is heel tot en met:",
    en: "The hash of every line was computed again. The chain is whole up to:")
  static let checkAgain = Wording(nl: "Zelf nakijken:", en: "To check it yourself:")
}
