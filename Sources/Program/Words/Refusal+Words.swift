import Arguments
import Domain
import Wire

extension Problem {
  /// A refusal in words.
  init(_ refusal: Refusal, place: InputPlace? = nil) {
    let (code, text, suggestions, remedy) = refusal.words
    self.init(code, text, place: place, remedy: remedy, suggestions: suggestions)
  }
}

extension Refusal {
  fileprivate var words: (code: String, text: Phrase, suggestions: [String], remedy: Phrase?) {
    switch self {
    case .inFuture(let day, let today):
      (
        "in-future", Phrase(nl: "\(day) ligt na vandaag (\(today)).", en: "\(day) lies after today (\(today))."), [],
        nil
      )
    case .unknown(let noun, let code, let candidates):
      (
        "unknown-\(noun.replacingSpaces)",
        Phrase(nl: "Onbekend: \(Nouns.dutch(noun)) '\(code)'.", en: "There is no \(noun) '\(code)'."),
        Suggestion.nearest(to: code, among: candidates), Refusal.list(noun, candidates)
      )
    case .notOnDay(let noun, let code, let day):
      (
        "not-on-day",
        Phrase(
          nl: "\(Nouns.dutch(noun)) '\(code)' bestaat niet op \(day).", en: "There is no \(noun) '\(code)' on \(day)."),
        [], nil
      )
    case .alreadyThere(let noun, let code):
      (
        "already-there",
        Phrase(nl: "\(Nouns.dutch(noun)) '\(code)' is er al.", en: "There is a \(noun) '\(code)' already."), [], nil
      )
    case .notInService(let person, let day):
      (
        "not-in-service",
        Phrase(nl: "\(person) is op \(day) niet in dienst.", en: "\(person) is not in service on \(day)."), [],
        Phrase(
          nl: "Bekijk de loopbaan: leerlijn journal --person \(person)",
          en: "See the history: leerlijn journal --person \(person)")
      )
    case .alreadyInService(let person, let team, let since):
      (
        "already-in-service",
        Phrase(
          nl: "\(person) is al in dienst bij \(team), sinds \(since).",
          en: "\(person) is in service already, with \(team) since \(since)."), [],
        Phrase(
          nl: "Gebruik 'log person move' of 'log person leave'.", en: "Use 'log person move' or 'log person leave'.")
      )
    case .wrongKind(let id, let type, let expected):
      (
        "wrong-kind",
        Phrase(
          nl: "\(id) is \(type), niet \(expected.map(\.description).joined(separator: " of ")).",
          en: "\(id) is \(type), not \(expected.map(\.description).joined(separator: " or "))."), [], nil
      )
    case .before(let id, let on, let day):
      (
        "before",
        Phrase(nl: "\(id) was op \(on), na \(day).", en: "\(id) was on \(on), after \(day)."), [], nil
      )
    case .foreignStep(let step, let whole, let candidates):
      (
        "unknown-step",
        Phrase(nl: "'\(step)' is geen stap van \(whole).", en: "'\(step)' is no step of the \(whole)."),
        Suggestion.nearest(to: step.description, among: candidates), Refusal.list("step", candidates)
      )
    case .notOnboarding(let person):
      (
        "not-onboarding",
        Phrase(
          nl: "Voor \(person) loopt op die dag geen inwerkprogramma.",
          en: "No onboarding of \(person) runs on that day."),
        [],
        Phrase(
          nl: "Begin het: leerlijn log onboarding \(person) --start PROGRAMMA",
          en: "Start it: leerlijn log onboarding \(person) --start PROGRAMME")
      )
    case .noAgreement(let person, let line):
      (
        "no-agreement",
        Phrase(
          nl: "Met \(person) is niets afgesproken over '\(line)'.",
          en: "Nothing was agreed with \(person) about '\(line)'."),
        [], nil
      )
    case .emptyMeasurement:
      (
        "empty-measurement",
        Phrase(
          nl: "Deze meting zegt niets: geen niveau, gebied of score.",
          en: "This measurement says nothing: no level, area or score."),
        [], nil
      )
    case .othersMeasurement(let id, let person):
      (
        "others-measurement",
        Phrase(nl: "\(id) is geen meting van \(person).", en: "\(id) is no measurement of \(person)."), [], nil
      )
    case .reasonMissing:
      (
        "reason-missing",
        Phrase(nl: "Een stap overslaan vraagt een reden.", en: "Skipping a step takes a reason."), [],
        Phrase(nl: "Voeg toe: --reason '…'", en: "Add: --reason '…'")
      )
    case .nothingChanges:
      ("nothing-changes", Phrase(nl: "Hiermee verandert er niets.", en: "This would change nothing."), [], nil)
    case .alreadyOne(let one, let other):
      (
        "already-one",
        Phrase(nl: "\(one) en \(other) zijn al dezelfde persoon.", en: "\(one) and \(other) are one person already."),
        [],
        nil
      )
    case .keyUsed(let key, let id):
      (
        "key-used",
        Phrase(
          nl: "De sleutel '\(key.text)' is al vastgelegd als \(id).",
          en: "The key '\(key.text)' is recorded already as \(id)."),
        [], nil
      )
    case .isAmendment(let id):
      (
        "is-amendment",
        Phrase(
          nl: "\(id) is zelf een wijziging en kan niet gewijzigd worden.",
          en: "\(id) is an amendment itself and cannot be amended."),
        [], Phrase(nl: "Wijzig de gebeurtenis waar \(id) over gaat.", en: "Amend the event that \(id) is about.")
      )
    case .alreadyRetracted(let id):
      ("already-retracted", Phrase(nl: "\(id) is al ingetrokken.", en: "\(id) is retracted already."), [], nil)
    case .doesNotRead(let id, let problems):
      (
        "does-not-read",
        Phrase(
          nl: "\(id) is niet te lezen en telt niet mee: \(problems.map { $0.words.nl }.joined(separator: "; ")).",
          en: "\(id) cannot be read and does not count: \(problems.map { $0.words.en }.joined(separator: "; "))."), [],
        nil
      )
    case .unknownKind(let id, let type):
      (
        "unknown-kind",
        Phrase(
          nl: "\(id) is een \(type), die dit programma niet kent.",
          en: "\(id) is a \(type), which this program does not know."),
        [], Phrase(nl: "Vernieuw het programma.", en: "Renew the program.")
      )
    case .notRetracted(let id):
      ("not-retracted", Phrase(nl: "\(id) is niet ingetrokken.", en: "\(id) is not retracted."), [], nil)
    case .erased(let id):
      ("erased", Phrase(nl: "De inhoud van \(id) is gewist.", en: "The contents of \(id) were erased."), [], nil)
    case .isErasure(let id):
      (
        "is-erasure",
        Phrase(
          nl: "\(id) is een wissing; die kan niet gewijzigd, ongedaan gemaakt of gewist worden.",
          en: "\(id) is an erasure, which cannot be amended, undone or erased."),
        [], nil
      )
    case .groundMissing:
      (
        "ground-missing",
        Phrase(nl: "Wissen vraagt een grond.", en: "Erasing takes a ground."), [],
        Phrase(nl: "Voeg toe: --ground '…'", en: "Add: --ground '…'")
      )
    case .touchesIdentity(let id, let field):
      (
        "touches-identity",
        Phrase(
          nl: "'\(field)' zegt over wie of wat \(id) gaat en kan niet verbeterd worden.",
          en: "'\(field)' says whom or what \(id) is about and cannot be corrected."), [],
        Phrase(nl: "Trek \(id) in en leg het opnieuw vast.", en: "Retract \(id) and log it again.")
      )
    case .wouldNotRead(let id, let problems):
      (
        "would-not-read",
        Phrase(
          nl: "Zo verbeterd is \(id) niet meer te lezen: \(problems.map { $0.words.nl }.joined(separator: "; ")).",
          en: "Corrected so, \(id) cannot be read: \(problems.map { $0.words.en }.joined(separator: "; "))."), [], nil
      )
    case .foreignField(let id, let field, let candidates):
      (
        "foreign-field",
        Phrase(nl: "\(id) heeft geen veld '\(field)'.", en: "\(id) has no field '\(field)'."),
        Suggestion.nearest(to: field, among: candidates),
        Phrase(
          nl: "Velden: \(candidates.joined(separator: ", ")).", en: "Fields: \(candidates.joined(separator: ", ")).")
      )
    }
  }

  private static func list(_ noun: String, _ candidates: [String]) -> Phrase? {
    // Codes of people and ids of events are many and say little: a short list helps, a long one does not.
    guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
    let all = candidates.joined(separator: ", ")
    return Phrase(nl: "Bekend: \(all).", en: "Known: \(all).")
  }
}

extension Notice {
  /// The notice in words.
  var words: Phrase {
    switch self {
    case .guest(let person, let team):
      Phrase(
        nl: "\(person) is gast\(team.map { " uit \($0)" } ?? "").",
        en: "\(person) is a guest\(team.map { " from \($0)" } ?? "").")
    case .roundNotOpen(let round, let day):
      Phrase(nl: "Meetronde '\(round)' was op \(day) niet open.", en: "Round '\(round)' was not open on \(day).")
    case .actorNotInService(let person, let day):
      Phrase(nl: "\(person) was op \(day) niet in dienst.", en: "\(person) was not in service on \(day).")
    }
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
