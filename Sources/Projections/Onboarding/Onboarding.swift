public import Domain

/// How far newcomers are (DESIGN.md section 8.3).
public struct Onboarding: Projection {
  var programmes = History<ProgrammeCode, [ProgrammeStep]>()
  var starts = History<PersonCode, ProgrammeCode>()
  var marks = History<PersonCode, Mark>()
  var completions = History<PersonCode, StepCode>()
  var gaps = History<PersonCode, GapIdentified>()

  /// What makes a run stand still, go on or end.
  enum Mark: Sendable {
    case paused
    case resumed
    case ended(OnboardingOutcome)
  }

  public init() {}

  public mutating func fold(_ fact: Fact) {
    switch fact.event {
    case .onboardingProgrammeAdopted(let said): programmes.note(said.steps, about: said.programme, at: fact.turn)
    case .onboardingStarted(let said): starts.note(said.programme, about: said.person, at: fact.turn)
    case .onboardingPaused(let said): marks.note(.paused, about: said.person, at: fact.turn)
    case .onboardingResumed(let said): marks.note(.resumed, about: said.person, at: fact.turn)
    case .onboardingEnded(let said): marks.note(.ended(said.outcome), about: said.person, at: fact.turn)
    case .onboardingStepCompleted(let said): completions.note(said.step, about: said.person, at: fact.turn)
    case .gapIdentified(let said): gaps.note(said, about: said.person, at: fact.turn)
    default: break
    }
  }

  public mutating func settle() {
    programmes.settle()
    starts.settle()
    marks.settle()
    completions.settle()
    gaps.settle()
  }

  public mutating func merge(_ other: Onboarding) {
    programmes.merge(other.programmes)
    starts.merge(other.starts)
    marks.merge(other.marks)
    completions.merge(other.completions)
    gaps.merge(other.gaps)
  }

  /// Whether a programme was ever adopted, on whatever day.
  public func knows(_ programme: ProgrammeCode) -> Bool { programmes.knows(programme) }
}

extension Onboarding {
  /// How far everyone is on a day: those who started, and those who joined in the last twelve months and did not.
  public func newcomers(of census: Census, levels: DocentLevels) -> [OnboardingRow] {
    let day = census.day
    var desk = OnboardingDesk(self, on: day)
    var (gaps, measurements) = (gaps.cursor, levels.measurements.cursor)
    let rule = levels.rule(on: day)
    let people = people(of: census)
    let teams = census.teams(of: people)
    return people.map { person in
      var (open, closed) = (0, 0)
      gaps.seek(person, through: day)
      while let (on, gap) = gaps.next() {
        measurements.seek(person, through: day)
        if rule.isReached(gap.to, in: gap.area, from: on, among: &measurements) { closed += 1 } else { open += 1 }
      }
      return OnboardingRow(
        person: person, team: teams[person] ?? nil, run: desk.run(of: person), gapsOpen: open,
        gapsClosed: closed)
    }
  }

  /// Who is listed on a day, by code.
  private func people(of census: Census) -> [PersonCode] {
    let (day, aYearAgo) = (census.day, census.day.adding(months: -12))
    var people: [PersonCode] = []
    starts.each(through: day) { person, _ in people.append(person) }
    var starts = starts.cursor
    for member in census.members where member.since >= aYearAgo {
      starts.seek(member.person, through: day)
      if starts.step() == nil { people.append(member.person) }
    }
    return people.sorted()
  }
}

extension LevelRule {
  /// Whether a level in an area, asserted or derived, was measured from a day on at or above another.
  fileprivate func isReached(
    _ level: Level, in area: Area, from first: Day,
    among measurements: inout History<PersonCode, Recorded<Measurement>>.Cursor
  ) -> Bool {
    while let (on, measured) = measurements.next(), on >= first {
      if let found = areaLevel(of: measured.said, in: area), found >= level { return true }
    }
    return false
  }
}
