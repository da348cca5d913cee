import Domain
import Wire

/// What the report does not show, and what to keep in mind when reading it.
struct PrivacySection: YearSection {
  let withheld: [Withheld]
  private let floors: Floors
  private let isInternal: Bool

  init(_ withheld: [Withheld], question: YearReport.Question, floors: Floors) {
    self.withheld = withheld
    self.floors = floors
    isInternal = question.isInternal
  }

  var name: String { "privacy" }
  var title: Wording { PrivacyWords.title }

  var json: JSON {
    [
      "internal": .bool(isInternal),
      "floors": [
        "measured": .integer(floors.measured), "counts": .integer(floors.counts), "cohort": .integer(floors.cohort),
      ],
      "suppressed": .array(withheld.map(\.json)),
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard !isInternal else { return [.notice(.warning, PrivacyWords.internalUse[language])] }
    let kept: [Block] =
      withheld.isEmpty
      ? [.paragraph(PrivacyWords.nothingWithheld[language])]
      : [
        .paragraph(PrivacyWords.withheld(withheld.count)[language]),
        .list(withheld.map { PrivacyWords.sentence($0)[language] }),
      ]
    return [.paragraph(PrivacyWords.floors(floors)[language])] + kept + [.paragraph(PrivacyWords.sideBySide[language])]
  }
}

extension Withheld {
  fileprivate var json: JSON {
    let (how, table, number): (String, YearTable, Int?) =
      switch self {
      case .merged(let groups, let table): ("merged", table, groups)
      case .coarsened(let table): ("coarsened", table, nil)
      case .leftOut(let table): ("left-out", table, nil)
      case .values(let count, let table): ("values", table, count)
      case .start(let table): ("start", table, nil)
      }
    return ["table": .word(table), "how": .string(how), "number": .amount(number)]
  }
}
