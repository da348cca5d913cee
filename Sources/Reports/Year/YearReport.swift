public import Domain
public import Projections

/// The answer of `report year`: the yearly accountability report (DESIGN.md section 11).
///
/// The same log, question and program give the same bytes: nothing in it depends on when it was made.
public struct YearReport: Answer {
  /// What is asked.
  public struct Question: Hashable, Sendable {
    /// The year.
    public var period: Period
    /// The college, or nil for all colleges of the log together.
    public var college: CollegeCode?
    /// The day up to which the year is told.
    public var asOf: Day
    /// Whether small groups are shown too.
    public var isInternal: Bool

    /// Asks for a year up to a day.
    public init(period: Period, college: CollegeCode? = nil, asOf: Day, isInternal: Bool = false) {
      self.period = period
      self.college = college
      self.asOf = asOf
      self.isInternal = isInternal
    }

    /// The day before the first one.
    var start: Day { period.firstDay.adding(days: -1) }
    /// The last day, or the day asked for while the year runs.
    var end: Day { min(period.lastDay, asOf) }
  }

  /// The state of the log from which the report is made.
  public struct Source: Hashable, Sendable {
    /// The moment up to which the log was read, or nil when it holds nothing.
    public var knownAt: Moment?
    /// The exact state: per writer its last number and hash.
    public var frontier: Frontier
    /// How many events that state holds.
    public var events: Int
    /// How many findings of each code there are.
    public var findings: [String: Int]
    /// How many amendments of each type were recorded during the year.
    public var amendments: [EventType: Int]

    /// Names a state of the log.
    public init(
      knownAt: Moment?, frontier: Frontier, events: Int, findings: [String: Int] = [:],
      amendments: [EventType: Int] = [:]
    ) {
      self.knownAt = knownAt
      self.frontier = frontier
      self.events = events
      self.findings = findings
      self.amendments = amendments
    }
  }

  let facts: YearFacts
  let source: Source
  let sections: [any YearSection & Sendable]

  /// Tells a year from everything that the log answers.
  public init(_ answers: Answers, _ question: Question, source: Source) {
    let facts = YearFacts(answers, question)
    self.facts = facts
    self.source = source
    let told: [(any YearSection & Sendable)?] = [
      KeyFiguresSection(facts), AmbitionSection(facts), LevelsSection(facts), MovementSection(facts),
      WorkshopsSection(facts), CoachingSection(facts), CanvasSection(facts), OnboardingSection(facts),
      LearningLineSection(facts), QualitySection(source),
    ]
    let sections = told.compactMap { $0 }
    self.sections =
      sections + [
        PrivacySection(sections.flatMap(\.withheld), question: question, floors: facts.floors),
        ProvenanceSection(question, source),
      ]
  }
}
