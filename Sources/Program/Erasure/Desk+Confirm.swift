import Domain
import Reports
import Storage

extension Desk {
  /// Asks which texts go as well, shows what will be erased, and asks twice; without a terminal `--yes` is the answer.
  func confirm(_ plan: inout ErasurePlan) throws(Failure) {
    if globals.manner.yes { return }
    guard surroundings.canAsk, !globals.manner.noInput else {
      throw Failure(
        .usage, "not-confirmed",
        Phrase(
          nl: "Wissen kan niet ongedaan gemaakt worden, en er is niemand om het te vragen.",
          en: "An erasure cannot be undone, and there is nobody to ask."),
        remedy: Phrase(
          nl: "Bekijk het met --dry-run en geef dan --yes.", en: "Look at it with --dry-run, then give --yes."))
    }
    try chooseTexts(&plan)
    let answer = ErasureAnswer(
      plan, nil, .none, isDone: false, showsIDs: globals.manner.verbose, outOfReach: outOfReach)
    let shown = TextRenderer(width: surroundings.width).render(answer.document(in: language))
    let sure = Phrase(
      nl: "\nDit kan niet ongedaan gemaakt worden. Wissen? [j/N] ", en: "\nThis cannot be undone. Erase it? [y/N] ")
    guard isYes(surroundings.ask(shown + sure[language])) else { throw Desk.nothingErased }
    let name = plan.name
    let again = Phrase(nl: "Typ \(name) om voorgoed te wissen: ", en: "Type \(name) to erase it for good: ")
    guard surroundings.ask(again[language]).trimmed == name else { throw Desk.nothingErased }
  }

  private static let nothingErased = Failure(
    .no, "nothing-erased", Phrase(nl: "Er is niets gewist.", en: "Nothing was erased."))

  private func isYes(_ answer: String) -> Bool { ["j", "ja", "y", "yes"].contains(answer.trimmed.lowercased()) }

  /// Texts of other events that hold the name are erased only when somebody says so, of all or one by one.
  private func chooseTexts(_ plan: inout ErasurePlan) throws(Failure) {
    let texts = plan.texts
    guard !texts.isEmpty else { return }
    let events = texts.map(\.event).reduce(into: [EventID]()) { if $0.last != $1 { $0.append($1) } }
    let list = texts.map { "\($0.event) \($0.field): \($0.text)".visible + "\n" }.joined()
    let question = Phrase(
      nl:
        "Deze teksten van andere gebeurtenissen bevatten de naam:\n\(list)Die \(events.count) ook wissen? [alle/een voor een/geen: a/e/G] ",
      en: "These texts of other events hold the name:\n\(list)Erase those \(events.count) too? [all/each/none: a/e/N] ")
    switch surroundings.ask(question[language]).trimmed.lowercased() {
    case "a", "alle", "all": for event in events { plan.include(event) }
    case "e", "een", "each":
      for event in events {
        let said = texts.filter { $0.event == event }.map { "\($0.field): \($0.text)" }.joined(separator: "\n").visible
        let one = Phrase(nl: "\(event) \(said)\nWissen? [j/N] ", en: "\(event) \(said)\nErase it? [y/N] ")
        if isYes(surroundings.ask(one[language])) { plan.include(event) }
      }
    default: break
    }
  }
}

/// A place with what was erased where this program cannot go.
enum OutOfReach {
  /// A git repository around the store, with all that was committed.
  case git(folder: String)
  case otherMachines
  case backups
  case reports
  case rosters
}

extension Desk {
  /// Where the contents may still be.
  var outOfReach: [OutOfReach] {
    let git = (try? store())?.enclosingRepository
    return (git.map { [.git(folder: $0)] } ?? []) + [.otherMachines, .backups, .reports, .rosters]
  }
}
