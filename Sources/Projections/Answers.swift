public import Domain

/// Everything that the facts of a log answer, folded once and asked for any day.
public struct Answers: Projection {
  public internal(set) var organisation = Organisation()
  public internal(set) var docentLevels = DocentLevels()
  public internal(set) var teamLevels = TeamLevels()
  public internal(set) var onboarding = Onboarding()
  public internal(set) var learningLines = LearningLines()
  public internal(set) var canvasAdoption = CanvasAdoption()
  public internal(set) var activity = Activity()
  public internal(set) var rhythm = Rhythm()
  public internal(set) var arrangements = Arrangements()

  public init() {}

  public mutating func fold(_ fact: Fact) {
    organisation.fold(fact)
    docentLevels.fold(fact)
    teamLevels.fold(fact)
    onboarding.fold(fact)
    learningLines.fold(fact)
    canvasAdoption.fold(fact)
    activity.fold(fact)
    rhythm.fold(fact)
    arrangements.fold(fact)
  }

  public mutating func settle() {
    organisation.settle()
    docentLevels.settle()
    teamLevels.settle()
    onboarding.settle()
    learningLines.settle()
    canvasAdoption.settle()
    activity.settle()
    rhythm.settle()
    arrangements.settle()
  }

  public mutating func merge(_ other: Answers) {
    organisation.merge(other.organisation)
    docentLevels.merge(other.docentLevels)
    teamLevels.merge(other.teamLevels)
    onboarding.merge(other.onboarding)
    learningLines.merge(other.learningLines)
    canvasAdoption.merge(other.canvasAdoption)
    activity.merge(other.activity)
    rhythm.merge(other.rhythm)
    arrangements.merge(other.arrangements)
  }
}

extension Answers {
  /// The answers as far as one college goes: its teams, and who belongs to one of them.
  public func limited(to college: CollegeCode) -> Answers {
    var answers = self
    answers.organisation = organisation.limited(to: college)
    return answers
  }
}

// Questions that need more than one projection; those that need one are asked of it.
extension Answers {
  /// The levels per team on a day, compared with another day when one is given.
  public func teams(on day: Day, comparedWith other: Day? = nil) -> TeamTable {
    teams(of: organisation.census(on: day), comparedWith: other)
  }

  /// The levels per team on the day of a census, compared with another day when one is given.
  public func teams(of census: Census, comparedWith other: Day? = nil) -> TeamTable {
    teamLevels.table(of: census, comparedWith: other.map(organisation.census), levels: docentLevels)
  }

  /// How the members of all teams moved between levels from one day to another.
  public func movement(from start: Day, to end: Day) -> Movement {
    docentLevels.movement(from: start, to: end, organisation: organisation)
  }

  /// How far newcomers are on a day.
  public func newcomers(on day: Day) -> [OnboardingRow] { newcomers(of: organisation.census(on: day)) }

  /// How far newcomers are on the day of a census.
  public func newcomers(of census: Census) -> [OnboardingRow] {
    onboarding.newcomers(of: census, levels: docentLevels)
  }

  /// How long members took from joining to B1, per background.
  public func timeToB1(on day: Day) -> [TimeToB1] { timeToB1(of: organisation.census(on: day)) }

  /// How long the members of a census took from joining to B1, per background.
  public func timeToB1(of census: Census) -> [TimeToB1] { onboarding.timeToB1(of: census, levels: docentLevels) }

  /// How far everyone is with the learning lines on a day.
  public func learningLines(on day: Day) -> LearningLineTable { learningLines(of: organisation.census(on: day)) }

  /// How far everyone is with the learning lines on the day of a census.
  public func learningLines(of census: Census) -> LearningLineTable {
    learningLines.table(of: census, levels: docentLevels)
  }

  /// Who should have reached by the day of a census what was agreed about a learning line.
  public func overdueLearners(of census: Census) -> [LearningLineRow] {
    learningLines.overdue(of: census, levels: docentLevels)
  }

  /// How far every team is with Canvas on a day.
  public func canvas(on day: Day) -> CanvasTable {
    canvasAdoption.table(on: day, teams: organisation.teams(on: day))
  }

  /// What was done from one day through another.
  public func activity(from first: Day, through last: Day) -> ActivitySummary {
    activity.done(from: first, through: last, organisation: organisation)
  }
}
