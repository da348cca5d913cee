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

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .onboardingProgrammeAdopted(let said): programmes.insert(said.steps, about: said.programme, at: turn)
    case .onboardingStarted(let said): starts.insert(said.programme, about: said.person, at: turn)
    case .onboardingPaused(let said): marks.insert(.paused, about: said.person, at: turn)
    case .onboardingResumed(let said): marks.insert(.resumed, about: said.person, at: turn)
    case .onboardingEnded(let said): marks.insert(.ended(said.outcome), about: said.person, at: turn)
    case .onboardingStepCompleted(let said): completions.insert(said.step, about: said.person, at: turn)
    case .gapIdentified(let said): gaps.insert(said, about: said.person, at: turn)
    default: break
    }
  }

  public mutating func merge(_ other: Onboarding) {
    programmes.merge(other.programmes)
    starts.merge(other.starts)
    marks.merge(other.marks)
    completions.merge(other.completions)
    gaps.merge(other.gaps)
  }

  /// The steps of a programme as adopted by a day; none when it was not adopted by then.
  public func steps(of programme: ProgrammeCode, on day: Day) -> [ProgrammeStep] {
    programmes.latest(about: programme, on: day)?.value ?? []
  }

  /// Whether a programme was ever adopted, on whatever day.
  public func knows(_ programme: ProgrammeCode) -> Bool { programmes.knows(programme) }

  /// The programme of the run that somebody is in on a day, or nil without a start by then.
  public func programme(of person: PersonCode, on day: Day) -> ProgrammeCode? {
    starts.latest(about: person, on: day)?.value
  }
}

extension Onboarding {
  /// How far everyone is on a day: those who started, and those who joined in the last twelve months and did not.
  public func newcomers(on day: Day, organisation: Organisation, levels: DocentLevels) -> [OnboardingRow] {
    let aYearAgo = day.adding(months: -12)
    let started = starts.subjects.filter { programme(of: $0, on: day) != nil }
    var waiting: [PersonCode] = []
    organisation.eachInService(on: day) { member in
      if member.since >= aYearAgo, programme(of: member.person, on: day) == nil { waiting.append(member.person) }
    }
    return (started + waiting).sorted().map { person in
      let gaps = Array(gaps.statements(about: person, through: day))
      let closed = gaps.count { gap in
        levels.firstDay(
          of: person, reaching: gap.value.to, in: gap.value.area, from: gap.turn.on, through: day) != nil
      }
      return OnboardingRow(
        person: person, team: organisation.member(person, on: day)?.team, run: run(of: person, on: day),
        gapsOpen: gaps.count - closed,
        gapsClosed: closed)
    }
  }
}
