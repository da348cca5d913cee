import Domain
import Projections
import Reports

extension CheckAnswer.Finding {
  /// Something that replay tolerates but people should see.
  init(_ oddity: Oddity) {
    let (code, message, remedy) = oddity.fact.words(oddity.event)
    self.init(
      code, writer: oddity.event.writer, file: oddity.place?.file, line: oddity.place?.line, event: oddity.event,
      message: message, remedy: remedy)
  }
}

extension Oddity.Fact {
  /// A code that never changes, a sentence, and what to do about it.
  fileprivate func words(_ event: EventID) -> (code: String, message: Phrase, remedy: Phrase) {
    switch self {
    case .beforeJoining(let person, let joins, let events):
      (
        "before-joining",
        joins.map { day in
          Phrase(
            nl: "\(person) is in dienst vanaf \(day); gebeurtenissen van daarvoor: \(events).",
            en: "\(person) is in service from \(day); events of before that: \(events).")
        }
          ?? Phrase(
            nl:
              "Van \(person) is niet vastgelegd wanneer die in dienst kwam; gebeurtenissen die er wel zijn: \(events).",
            en: "It is not recorded when \(person) joined; events that there are: \(events)."),
        Phrase(
          nl:
            "Leg vast wanneer iemand kwam (leerlijn log event person-joined), of verbeter de dag: leerlijn correct \(event) --set on=DAG",
          en:
            "Record when somebody joined (leerlijn log event person-joined), or correct the day: leerlijn correct \(event) --set on=DAY"
        )
      )
    case .afterLeaving(let person, let left, let events):
      (
        "after-leaving",
        Phrase(
          nl: "\(person) is uit dienst vanaf \(left); gebeurtenissen van daarna: \(events).",
          en: "\(person) left on \(left); events of after that: \(events)."),
        Phrase(
          nl:
            "Verbeter de dag (leerlijn correct \(event) --set on=DAG), of trek in wat niet klopt: leerlijn retract \(event)",
          en:
            "Correct the day (leerlijn correct \(event) --set on=DAY), or retract what is wrong: leerlijn retract \(event)"
        )
      )
    case .moveOutOfService(let person):
      (
        "move-out-of-service",
        Phrase(
          nl: "\(person) ging naar een ander team zonder in dienst te zijn; genegeerd.",
          en: "\(person) moved to another team without being in service; ignored."),
        Phrase(
          nl: "Leg vast wanneer iemand in dienst kwam, of trek in: leerlijn retract \(event)",
          en: "Record when the person joined, or retract it: leerlijn retract \(event)")
      )
    case .correctedTwice(let fields, let writers):
      (
        "corrected-twice",
        Phrase(
          nl:
            "\(writers.list(nl: true)) hebben hetzelfde anders verbeterd (\(fields.joined(separator: ", "))); de laatste geldt.",
          en:
            "\(writers.list(nl: false)) corrected the same differently (\(fields.joined(separator: ", "))); the last one holds."
        ),
        Phrase(
          nl: "Spreek af wat klopt, en leg dat vast: leerlijn correct \(event) --set VELD=WAARDE",
          en: "Agree on what is right, and record that: leerlijn correct \(event) --set FIELD=VALUE")
      )
    case .levelJump(let person, let from, let to):
      (
        "level-jump",
        Phrase(
          nl: "\(person) ging in een keer van \(from.rawValue) naar \(to.rawValue).",
          en: "\(person) went from \(from.rawValue) to \(to.rawValue) at once."),
        Phrase(
          nl: "Ga na of de meting klopt, en verbeter haar zo nodig: leerlijn audit \(person)",
          en: "See whether the measurement is right, and correct it if need be: leerlijn audit \(person)")
      )
    case .clockAhead(let writer, let last, let events):
      (
        "clock-ahead",
        Phrase(
          nl: "Gebeurtenissen van '\(writer)' met een tijd die nog moet komen: \(events), tot \(last).",
          en: "Events of '\(writer)' with a time that is still to come: \(events), up to \(last)."),
        Phrase(
          nl: "Zet op die machine de klok goed; tot dan krijgt nieuws van anderen een eerdere tijd.",
          en: "Set the clock of that machine right; until then news of others gets an earlier time.")
      )
    case .aboutForgotten(let person, let events):
      (
        "about-forgotten",
        Phrase(
          nl: "Alles over \(person) is gewist, maar er staan gegevens; gebeurtenissen: \(events).",
          en: "All about \(person) was erased, but there are data; events: \(events)."),
        Phrase(nl: "Wis ze ook: leerlijn erase \(person)", en: "Erase them too: leerlijn erase \(person)")
      )
    case .longGone(let people):
      (
        "long-gone",
        Phrase(
          nl:
            "Twee jaar of langer uit dienst, met gegevens die er nog staan: \(people.count) (\(people.shown)).",
          en: "Out of service for two years or more, with data that are still there: \(people.count) (\(people.shown))."
        ),
        Phrase(
          nl: "Wis wat niet meer nodig is, per persoon: leerlijn erase PERSOON",
          en: "Erase what is no longer needed, person by person: leerlijn erase PERSON")
      )
    case .unknownKind(let type, let version, let events):
      (
        "unknown-kind",
        Phrase(
          nl: "Dit programma kent \(type) versie \(version) niet; gebeurtenissen die nergens meetellen: \(events).",
          en: "This program does not know \(type) version \(version); events that count nowhere: \(events)."),
        Phrase(nl: "Vernieuw het programma.", en: "Renew the program.")
      )
    }
  }
}

extension [PersonCode] {
  /// The first few codes, so that one row stays one row.
  fileprivate var shown: String {
    prefix(5).map(\.description).joined(separator: ", ") + (count > 5 ? ", …" : "")
  }
}

extension [Writer] {
  fileprivate func list(nl: Bool) -> String { map { "'\($0)'" }.joined(separator: nl ? " en " : " and ") }
}
