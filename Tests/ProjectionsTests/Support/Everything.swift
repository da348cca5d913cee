import Domain
import Projections

/// Everything that can be asked about a day, to compare as a whole.
struct Everything: Equatable {
  var teams: TeamTable
  var audits: [Audit]
  var movement: Movement
  var newcomers: [OnboardingRow]
  var timeToB1: [TimeToB1]
  var learningLines: LearningLineTable
  var overdue: [LearningLineRow]
  var canvas: CanvasTable
  var workshops: WorkshopSummary
  var coaching: CoachingSummary
  var reach: [Reach]
  var beats: [Rhythm.Beat]
  var inService: [Membership]

  init(_ facts: [Fact], on day: Day) {
    var answers = Answers()
    answers.apply(facts)
    self.init(answers, on: day)
  }

  init(_ answers: Answers, on day: Day) {
    let earlier = day.adding(days: -200)
    teams = answers.teams(on: day, comparedWith: earlier)
    audits = RandomCollege.people.map { answers.docentLevels.audit(of: $0, on: day) }
    movement = answers.movement(from: earlier, to: day)
    newcomers = answers.newcomers(on: day)
    timeToB1 = answers.timeToB1(on: day)
    learningLines = answers.learningLines(on: day)
    overdue = answers.overdueLearners(of: answers.organisation.census(on: day))
    canvas = answers.canvas(on: day)
    let activity = answers.activity(from: earlier, through: day)
    (workshops, coaching) = (activity.workshops, activity.coaching)
    reach = activity.reach(of: answers.organisation.census(on: day))
    beats = answers.beats(on: day).map(\.beat)
    inService = answers.organisation.inService(on: day)
  }
}
