import Domain
import Projections
import Wire

/// The few numbers that carry the year.
struct KeyFiguresSection: YearSection {
  private let shareThen: Int?
  private let shareNow: Int?
  private let moves: ShownMoves?
  private let activity: ActivitySummary
  private let steps: (done: Int, all: Int)?

  init(_ facts: YearFacts) {
    shareThen = facts.shares.flatMap { $0.showsStart ? $0.total.start.levels.share(atLeast: .b1) : nil }
    shareNow = facts.shares?.total.end.levels.share(atLeast: .b1)
    moves = MovementSection(facts).moves
    activity = facts.activity
    let all = facts.canvas.rows.flatMap(\.steps)
    steps = all.isEmpty ? nil : (all.count { $0.state == .completed }, all.count)
  }

  var name: String { "keyFigures" }
  var title: Wording { KeyFigureWords.title }
  var withheld: [Withheld] { [] }

  var json: JSON {
    [
      "shareAtLeastB1Start": .amount(shareThen), "shareAtLeastB1": .amount(shareNow),
      "up": .amount(moves?.up), "down": .amount(moves?.down), "same": .amount(moves?.same),
      "workshops": .integer(activity.workshops.held),
      "attendances": .integer(activity.workshops.attendances), "coachings": .integer(activity.coaching.held),
      "canvasStepsDone": .amount(steps?.done), "canvasSteps": .amount(steps?.all),
    ]
  }

  func blocks(in language: Language) -> [Block] {
    var figures = [
      KeyFigure(
        shareNow == nil ? .notShown : .shift(shareThen, shareNow), KeyFigureWords.share[language])
    ]
    if let moves {
      figures.append(KeyFigure(KeyFigureWords.sign(moves), KeyFigureWords.moved(moves)[language]))
    }
    let held = activity.workshops.held
    figures.append(
      KeyFigure(
        .number(held),
        KeyFigureWords.activity(
          workshops: held, attendances: activity.workshops.attendances, coachings: activity.coaching.held)[language]))
    if let steps {
      figures.append(
        KeyFigure(KeyFigureWords.of(steps.done, steps.all)[language], KeyFigureWords.canvas[language]))
    }
    return [.keyFigures(figures), .paragraph(KeyFigureWords.whoCounts[language])]
  }
}
