import Domain
import Storage
import Wire

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
    case .snapshot:
      Phrase(nl: "de momentopname in Snapshots kent het", en: "the snapshot in Snapshots knows it")
    case .head(let name): Phrase(nl: "de kop in '\(name)' noemt het", en: "the head in '\(name)' names it")
    case .copy(let name, let place):
      Phrase(
        nl: "het staat in de kopie '\(name)' (\(place.file):\(place.line))",
        en: "it stands in the copy '\(name)' (\(place.file):\(place.line))")
    }
  }
}
