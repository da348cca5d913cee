import Domain

// Newcomers: their programme, the gaps that are found at the start, and what became of them.

extension Demo.World {
  /// Who began in a term starts the programme some weeks later, and goes through it at a pace of one's own.
  mutating func welcomeNewcomers(in term: Term) {
    let since = term.number == 0 ? Day.known(2023, 8, 2) : Term.all[term.number - 1].days.upperBound.adding(days: 1)
    for employee in Cast.docents where (since...term.days.upperBound).contains(employee.joined) {
      var chance = Chance(seed, "onboarding \(employee.email)")
      let start = SchoolCalendar.open(chance.within(3...9), after: employee.joined)
      // Who came in the last weeks has not started yet.
      guard employee.joined < .known(2026, 1, 1) else { continue }
      diary.record(
        chance.moment(chance.within(0...1), after: start), .hr,
        [Line(start, .onboardingStarted(OnboardingStarted(person: employee.code, programme: Demo.World.programme)))])
      follow(employee, from: start, in: term, &chance)
    }
  }

  private mutating func follow(_ employee: Employee, from start: Day, in term: Term, _ chance: inout Chance) {
    // A hundred is just in time; who stops or is paused has a story of one's own below.
    let pace = Demo.World.pace[employee.name] ?? chance.within(60...105)
    var last = start
    if let leave = employee.leave {
      let (paused, resumed) = (
        SchoolCalendar.open(from: leave.lowerBound), SchoolCalendar.open(1, after: leave.upperBound)
      )
      noteSoon(.onboardingPaused(OnboardingPaused(person: employee.code)), on: paused, &chance)
      noteSoon(.onboardingResumed(OnboardingResumed(person: employee.code)), on: resumed, &chance)
    }
    var done = 0
    for step in Demo.World.programmeSteps {
      var days = step.withinDays.value * pace / 100 + chance.within(-4...4)
      if let leave = employee.leave, start.adding(days: days) >= leave.lowerBound {
        days += leave.upperBound - leave.lowerBound + 10
      }
      let on = SchoolCalendar.open(from: max(start.adding(days: days), last.adding(days: 1)))
      guard on <= .known(2026, 1, 28), employee.left.map({ on.adding(days: 40) < $0 }) ?? true else { break }
      if step.step == .known("beginmeting") { beginWith(employee, on: on, &chance) }
      noteSoon(
        .onboardingStepCompleted(OnboardingStepCompleted(person: employee.code, step: step.step)), on: on, &chance)
      if let area = step.area {
        learn(24, of: area.competences, by: employee, on: on, in: term)
      }
      (last, done) = (on, done + 1)
    }
    if done == Demo.World.programmeSteps.count {
      noteSoon(
        .onboardingEnded(OnboardingEnded(person: employee.code, outcome: .completed)),
        on: SchoolCalendar.open(chance.within(4...7), after: last), &chance)
    } else if let left = employee.left {
      let stopped = SchoolCalendar.open(from: left.adding(days: -20))
      noteSoon(
        .onboardingEnded(OnboardingEnded(person: employee.code, outcome: .stopped, reason: employee.leavingReason)),
        on: stopped, &chance)
    }
  }

  /// The i-coach measures a newcomer and names the areas in which something is missing.
  private mutating func beginWith(_ employee: Employee, on day: Day, _ chance: inout Chance) {
    guard let team = employee.station(on: day)?.team else { return }
    let coach = Cast.coach(of: team, on: day)
    let recorded = chance.moment(chance.within(0...2), after: day)
    let line = assess(employee, by: .iCoach, assessor: coach, on: day, recorded: recorded, &chance)
    guard let seen = measurements.last else { return }
    diary.record(recorded, .coach(coach), [line])
    let weak = Area.allCases.filter { (seen.areas[$0] ?? .a1) < .b1 }
    for area in chance.sample(chance.within(1...3), of: weak) {
      let from = seen.areas[area] ?? .a1
      // Who begins at A1 is first asked for A2.
      let gap = GapIdentified(person: employee.code, area: area, from: from, to: from == .a1 ? .a2 : .b1)
      diary.record(
        chance.moment(chance.within(2...6), after: day), .hr,
        [Line(day, .gapIdentified(gap))])
    }
  }

  private mutating func noteSoon(_ event: Event, on day: Day, _ chance: inout Chance) {
    note(Line(day, event), by: .hr, after: 0...3, &chance)
  }

  /// Whose pace stands fixed: the slow and the quick.
  private static let pace = ["Chloé Martens": 135, "Jayden Riedewald": 210, "Jelle Wiersma": 62, "Anouk Peeters": 160]
}
