import Domain
import Projections
import Wire

/// How far HR's learning lines are, and how many take part in them.
struct LearningLineSection: YearSection {
  private typealias Status = LearningLineRow.Status

  /// The statuses of one line, or nil when too few are in service.
  private struct Line {
    let code: LineCode
    let people: Int
    let statuses: ShownParts<LearningLineRow.Status>?
  }

  private let states: [LearningLineState]
  private let lines: [Line]

  init(_ facts: YearFacts) {
    let table = facts.answers.learningLines(on: facts.end)
    let staff = facts.staff
    states = table.lines
    lines = Dictionary(grouping: table.rows.filter { staff.contains($0.person) }, by: \.line)
      .sorted { $0.key < $1.key }.map { code, rows in
        Line(
          code: code, people: rows.count,
          statuses: ShownParts(
            Status.inOrderOfReading.map { status in (status, rows.count { $0.status == status }) },
            floors: facts.floors))
      }
  }

  var name: String { "learningLine" }
  var title: Wording { LearningLineWords.title }

  var withheld: [Withheld] {
    lines.flatMap { line -> [Withheld] in
      line.statuses.map { $0.merged.isEmpty ? [] : [.coarsened(.learningLines)] } ?? [.leftOut(.learningLines)]
    }
  }

  var json: JSON {
    [
      "lines": .array(states.map(\.json)),
      "byStatus": .array(
        lines.map { line in
          [
            "line": .text(line.code), "people": .integer(line.people),
            "statuses": line.statuses.map { statuses in
              .array(statuses.parts.map { ["status": .word($0.name), "people": .integer($0.people)] })
            } ?? .null,
          ]
        }),
    ]
  }

  func blocks(in language: Language) -> [Block] {
    guard !states.isEmpty || !lines.isEmpty else { return [.paragraph(LearningLineWords.noneThisYear[language])] }
    return (states.isEmpty ? [] : [.list(states.map { LearningLineWords.line($0)[language] })])
      + lines.map { line in
        guard let statuses = line.statuses else { return .paragraph(LearningLineWords.tooFew(line.code)[language]) }
        return .table(
          Table(
            "learningLines", caption: LearningLineWords.caption(line.code, statuses, of: line.people)[language],
            columns: [
              .text("status", LearningLineWords.status[language]), .amount("people", YearWords.members[language]),
              .amount("share", LevelWords.share[language]),
            ],
            rows: statuses.parts.map { part in
              Row([
                Prose(part.name?.word[language] ?? LearningLineWords.otherwise[language]), .number(part.people),
                .percent((part.people * 200 + line.people) / (2 * line.people)),
              ])
            }, note: LearningLineWords.achievement[language]))
      }
  }
}
