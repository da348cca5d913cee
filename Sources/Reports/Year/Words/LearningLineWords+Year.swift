import Domain
import Projections

extension LearningLineWords {
  static let title = Wording(nl: "Leerlijn van HR", en: "HR's learning line")
  static let noneThisYear = Wording(
    nl: "Er is nog geen leerlijn vastgesteld.", en: "No learning line has been adopted yet.")
  static let otherwise = Phrase(nl: "overig", en: "otherwise")

  static func tooFew(_ line: LineCode) -> Wording {
    Wording(
      nl: "Aan \(code: line.description) doen te weinig mensen mee om te laten zien hoe ver ze zijn.",
      en: "Too few take part in \(code: line.description) to show how far they are.")
  }

  /// What share reached the target, when that may be told; else what the table is.
  static func caption(_ line: LineCode, _ statuses: ShownParts<LearningLineRow.Status>, of people: Int) -> Wording {
    let code = Prose.code(line.description)
    guard let achieved = statuses.parts.first(where: { $0.name == .achieved })?.people else {
      return Wording(nl: "Hoe ver iedereen is met \(code)", en: "How far everyone is with \(code)")
    }
    return Wording(
      nl: "\(achieved) van de \(people) haalden met \(code) hun doel",
      en: "\(achieved) of \(people) reached their target with \(code)")
  }
}
