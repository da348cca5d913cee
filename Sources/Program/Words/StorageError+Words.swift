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

extension Problem {
  /// Damage of the log, where it stands.
  init(_ damage: Damage) {
    let event = damage.event.map { " (\($0))" } ?? ""
    self.init(
      "damaged",
      Phrase(
        nl: "Het logboek is beschadigd\(event): \(damage.fact.words.nl)",
        en: "The log is damaged\(event): \(damage.fact.words.en)"),
      place: damage.line.map { InputPlace(file: "EventLog/\(damage.file)", line: $0, column: damage.column) },
      remedy: damage.remedy)
  }
}

extension Damage {
  /// Where to look, and what to do.
  fileprivate var remedy: Phrase? {
    guard line == nil else { return fact.remedy }
    let file = Phrase(nl: "Bestand: EventLog/\(file)", en: "File: EventLog/\(file)")
    guard let remedy = fact.remedy else { return file }
    return Phrase(nl: "\(file.nl). \(remedy.nl)", en: "\(file.en). \(remedy.en)")
  }
}

extension Damage.Fact {
  /// What is wrong, as a sentence.
  var words: Phrase {
    switch self {
    case .json(let fact):
      Phrase(
        nl: "de regel is geen JSON in de ene spelling (\(fact)).",
        en: "the line is not JSON in the one spelling (\(fact)).")
    case .envelope(let expected):
      Phrase(nl: "hier hoort '\(expected)' te staan.", en: "'\(expected)' should stand here.")
    case .field(let name): Phrase(nl: "'\(name)' is niet goed gespeld.", en: "'\(name)' is not spelled right.")
    case .null: Phrase(nl: "hier mag geen null staan.", en: "null may not stand here.")
    case .unfinished: Phrase(nl: "de regel is niet af.", en: "the line is not finished.")
    case .otherWriter: Phrase(nl: "de regel is van een andere schrijver.", en: "the line is another writer's.")
    case .number(let expected): Phrase(nl: "hier hoort nummer \(expected).", en: "number \(expected) belongs here.")
    case .left: Phrase(nl: "het geheel van deze opdracht klopt niet.", en: "the batch does not go on as it should.")
    case .recordedWithinBatch:
      Phrase(
        nl: "regels van een opdracht hebben verschillende tijden.", en: "lines of one batch have different moments.")
    case .recordedNotRising:
      Phrase(
        nl: "de tijd is niet later dan die van de regel ervoor.",
        en: "the moment is not later than that of the line before.")
    case .segment(let year): Phrase(nl: "de regel hoort in \(year).jsonl.", en: "the line belongs into \(year).jsonl.")
    case .batchCut: Phrase(nl: "het bestand houdt op midden in een opdracht.", en: "the file ends within a batch.")
    case .hash: Phrase(nl: "de hash klopt niet.", en: "the hash does not fit.")
    case .wrongKind: Phrase(nl: "dit is geen gewoon bestand.", en: "this is no regular file.")
    case .shrunk:
      Phrase(nl: "het bestand werd korter tijdens het lezen.", en: "the file became shorter while it was read.")
    case .erasedSilently:
      Phrase(nl: "de inhoud is gewist zonder dat iets dat zegt.", en: "the data are erased, and nothing says so.")
    case .acknowledgedMissing(let head):
      Phrase(
        nl:
          "nummer \(head.number), dat deze machine heeft bevestigd, ontbreekt of is anders: is er een oude kopie teruggezet?",
        en: "number \(head.number), which this machine acknowledged, is missing or different: was an old copy put back?"
      )
    case .knownMissing(let head):
      Phrase(
        nl:
          "nummer \(head.number), dat deze machine eerder zag, ontbreekt of is anders: is er een oude kopie teruggezet?",
        en: "number \(head.number), which this machine saw before, is missing or different: was an old copy put back?")
    case .missing(let witness):
      Phrase(
        nl: "dit ontbreekt, maar \(witness.words.nl): is er iets afgekapt of verwijderd?",
        en: "this is missing, but \(witness.words.en): was something cut off or removed?")
    case .differs(let witness):
      Phrase(
        nl: "dit is een andere regel dan eerst, want \(witness.words.nl).",
        en: "this is another line than before, because \(witness.words.en).")
    case .format:
      Phrase(
        nl: "het ontbreekt, of is niet van een logboek dat dit programma kent.",
        en: "it is missing, or not that of a log that this program knows.")
    }
  }

