import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The answer of teams` {
  private let log = SampleCollege().log

  func answer(on day: Day = "2026-07-31", comparedWith other: Day? = nil, chosen: [TeamCode] = [])
    -> TeamsAnswer
  {
    let answers = log.answers
    return TeamsAnswer(
      answers.teams(on: day, comparedWith: other), chosen: chosen, rule: answers.docentLevels.rule(on: day),
      knownAt: log.knownAt)
  }

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    try expectGolden(text.render(answer().document(in: language)), "Answers/teams.\(language.rawValue).txt")
    try expectGolden(
      text.render(answer(comparedWith: "2025-07-31").document(in: language)),
      "Answers/teams-compared.\(language.rawValue).txt")
    try expectGolden(
      text.render(answer(on: "2024-09-12", chosen: ["zorg"]).document(in: language)),
      "Answers/teams-chosen.\(language.rawValue).txt")
  }

  @Test func `is one line for programs`() throws {
    try expectGolden(answer().json.text + "\n", "Answers/teams.json")
    try expectGolden(answer(comparedWith: "2025-07-31").json.text + "\n", "Answers/teams-compared.json")
  }

  @Test func `of a log without teams says so`() {
    let empty = TeamsAnswer(Answers().teams(on: "2026-07-31"), rule: .standard, knownAt: nil)
    #expect(
      empty.json.text
        == #"{"asOf":"2026-07-31","knownAt":null,"teams":[],"total":{"team":null,"name":null,"college":null,"members":0,"measured":0,"levels":{"A1":0,"A2":0,"B1":0,"B2":0,"C1":0,"C2":0},"median":null,"atLeastB1":0,"outOfDate":0,"teamMeasurement":null,"ambition":[]}}"#
    )
    #expect(TextRenderer().render(empty.document(in: .nl)).contains("geen team"))
  }

  @Test func `has rows that add up to the total, in the document too`() throws {
    let document = answer().document(in: .nl)
    guard case .figure(let figure)? = document.blocks.first, let total = figure.table.total else {
      Issue.record("no table of levels")
      return
    }
    for (index, column) in figure.table.columns.enumerated() where column.isCounted {
      let sum = figure.table.groups.flatMap(\.rows).reduce(0) { $0 + ($1.cells[index].number ?? 0) }
      #expect(sum == total.cells[index].number, "\(column.name)")
    }
  }
}

extension Column {
  fileprivate var isCounted: Bool { alignment == .trailing && name != "shareAtLeastB1" }
}

extension Prose {
  fileprivate var number: Int? {
    guard case .number(let number)? = runs.first else { return nil }
    return number
  }
}
