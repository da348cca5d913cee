import Domain
import Storage

extension SnapshotFlaw {
  /// Why a snapshot was not used; the answer is the same, and nothing has to be done about it.
  var words: Phrase {
    let (nl, en) = reason
    return Phrase(nl: "Momentopname niet gebruikt: \(nl).", en: "Snapshot not used: \(en).")
  }

  private var reason: (nl: String, en: String) {
    switch self {
    case .absent: ("er is er geen", "there is none")
    case .unreadable(let failure):
      ("te lezen is hij niet (\(failure.message))", "it cannot be read (\(failure.message))")
    case .otherFormat:
      ("hij is van een andere versie van het programma", "it is of another version of the program")
    case .otherLog: ("hij is van een ander logboek", "it is of another log")
    case .damaged: ("hij is beschadigd", "it is damaged")
    case .writerGone(let writer): ("schrijver \(writer) is er niet meer", "writer \(writer) is gone")
    case .segmentChanged(let file): ("'\(file)' is sindsdien veranderd", "'\(file)' has changed since")
    case .lineNotInPlace(let event):
      ("\(event) staat niet meer waar het stond", "\(event) stands no longer where it stood")
    case .unreadableBeyond: ("wat erachter staat is niet te lezen", "what stands behind it cannot be read")
    case .notCompared(let event):
      (
        "deze machine onthield \(event), dat toen niet is vergeleken",
        "this machine remembers \(event), which was not compared then"
      )
    case .amended(let event, let amendment):
      ("\(amendment) verandert \(event)", "\(amendment) changes \(event)")
    case .merged(let event): ("\(event) maakt twee codes een persoon", "\(event) makes two codes one person")
    case .forgotten(let event): ("\(event) vergeet een persoon", "\(event) forgets a person")
    case .awaited(let event, let amendment):
      ("\(amendment) veranderde \(event) al voordat het er was", "\(amendment) changed \(event) before it was there")
    }
  }
}

extension SnapshotKeeping {
  /// What became of writing a snapshot; the answer stands, whatever it is.
  var words: Phrase {
    switch self {
    case .kept(let events):
      Phrase(
        nl: "Momentopname geschreven van \(events) gebeurtenissen.", en: "Snapshot written of \(events) events.")
    case .locked:
      Phrase(
        nl: "Momentopname niet geschreven: een ander proces is ermee bezig.",
        en: "Snapshot not written: another process is at it.")
    case .damaged:
      Phrase(
        nl: "Momentopname niet geschreven: de vorige is beschadigd, en is weggehaald.",
        en: "Snapshot not written: the one before is damaged, and was taken away.")
    case .outdated:
      Phrase(
        nl: "Momentopname niet geschreven: het logboek is intussen veranderd.",
        en: "Snapshot not written: the log has changed meanwhile.")
    case .failed(let failure):
      Phrase(
        nl: "Momentopname niet geschreven: \(failure.path): \(failure.message).",
        en: "Snapshot not written: \(failure.path): \(failure.message).")
    }
  }
}
