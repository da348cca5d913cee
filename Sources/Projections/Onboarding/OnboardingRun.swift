public import Domain

/// How far one newcomer is on a day.
public struct OnboardingRow: Hashable, Sendable {
  /// How it goes with somebody's onboarding.
  public enum Status: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case paused
    case completed
    case stopped
  }

  public let person: PersonCode
  /// The team to which the person belongs on the day, or nil when to none or out of service.
  public let team: TeamCode?
  /// The run that the latest start opened, or nil without a start.
  public let run: OnboardingRun?
  public let gapsOpen: Int
  public let gapsClosed: Int

  public var status: Status { run?.status ?? .notStarted }
}

/// One way through a programme, from its start.
public struct OnboardingRun: Hashable, Sendable {
  public let programme: ProgrammeCode
  public let started: Day
  /// The steps of the programme as adopted by the day of the start.
  public let steps: [ProgrammeStep]
  public let status: OnboardingRow.Status
  /// How many steps are done.
  public let done: Int
  /// The first step not done.
  public let next: ProgrammeStep?
  /// When the next step is due; the days on which the run was paused do not count.
  public let due: Day?
  public let isOverdue: Bool

  /// How many steps there are.
  public var total: Int { steps.count }

  init(
    from start: Statement<ProgrammeCode>, through steps: [ProgrammeStep], completed: [StepCode],
    marks: [Statement<Onboarding.Mark>], on day: Day
  ) {
    programme = start.value
    started = start.turn.on
    self.steps = steps
    done = steps.count { completed.contains($0.step) }
    next = steps.first { !completed.contains($0.step) }

    let clock = PauseClock(marks, on: day)
    // A programme that was not adopted in time has no steps, and nothing says that it is done.
    let isDone = !steps.isEmpty && next == nil
    status =
      switch clock.outcome {
      case .completed: .completed
      case .stopped: .stopped
      case nil: isDone ? .completed : clock.isPaused ? .paused : .inProgress
      }
    due = next.map { start.turn.on.adding(days: $0.withinDays.value + clock.pausedDays) }
    isOverdue = status == .inProgress && due.map { $0 < day } ?? false
  }
}

/// Tells of one newcomer after the other how far they are on a day.
struct OnboardingDesk {
  private let day: Day
  private var starts: History<PersonCode, ProgrammeCode>.Cursor
  private var completions: History<PersonCode, StepCode>.Cursor
  private var marks: History<PersonCode, Onboarding.Mark>.Cursor
  /// What was adopted of each programme, latest first: there are few, and many people go through them.
  private var programmes: [ProgrammeCode: [(on: Day, steps: [ProgrammeStep])]] = [:]

  init(_ onboarding: Onboarding, on day: Day) {
    self.day = day
    (starts, completions, marks) = (onboarding.starts.cursor, onboarding.completions.cursor, onboarding.marks.cursor)
    onboarding.programmes.each(through: day) { programme, adopted in
      while let (on, steps) = adopted.next() { programmes[programme, default: []].append((on, steps)) }
    }
  }

  /// The run that the latest start up to the day opened, or nil without a start by then.
  mutating func run(of person: PersonCode) -> OnboardingRun? {
    starts.seek(person, through: day)
    guard let (place, _) = starts.step(), let programme = starts.value(at: place), let start = starts.turn(at: place)
    else { return nil }
    var completed: [StepCode] = []
    completions.seek(person, through: day)
    while let (on, step) = completions.next(), on >= start.on { completed.append(step) }
    var since: [Statement<Onboarding.Mark>] = []
    marks.seek(person, through: day)
    while let (place, on) = marks.step(), on >= start.on, let turn = marks.turn(at: place), turn > start,
      let mark = marks.value(at: place)
    {
      since.append(Statement(turn: turn, value: mark))
    }
    return OnboardingRun(
      from: Statement(turn: start, value: programme),
      through: programmes[programme]?.first { $0.on <= start.on }?.steps ?? [], completed: completed,
      marks: since.reversed(), on: day)
  }
}

/// Counts the days on which a run stood still.
private struct PauseClock {
  private(set) var pausedDays = 0
  private(set) var isPaused = false
  private(set) var outcome: OnboardingOutcome?

  /// The day of pausing is a paused day, the day of resuming is none; a pause still open lasts through the day asked.
  init(_ marks: [Statement<Onboarding.Mark>], on day: Day) {
    var pausedSince: Day?
    for mark in marks {
      switch mark.value {
      case .paused: pausedSince = pausedSince ?? mark.turn.on
      case .resumed:
        pausedDays += pausedSince.map { mark.turn.on - $0 } ?? 0
        pausedSince = nil
      case .ended(let outcome): self.outcome = outcome
      }
    }
    pausedDays += pausedSince.map { day - $0 + 1 } ?? 0
    isPaused = pausedSince != nil
  }
}
