import Domain
import Projections
import Reports
import Testing
import Wire

@Suite struct `The answers about growth` {
  private let log = SampleGrowth().log
  private let day: Day = "2026-01-31"

  private func onboarding(_ names: Names = .none) -> OnboardingAnswer {
    let answers = log.answers
    return OnboardingAnswer(
      answers.newcomers(on: day), timeToB1: answers.timeToB1(on: day), names: names, asOf: day, knownAt: log.knownAt)
  }

  private func learningLine(_ names: Names = .none) -> LearningLineAnswer {
    LearningLineAnswer(log.answers.learningLines(on: day), names: names, knownAt: log.knownAt)
  }

  private var canvas: CanvasAnswer { CanvasAnswer(log.answers.canvas(on: day), knownAt: log.knownAt) }

  @Test(arguments: Language.allCases) func `read as they always did`(language: Language) throws {
    let text = TextRenderer(width: 80)
    let names = Names(SampleCollege.names)
    for (name, answer) in [
      ("onboarding", onboarding(names) as any Answer), ("learning-line", learningLine(names)), ("canvas", canvas),
    ] {
      try expectGolden(text.render(answer.document(in: language)), "Answers/\(name).\(language.rawValue).txt")
    }
  }

  @Test func `are one line for programs`() throws {
    try expectGolden(onboarding().json.text + "\n", "Answers/onboarding.json")
    try expectGolden(learningLine().json.text + "\n", "Answers/learning-line.json")
    try expectGolden(canvas.json.text + "\n", "Answers/canvas.json")
  }

  @Test func `hold names only when names are asked for`() {
    let names = Names(SampleCollege.names)
    for (without, with) in [
      (onboarding().json.text, onboarding(names).json.text), (learningLine().json.text, learningLine(names).json.text),
    ] {
      #expect(!without.contains("name"))
      #expect(with.contains(#""name":"Noor Bakker""#))
    }
  }

  @Test func `of an empty log say so`() {
    let empty = Answers()
    let documents = [
      OnboardingAnswer([], timeToB1: [], asOf: day, knownAt: nil).document(in: .nl),
      LearningLineAnswer(empty.learningLines(on: day), knownAt: nil).document(in: .nl),
      CanvasAnswer(empty.canvas(on: day), knownAt: nil).document(in: .nl),
    ]
    for document in documents {
      #expect(document.blocks.count == 1)
      #expect(document.subtitle.plain(in: .nl).contains("het logboek is nog leeg"))
    }
  }
}
