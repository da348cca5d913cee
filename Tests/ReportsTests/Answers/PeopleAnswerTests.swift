import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The answer of people` {
  private let log = SampleCollege().log

  func answer(names: Names = .none) -> PeopleAnswer {
    PeopleAnswer(
      log.answers.organisation.inService(on: "2026-07-31"), names: names, asOf: "2026-07-31", knownAt: log.knownAt)
  }

  @Test(arguments: Language.allCases) func `reads as it always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    try expectGolden(
      text.render(answer().document(in: language))
        + text.render(answer(names: Names(SampleCollege.names)).document(in: language)),
      "Answers/people.\(language.rawValue).txt")
  }

  @Test func `holds no name that was not asked for`() {
    let json = answer().json.text
    let text = TextRenderer().render(answer().document(in: .nl))
    for name in SampleCollege.names.values {
      #expect(!json.contains(name) && !text.contains(name))
    }
    #expect(answer(names: Names(SampleCollege.names)).json.text.contains(#""name":"Zoë Timmer""#))
  }

  @Test func `is one line for programs`() {
    let members = log.answers.organisation.inService(on: "2026-07-31").filter { $0.person == SampleCollege.joost }
    let answer = PeopleAnswer(members, selection: .notMeasured, asOf: "2026-07-31", knownAt: nil)
    #expect(
      answer.json.text
        == #"{"asOf":"2026-07-31","knownAt":null,"people":[{"person":"p-jxxstww6","team":null,"function":"docent","since":"2024-08-01"}]}"#
    )
    #expect(TextRenderer().render(answer.document(in: .nl)).hasPrefix("1 lid nog niet gemeten op 31 juli 2026"))
  }
}
