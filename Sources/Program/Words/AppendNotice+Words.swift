import Domain
import Storage
import Wire

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
