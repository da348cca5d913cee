import Domain
import Storage
import Wire

extension Failure {
  /// What the store could not do, in words, with what to do about it.
  init(_ error: StorageError) {
    switch error {
    case .system(let failure): self.init(failure)
    case .noStore(let path):
      self.init(
        .noInput, "no-store",
        Phrase(
          nl: "Er is geen opslag met een EventLog in '\(path)' of daarboven.",
          en: "There is no store with an EventLog in '\(path)' or above it."),
        remedy: Phrase(
          nl: "Geef --store DIR, of begin er een: leerlijn init", en: "Give --store DIR, or begin one: leerlijn init"))
    case .storeExists(let path):
      self.init(
        .cannotCreate, "store-exists",
        Phrase(nl: "In '\(path)' staat al een EventLog.", en: "There is an EventLog in '\(path)' already."),
        remedy: Phrase(
          nl: "Geef deze machine een eigen schrijver: leerlijn init --writer NAAM",
          en: "Give this machine a writer of its own: leerlijn init --writer NAME"))
    case .unknownFormat:
      self.init(
        .damaged, "unknown-format",
        Phrase(
          nl: "EventLog/FORMAT is niet van een logboek dat dit programma kent.",
          en: "EventLog/FORMAT is not that of a log that this program knows."))
    case .unreadableRegister(let problems):
      self.init(
        .data,
        problems.map {
          Problem(
            "register", $0.words,
            place: InputPlace(file: "EventLog/register/people.csv", line: $0.line, column: $0.column))
        })
    case .unreadableState:
      self.init(
        .configuration, "unreadable-state",
        Phrase(
          nl: "Wat deze machine van het logboek onthield, is niet te lezen.",
          en: "What this machine remembers of the log cannot be read."),
        remedy: Phrase(
          nl: "Begin met een nieuwe schrijver: leerlijn init --writer NAAM",
          en: "Begin with a new writer: leerlijn init --writer NAME"))
    case .damaged(let damage): self.init(.damaged, [Problem(damage)])
    case .changedWhileRead(let file):
      self.init(
        .locked, "changed",
        Phrase(
          nl: "'\(file)' werd vervangen terwijl het werd gelezen.", en: "'\(file)' was replaced while it was read."),
        remedy: Phrase(nl: "Probeer het opnieuw.", en: "Try again."))
    case .frontier(let writer, let mismatch):
      self.init(
        .data, "other-head", mismatch.words(writer),
        remedy: Phrase(nl: "Vergelijk met: leerlijn head", en: "Compare with: leerlijn head"))
    case .locked(let process):
      let who = process.map { " (pid \($0))" } ?? ""
      self.init(
        .locked, "locked",
        Phrase(nl: "Een ander proces legt nu vast\(who).", en: "Another process is recording now\(who)."),
        remedy: Phrase(nl: "Probeer het opnieuw.", en: "Try again."))
    case .ownClockAhead(let last, let now):
      self.init(
        .configuration, "clock-behind",
        Phrase(
          nl: "De laatste gebeurtenis is van \(last), later dan de klok (\(now)).",
          en: "The last event is of \(last), later than the clock (\(now))."),
        remedy: Phrase(
          nl: "Zet de klok goed, of ga verder met een nieuwe schrijver: leerlijn init --writer NAAM",
          en: "Set the clock right, or go on with a new writer: leerlijn init --writer NAME"))
    case .otherWriter(let bound):
      let name = bound.map { "'\($0)'" }
      self.init(
        .configuration, "other-writer",
        Phrase(
          nl: name.map { "Deze machine schrijft als \($0)." }
            ?? "Deze machine heeft in deze opslag nog geen schrijver.",
          en: name.map { "This machine writes as \($0)." } ?? "This machine has no writer in this store yet."),
        remedy: Phrase(
          nl: "Geef haar er een: leerlijn init --writer NAAM", en: "Give it one: leerlijn init --writer NAME"))
    case .unwritable(_, let fact):
      self.init(
        .data, "unwritable",
        Phrase(
          nl: "Dit past niet in het logboek: \(fact.words.nl)", en: "This does not fit into the log: \(fact.words.en)"))
    case .nothingRecorded(let failure):
      self.init(failure)
      exit = .readOrWrite
      problems.append(Problem("nothing-recorded", Phrase(nl: "Er is niets vastgelegd.", en: "Nothing was recorded.")))
    case .outcomeUnknown(let failure):
      self.init(failure)
      exit = .unknownOutcome
      problems.append(
        Problem(
          "outcome-unknown",
          Phrase(nl: "Het is onbekend of het is vastgelegd.", en: "It is not known whether it was recorded."),
          remedy: Phrase(
            nl: "Kijk na: leerlijn check en leerlijn journal", en: "See: leerlijn check and leerlijn journal")))
    }
  }

  /// A call of the system that failed, in words.
  init(_ failure: SystemFailure) {
    let exit: ExitCode =
      switch failure.reason {
      case .notFound: .noInput
      case .noPermission, .readOnly: .noPermission
      case .exists: .cannotCreate
      case .wrongKind: .damaged
      case .full, .other: failure.operation == .create ? .cannotCreate : .readOrWrite
      }
    self.init(
      exit, "system-\(failure.operation.rawValue)",
      Phrase(
        nl: "'\(failure.path)' kan niet: \(failure.operation.dutch) mislukt (\(failure.message)).",
        en: "'\(failure.path)': \(failure.operation.rawValue) failed (\(failure.message))."))
  }
}

extension SystemFailure.Operation {
  fileprivate var dutch: String {
    switch self {
    case .open: "openen"
    case .create: "maken"
    case .read: "lezen"
    case .write: "schrijven"
    case .sync: "bewaren"
    case .cut: "afsnijden"
    case .rename: "hernoemen"
    case .remove: "verwijderen"
    case .list: "opsommen"
    case .lock: "vergrendelen"
    case .examine: "bekijken"
    }
  }
}

extension StorageError.FrontierMismatch {
  func words(_ writer: Writer) -> Phrase {
    switch self {
    case .missing(let number): Phrase(nl: "\(writer)-\(number) is er niet.", en: "There is no \(writer)-\(number).")
    case .withinBatch(let number):
      Phrase(nl: "\(writer)-\(number) staat midden in een opdracht.", en: "\(writer)-\(number) stands within a batch.")
    case .otherHash(let number):
      Phrase(nl: "\(writer)-\(number) heeft een andere hash.", en: "\(writer)-\(number) has another hash.")
    }
  }
}
