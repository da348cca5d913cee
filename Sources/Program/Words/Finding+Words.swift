import Domain
import Reports
import Storage
import Wire

extension CheckAnswer.Finding {
  /// What a read found that replay tolerates.
  init(_ finding: Storage.Finding) {
    let (code, message) = finding.fact.words
    self.init(
      code, writer: finding.event?.writer, file: finding.place?.file ?? finding.fact.name, line: finding.place?.line,
      event: finding.event, message: message)
  }

  /// The rest of a command that was broken off.
  init(_ residue: Residue) {
    guard residue.count > 0 else {
      self.init(
        "residue", writer: residue.writer, file: residue.file,
        message: Phrase(
          nl: "De laatste regel mist haar regeleinde; de volgende opdracht die vastlegt geeft het haar.",
          en: "The last line lacks its line feed; the next command that records gives it one."))
      return
    }
    self.init(
      "residue", writer: residue.writer, file: residue.file,
      message: Phrase(
        nl:
          "Aan het eind staan \(residue.count) bytes van een opdracht die niet af is; de volgende die vastlegt zet ze opzij.",
        en:
          "At the end stand \(residue.count) bytes of a command that was not finished; the next one that records sets them aside."
      ))
  }

  /// What no crash explains.
  init(_ damage: Damage) {
    self.init(
      "damaged", writer: damage.writer, file: damage.file, line: damage.line, event: damage.event,
      evidence: damage.evidence, message: Problem(damage).text, remedy: damage.fact.remedy)
  }

  /// Damage of another copy, which says nothing against this one.
  init(copy name: String, _ damage: Damage) {
    self.init(
      "copy-damaged", writer: damage.writer, file: damage.file, line: damage.line, event: damage.event,
      message: Phrase(
        nl: "De kopie '\(name)' is zelf beschadigd: \(damage.fact.words.nl)",
        en: "The copy '\(name)' is damaged itself: \(damage.fact.words.en)"),
      remedy: Phrase(nl: "Vergelijk met een andere kopie.", en: "Compare with another copy."))
  }

  /// A snapshot that says something else than the log.
  init(falseSnapshotIn folder: String) {
    self.init(
      "false-snapshot",
      message: Phrase(
        nl: "De momentopname in \(folder) zegt iets anders dan het logboek.",
        en: "The snapshot in \(folder) says something else than the log."),
      remedy: Phrase(
        nl: "Verwijder haar; elk antwoord sindsdien kan onjuist zijn, tenzij met --no-snapshot.",
        en: "Delete it; every answer since may be wrong, save with --no-snapshot."))
  }

  /// A copy of something else.
  init(otherLog name: String) {
    self.init(
      "other-log",
      message: Phrase(
        nl: "'\(name)' is van een ander logboek en is niet vergeleken.",
        en: "'\(name)' is of another log and was not compared."))
  }
}

extension StorageError {
  /// The damage that `FORMAT` is missing or unknown, nil for any other error.
  var damagedFormat: Damage? {
    switch self {
    case .unknownFormat: Damage(format: .format)
    case .system(let failure) where failure.path == "FORMAT" && failure.reason == .notFound: Damage(format: .format)
    case .system(let failure) where failure.path == "FORMAT" && failure.reason == .wrongKind:
      Damage(format: .wrongKind(.other))
    default: nil
    }
  }
}

extension Damage {
  /// Whose log it is: a folder has the name of its writer.
  fileprivate var writer: Writer? { Writer(file.prefix { $0 != "/" }) }
}

extension Storage.Finding.Fact {
  /// The name that is meant, of a finding about a name.
  fileprivate var name: String? {
    switch self {
    case .foreignName(let name), .hardLink(let name): name
    case .amendsNothing, .amendsAmendment, .touchesIdentity, .mergeCircle, .unknownFields, .unreadable,
      .unfinishedErasure:
      nil
    }
  }

  /// A code that never changes, and a sentence.
  fileprivate var words: (code: String, message: Phrase) {
    switch self {
    case .foreignName(let name):
      return (
        "foreign-name",
        Phrase(
          nl: "'\(name)' hoort hier niet en is niet gelezen.", en: "'\(name)' does not belong here and was not read.")
      )
    case .hardLink(let name):
      return (
        "hard-link", Phrase(nl: "'\(name)' heeft elders nog een naam.", en: "'\(name)' has another name elsewhere.")
      )
    case .amendsNothing(let id):
      return ("amends-nothing", Phrase(nl: "Wijzigt \(id), dat er niet is.", en: "Amends \(id), which is not there."))
    case .amendsAmendment(let id):
      return (
        "amends-amendment",
        Phrase(nl: "Wijzigt \(id), zelf een wijziging; genegeerd.", en: "Amends \(id), an amendment itself; ignored.")
      )
    case .touchesIdentity(let id):
      return (
        "touches-identity",
        Phrase(
          nl: "Verbetert over wie of wat \(id) gaat; genegeerd. Trek \(id) in en leg het opnieuw vast.",
          en: "Corrects whom or what \(id) is about; ignored. Retract \(id) and log it again.")
      )
    case .mergeCircle:
      return (
        "merge-circle",
        Phrase(
          nl: "Deze twee codes waren al een persoon; genegeerd.",
          en: "These two codes were one person already; ignored.")
      )
    case .unknownFields(let fields):
      let names = fields.map { "'\($0.path)'" }.joined(separator: ", ")
      return (
        "unknown-field", Phrase(nl: "Onbekende velden, genegeerd: \(names).", en: "Unknown fields, ignored: \(names).")
      )
    case .unreadable(let problems):
      return (
        "unreadable",
        Phrase(
          nl: "Telt niet mee: \(problems.map { $0.words.nl }.joined(separator: "; ")).",
          en: "Does not count: \(problems.map { $0.words.en }.joined(separator: "; ")).")
      )
    case .unfinishedErasure:
      return (
        "unfinished-erasure",
        Phrase(nl: "Gewist, maar de inhoud staat er nog.", en: "Erased, but its contents are still there.")
      )
    }
  }
}

extension Storage.Finding {
  /// A name for programs, which never changes.
  var code: String { fact.words.code }
}
