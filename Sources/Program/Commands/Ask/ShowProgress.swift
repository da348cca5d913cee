import Arguments
import Domain
import Projections
import Reports
import Storage

/// Shows how far newcomers are.
struct ShowOnboarding: Intent {
  static let command = Command<any Intent>(
    "Shows how far newcomers are with their onboarding, and what is overdue.",
    examples: [Example("leerlijn onboarding --names", "newcomers of today, with their names")],
    action: { ShowOnboarding() })

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [.organisation, .docentLevels, .onboarding])
    let census = known.answers.organisation.census(on: known.asOf)
    return Reply(
      OnboardingAnswer(
        known.answers.newcomers(of: census), timeToB1: known.answers.timeToB1(of: census),
        names: Names(known.names), asOf: known.asOf, knownAt: known.outcome.knownAt))
  }
}

/// Shows how far everyone is with HR's digital learning line.
struct ShowLearningLine: Intent {
  static let command = Command<any Intent>(
    "Shows the status of HR's digital learning line, and how far everyone is with it.",
    examples: [Example("leerlijn learning-line", "the learning line of today")],
    action: { ShowLearningLine() })

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [.organisation, .docentLevels, .learningLines])
    return Reply(
      LearningLineAnswer(
        known.answers.learningLines(on: known.asOf), names: Names(known.names), knownAt: known.outcome.knownAt))
  }
}

/// Shows how far teams are with Canvas.
struct ShowCanvas: Intent {
  static let command = Command<any Intent>(
    "Shows how far every team is on the route of Canvas adoption, claimed and proven.",
    examples: [Example("leerlijn canvas --as-of 2025-07-31", "at the end of a school year")],
    action: { ShowCanvas() })

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [.organisation, .canvasAdoption])
    return Reply(CanvasAnswer(known.answers.canvas(on: known.asOf), knownAt: known.outcome.knownAt))
  }
}
