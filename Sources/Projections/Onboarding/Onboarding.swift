public import Domain

/// How far newcomers are (DESIGN.md section 8.3).
public struct Onboarding: Projection {
  private var programmes: [ProgrammeCode: Timeline<[ProgrammeStep]>] = [:]
  private var people: [PersonCode: Newcomer] = [:]

  public init() {}

  public mutating func apply(_ fact: Fact) {
    let turn = fact.turn
    switch fact.event {
    case .onboardingProgrammeAdopted(let adopted):
      programmes[adopted.programme, default: Timeline()].insert(adopted.steps, at: turn)
    case .onboardingStarted(let started):
      people[started.person, default: Newcomer()].starts.insert(started.programme, at: turn)
    case .onboardingPaused(let paused):
      people[paused.person, default: Newcomer()].marks.insert(.paused, at: turn)
    case .onboardingResumed(let resumed):
      people[resumed.person, default: Newcomer()].marks.insert(.resumed, at: turn)
    case .onboardingEnded(let ended):
      people[ended.person, default: Newcomer()].marks.insert(.ended(ended.outcome), at: turn)
    case .onboardingStepCompleted(let completed):
      people[completed.person, default: Newcomer()].completions.insert(completed.step, at: turn)
    case .gapIdentified(let gap): people[gap.person, default: Newcomer()].gaps.insert(gap, at: turn)
    default: break
    }
  }

  /// The steps of a programme as adopted by a day; none when it was not adopted by then.
  public func steps(of programme: ProgrammeCode, on day: Day) -> [ProgrammeStep] {
    programmes[programme]?.latest(on: day)?.value ?? []
  }

  /// Whether a programme was ever adopted, on whatever day.
  public func knows(_ programme: ProgrammeCode) -> Bool { programmes[programme] != nil }

  /// The programme of the run that somebody is in on a day, or nil without a start by then.
  public func programme(of person: PersonCode, on day: Day) -> ProgrammeCode? {
    people[person]?.starts.latest(on: day)?.value
  }
}

extension Onboarding {
  /// How far everyone is on a day: those who started, and those who joined in the last twelve months and did not.
  public func newcomers(on day: Day, organisation: Organisation, levels: DocentLevels) -> [OnboardingRow] {
    let started = people.filter { $0.value.starts.latest(on: day) != nil }.map(\.key)
    let waiting = organisation.inService(on: day)
      .filter { $0.since >= day.adding(months: -12) && programme(of: $0.person, on: day) == nil }.map(\.person)
    return (started + waiting).sorted().map { person in
      let newcomer = people[person] ?? Newcomer()
      let run = newcomer.starts.latest(on: day).map { start in
        OnboardingRun(of: newcomer, from: start, through: steps(of: start.value, on: start.turn.on), on: day)
      }
      let gaps = newcomer.gaps.through(day)
      let closed = gaps.count { gap in
        levels.firstDay(
          of: person, reaching: gap.value.to, in: gap.value.area, from: gap.turn.on, through: day) != nil
      }
      return OnboardingRow(
        person: person, team: organisation.member(person, on: day)?.team, run: run, gapsOpen: gaps.count - closed,
        gapsClosed: closed)
    }
  }
}

/// What was said about one person's onboarding.
struct Newcomer: Sendable {
  enum Mark: Sendable {
    case paused
    case resumed
    case ended(OnboardingOutcome)
  }

  var starts = Timeline<ProgrammeCode>()
  var marks = Timeline<Mark>()
  var completions = Timeline<StepCode>()
  var gaps = Timeline<GapIdentified>()
}
