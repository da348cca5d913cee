import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The answer of status` {
  private static let pulses = [
    StatusAnswer.Pulse("techniek", name: "Techniek", activity: "2025-11-19", measurement: "2025-11-18"),
    StatusAnswer.Pulse("horeca", name: "Horeca", activity: "2025-06-30", measurement: nil),
    StatusAnswer.Pulse("zorg", name: "Zorg en Welzijn", activity: "2025-08-01", measurement: "2025-11-17"),
  ]

  func answer(on day: Day = "2025-11-20", names: Names = .none) -> StatusAnswer {
    let log = SampleGrowth().log
    let answers = log.answers
    return StatusAnswer(
      teams: answers.teams(on: day), newcomers: answers.newcomers(on: day),
      learners: answers.learningLines(on: day).rows, pulses: Self.pulses, latest: log.entries.suffix(4), names: names,
      knownAt: log.knownAt)
  }

  @Test(arguments: Language.allCases) func `reads as it always did, on one screen`(language: Language) throws {
    let text = TextRenderer(width: 80).render(answer(names: Names(SampleCollege.names)).document(in: language))
    try expectGolden(text, "Answers/status.\(language.rawValue).txt")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
  }

  @Test func `is one line for programs`() throws {
    try expectGolden(answer().json.text + "\n", "Answers/status.json")
  }

  @Test func `of an empty log says that nothing is wrong and nothing is there`() {
    let answers = Answers()
    let empty = StatusAnswer(
      teams: answers.teams(on: "2025-11-20"), newcomers: [], learners: answers.learningLines(on: "2025-11-20").rows,
      pulses: [], latest: [], knownAt: nil)
    let text = TextRenderer().render(empty.document(in: .nl))
    #expect(text.contains("nog niemand is gemeten"))
    #expect(text.contains("Geen onboarding en geen afspraak is over de afgesproken datum."))
    #expect(!text.contains("stil"))
  }

  @Test func `calls a team silent after 90 days without activity, and never sooner`() {
    func isSilent(after days: Int) -> Bool {
      let day: Day = "2025-11-20"
      let pulse = StatusAnswer.Pulse("zorg", name: "Zorg", activity: day.adding(days: -days), measurement: day)
      let answers = Answers()
      let answer = StatusAnswer(
        teams: answers.teams(on: day), newcomers: [], learners: answers.learningLines(on: day).rows, pulses: [pulse],
        latest: [], knownAt: nil)
      return answer.json.text.contains(#""silent":true"#)
    }
    #expect(!isSilent(after: 0) && !isSilent(after: 90) && isSilent(after: 91))
  }
}
