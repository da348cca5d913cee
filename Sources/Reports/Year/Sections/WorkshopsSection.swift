import Domain
import Projections
import Wire

/// The workshops of the year, and whom they reached.
struct WorkshopsSection: YearSection {
  private let workshops: WorkshopSummary
  private let people: Int?
  private let reach: ShownReach?

  init(_ facts: YearFacts) {
    workshops = facts.activity.workshops
    let reach = ShownReach(facts.reach, floor: facts.floors.measured, of: \.workshops)
    self.reach = reach
    people = reach == nil ? nil : workshops.people
  }

  var name: String { "workshops" }
  var title: Wording { ActivityWords.workshops }

  var withheld: [Withheld] {
    Withheld.of(reach, in: .workshops)
  }

  var json: JSON {
    [
      "held": .integer(workshops.held), "series": .integer(workshops.series.count),
      "attendances": .integer(workshops.attendances), "people": .amount(people),
      "minutesHeld": .integer(workshops.minutesHeld), "minutesAttended": .integer(workshops.minutesAttended),
      "reach": reach?.json ?? .null,
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard workshops.held > 0 else { return [.paragraph(ActivityWords.noWorkshops[language])] }
    return [.paragraph(ActivityWords.held(workshops, people: people)[language])]
      + (reach.map { reach in
        [
          .table(
            reach.table(
              "workshops", caption: ActivityWords.attended(reach.total)[language],
              reached: ActivityWords.attendedOnce[language], in: language))
        ]
      } ?? [])
  }
}

extension Withheld {
  /// What is not shown of how many were reached.
  static func of(_ reach: ShownReach?, in table: YearTable) -> [Withheld] {
    reach.map { $0.merged == 0 ? [] : [.merged(groups: $0.merged, in: table)] } ?? [.leftOut(table)]
  }
}
