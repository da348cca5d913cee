import Domain
import Projections

/// The sentences that lead from the measurements to the level.
enum ReasoningWords {
  static func why(_ level: Level) -> Wording { Wording(nl: "Waarom \(level)?", en: "Why \(level)?") }

  static func valid(_ events: [EventID], from oldest: Day, on day: Day, older: Int) -> Wording {
    let ids = events.map { Prose.code($0.description) }
    let one = events.count == 1
    let rest =
      older == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: older == 1 ? "; één oudere telt niet meer" : "; \(older) oudere tellen niet meer",
        en: older == 1 ? "; one older one counts no more" : "; \(older) older ones count no more")
    return Wording(
      nl:
        "Op \(day) \(one ? "geldt één meting" : "gelden de metingen") van \(oldest) of later: \(Prose.list(ids, in: .nl))\(rest.nl).",
      en:
        "On \(day) \(one ? "one measurement" : "the measurements") of \(oldest) or later \(one ? "is" : "are") valid: \(Prose.list(ids, in: .en))\(rest.en)."
    )
  }

  static func noneValid(from oldest: Day, on day: Day) -> Wording {
    Wording(
      nl: "Op \(day) geldt geen enkele meting meer: alle zijn van vóór \(oldest).",
      en: "On \(day) no measurement is valid any more: all are from before \(oldest).")
  }

  static func lastOfAll(_ level: CurrentLevel) -> Wording {
    Wording(
      nl: "Dan telt de laatste van alle, \(level.measurement) van \(level.on), en heet het niveau te oud.",
      en: "Then the last of all counts, \(level.measurement) of \(level.on), and the level is called too old.")
  }

  /// Why this one of the valid measurements decides: it is trusted most, it is the last of those, or both.
  static func decides(_ level: CurrentLevel, rivals: Int, lessTrusted: Int) -> Wording? {
    let id = level.measurement
    let agent = level.method.agent
    return switch (rivals > 0, lessTrusted > 0) {
    case (false, false): nil
    case (false, true):
      Wording(
        nl: "Daarvan gaat die \(agent.nl) voor: \(id), van \(level.on).",
        en: "Of these the one \(agent.en) goes first: \(id), of \(level.on).")
    case (true, false):
      Wording(
        nl: "Die zijn even vertrouwd; dan telt de laatste: \(id), van \(level.on).",
        en: "They are trusted alike; then the last one counts: \(id), of \(level.on).")
    case (true, true):
      Wording(
        nl: "Daarvan gaan de meest vertrouwde voor, en daarvan telt de laatste: \(id), \(agent.nl), van \(level.on).",
        en: "Of these the most trusted go first, and of those the last one counts: \(id), \(agent.en), of \(level.on).")
    }
  }

  static func asserted(_ level: Level, in event: EventID, by assessor: Prose, corrected: [EventID]) -> Wording {
    let ids = corrected.map { Prose.code($0.description) }
    let after =
      corrected.isEmpty
      ? Wording(nl: "", en: "")
      : Wording(
        nl: " Dat is na de correctie in \(Prose.list(ids, in: .nl)).",
        en: " That is after the correction in \(Prose.list(ids, in: .en)).")
    return Wording(
      nl: "\(event) zegt \(level): zo heeft \(assessor) het vastgesteld.\(after.nl)",
      en: "\(event) says \(level): so it was established by \(assessor).\(after.en)")
  }

  static func derived(_ level: Level, in event: EventID, by rule: LevelRule, from areas: [(Area, Level)]) -> Wording {
    func list(_ language: Language) -> Prose {
      .joined(areas.map { "\($0.0.label[language]) \($0.1)" }, by: ", ")
    }
    let detail =
      areas.isEmpty ? Wording(nl: "", en: "") : Wording(nl: " (\(list(.nl)))", en: " (\(list(.en)))")
    return Wording(
      nl: "\(event) zegt \(level): niemand stelde dat zo vast, het is \(rule.derivation.nl)\(detail.nl).",
      en: "\(event) says \(level): nobody asserted that, it is \(rule.derivation.en)\(detail.en).")
  }

  static func rule(_ rule: LevelRule, adopted: (event: EventID, on: Day)?) -> Wording {
    let source =
      adopted.map {
        Wording(
          nl: "Die regel is op \($0.on) vastgesteld in \($0.event).",
          en: "That rule was adopted on \($0.on) in \($0.event).")
      }
      ?? Wording(
        nl: "Dat is de standaardregel; een andere is niet vastgesteld.",
        en: "That is the standard rule; no other was adopted.")
    return Wording(
      nl:
        "Zo wil het de regel: \(rule.ranking(in: .nl)), en bij gelijke de laatste; een meting geldt \(rule.months(in: .nl)). \(source.nl)",
      en:
        "So says the rule: \(rule.ranking(in: .en)), and of equals the last; a measurement is valid for \(rule.months(in: .en)). \(source.en)"
    )
  }
}