  /// What to do about it.
  var remedy: Phrase? {
    switch self {
    case .json(.whiteSpace(0x0D)), .json(.byteOrderMark):
      Phrase(
        nl: "Heeft git of een editor de regeleinden veranderd (core.autocrlf)? Zet het bestand terug zoals het was.",
        en: "Did git or an editor change the line ends (core.autocrlf)? Put the file back as it was.")
    case .acknowledgedMissing, .knownMissing:
      Phrase(
        nl:
          "Zet de nieuwere kopie terug; is die weg, neem het logboek dan zoals het is: leerlijn init --writer NIEUWENAAM",
        en: "Put the newer copy back; if it is lost, take the log as it stands: leerlijn init --writer NEWNAME")
    case .missing, .batchCut, .unfinished:
      Phrase(
        nl: "Zet de nieuwere kopie terug, of haal de ontbrekende regels uit een andere kopie.",
        en: "Put the newer copy back, or take the missing lines from another copy.")
    default: nil
    }
  }
}

extension Damage.Witness {
  /// What the witness knows, as part of a sentence.
  fileprivate var words: Phrase {
    switch self {
    case .event(let id, let place):
      Phrase(
        nl: "\(id) (EventLog/\(place.file):\(place.line)) noemt het",
        en: "\(id) (EventLog/\(place.file):\(place.line)) names it")
    case .head(let name): Phrase(nl: "de kop in '\(name)' noemt het", en: "the head in '\(name)' names it")
    case .copy(let name, let place):
      Phrase(
        nl: "het staat in de kopie '\(name)' (\(place.file):\(place.line))",
        en: "it stands in the copy '\(name)' (\(place.file):\(place.line))")
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

extension RegisterProblem {
  var words: Phrase {
    switch self {
    case .table(let problem): problem.fact.words
    case .header: Phrase(nl: "De kop moet zijn: code,name,email", en: "The header has to be: code,name,email")
    case .code: Phrase(nl: "De eerste cel is geen code van een persoon.", en: "The first cell is no code of a person.")
    case .doubled: Phrase(nl: "Deze code staat al in een rij hierboven.", en: "This code stands in a row above.")
    }
  }

  var line: Int {
    switch self {
    case .table(let problem): problem.line
    case .header: 1
    case .code(let line), .doubled(let line): line
    }
  }

  var column: Int? {
    switch self {
    case .table(let problem): problem.column
    case .header, .code, .doubled: nil
    }
  }
}

extension AppendNotice {
  /// The notice as a sentence.
  var words: Phrase {
    switch self {
    case .clockAhead(let writer, let last):
      Phrase(
        nl: "De klok van '\(writer)' loopt voor: de laatste gebeurtenis is van \(last).",
        en: "The clock of '\(writer)' is ahead: its last event is of \(last).")
    case .residueSetAside(let residue, let file):
      Phrase(
        nl: "Een eerdere opdracht werd afgebroken; \(residue.count) bytes staan nu in \(file).",
        en: "An earlier command was broken off; \(residue.count) bytes now stand in \(file).")
    case .lineCompleted(let id):
      Phrase(nl: "\(id) miste zijn regeleinde en heeft het gekregen.", en: "\(id) lacked its line feed and got it.")
    case .stateNotWritten(let failure):
      Phrase(
        nl: "Het is vastgelegd, maar deze machine kon dat niet onthouden (\(failure.message)).",
        en: "It is recorded, but this machine could not note that (\(failure.message)).")
    }
  }
}
