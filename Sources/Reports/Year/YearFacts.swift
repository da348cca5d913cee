import Domain
import Projections
import Wire

/// What all sections of a yearly report draw from.
struct YearFacts {
  let question: YearReport.Question
  let answers: Answers
  let floors: Floors
  let table: TeamTable
  let groups: [LevelGroup]
  /// The groups that the tables with the floor for the six counts may show.
  let counts: ShownGroups?
  /// The groups that the tables with the floor for how many are measured may show; finer than those for the counts.
  let shares: ShownGroups?
  let movement: Movement
  let activity: ActivitySummary
  let reach: [Reach]
  let canvas: CanvasTable

  init(_ answers: Answers, _ question: YearReport.Question) {
    self.question = question
    self.answers = question.college.map { answers.limited(to: $0) } ?? answers
    floors = question.isInternal ? .none : .published
    table = self.answers.teams(on: question.end)
    let before = self.answers.teams(on: question.start)
    groups = LevelGroup.all(from: before, to: table)
    let showsStart = Tally(before.total.standing).measured >= max(1, floors.counts)
    counts = ShownGroups(groups, floor: floors.counts, showsStart: showsStart)
    shares = ShownGroups(groups, floor: floors.measured, showsStart: showsStart)
    movement = self.answers.movement(from: question.start, to: question.end)
    activity = self.answers.activity(from: question.period.firstDay, through: question.end)
    reach = activity.reach(of: self.answers.organisation.census(on: question.end))
    canvas = self.answers.canvas(on: question.end)
  }

  var start: Day { question.start }
  var end: Day { question.end }

  /// Everyone in service on the last day.
  var staff: Set<PersonCode> { Set(answers.organisation.inService(on: end).map(\.person)) }
}

/// One part of the yearly report, computed once, as far as it may be shown.
protocol YearSection {
  /// The name of its member in JSON, and where a link to it ends.
  var name: String { get }
  var title: Wording { get }
  var json: JSON { get }
  /// What this section does not show.
  var withheld: [Withheld] { get }

  func blocks(in language: Language) -> [Block]
}
