import Domain
import Projections
import Wire

/// The coaching of the year, and whom it reached.
struct CoachingSection: YearSection {
  private let coaching: CoachingSummary
  private let people: Int?
  private let reach: ShownReach?

  init(_ facts: YearFacts) {
    coaching = facts.activity.coaching
    let reach = ShownReach(facts.reach, floor: facts.floors.measured, of: \.coaching)
    self.reach = reach
    people = reach == nil ? nil : coaching.people
  }

  var name: String { "coaching" }
  var title: Wording { ActivityWords.coaching }
  var withheld: [Withheld] { Withheld.of(reach, in: .coaching) }

  var json: JSON {
    [
      "held": .integer(coaching.held), "attendances": .integer(coaching.attendances), "people": .amount(people),
      "minutes": .integer(coaching.minutes), "reach": reach?.json ?? .null,
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard coaching.held > 0 else { return [.paragraph(ActivityWords.noCoaching[language])] }
    return [.paragraph(ActivityWords.held(coaching, people: people)[language])]
      + (reach.map { reach in
        [
          .table(
            reach.table(
              "coaching", caption: ActivityWords.coached(reach.total)[language],
              reached: ActivityWords.coachedOnce[language], in: language))
        ]
      } ?? [])
  }
}
