import Domain

extension Demo {
  /// The state of the story: who is how far, what was recorded, and what later chapters look back on.
  struct World {
    typealias Cast = Demo.Cast
    typealias Chance = Demo.Chance
    typealias Employee = Demo.Employee
    typealias Line = Demo.Diary.Line
    typealias Mark = Demo.Diary.Mark
    typealias SchoolCalendar = Demo.SchoolCalendar
    typealias Teams = Demo.Teams
    typealias Term = Demo.Term

    let seed: UInt64
    var diary = Diary()
    var growth: [PersonCode: Growth] = [:]
    /// What was measured of whom, in the order of the story.
    var measurements: [Measured] = []
    var workshops: [Workshop] = []
    var sessions: [Session] = []
    /// What was asked for and not yet answered.
    var needs: [Need] = []

    /// The level that somebody agreed to reach by the learning line.
    var agreements: [PersonCode: Level] = [:]
    var assigned: [PersonCode: [ModuleCode]] = [:]

    /// A measurement of one person as later chapters see it.
    struct Measured {
      let mark: Mark
      let person: PersonCode
      let on: Day
      let recorded: Moment
      let method: Method
      let level: Level
      let areas: [Area: Level]
    }

    /// A workshop as later chapters see it.
    struct Workshop {
      let mark: Mark
      let on: Day
      let recorded: Moment
      let present: [PersonCode]
    }

    /// A coaching session as later chapters see it.
    struct Session {
      let mark: Mark
      let on: Day
      let recorded: Moment
      let coach: PersonCode
    }

    /// What a team asked for.
    struct Need {
      let mark: Mark
      let team: TeamCode
      let topic: String
      let recorded: Moment
    }

    init(seed: UInt64) {
      self.seed = seed
      for employee in Cast.docents {
        var chance = Chance(seed, "growth \(employee.email)")
        growth[employee.code] = Growth(of: employee, throwing: &chance)
      }
    }

    /// The docents and instructeurs who are there on a day, of one team or of all, in the order of the cast.
    func docents(of team: TeamCode? = nil, on day: Day) -> [Employee] {
      Cast.docents.filter { employee in
        guard let station = employee.station(on: day), station.function.teaches, employee.isPresent(on: day) else {
          return false
        }
        return team == nil || station.team == team
      }
    }

    /// Records one thing by itself, some days of work after it happened.
    mutating func note(
      _ line: Line, by desk: Demo.Diary.Desk, after delay: ClosedRange<Int>, _ chance: inout Chance
    ) {
      diary.record(chance.moment(chance.within(delay), after: line.on), desk, [line])
    }

    /// The dice of a theme in a term.
    func chance(_ theme: String, in term: Term) -> Chance { Chance(seed, theme, term.number) }
  }
}

// MARK: - When somebody sits down to record

extension Day {
  /// A moment of the day by the clock in Amsterdam.
  func at(_ hour: Int, _ minute: Int, throwing chance: inout Demo.Chance) -> Moment {
    let clock = Moment(startOfUTCDay: self).adding(milliseconds: Int64((hour * 60 + minute) * 60_000))
    let stray = chance.below(60_000)
    return clock.adding(milliseconds: Int64(stray) - Amsterdam.offset(at: clock))
  }
}

extension Demo.Chance {
  /// When something of a day is recorded that long after it, in days of work; on the day itself late in the afternoon.
  mutating func moment(_ delay: Int, after day: Day) -> Moment {
    let later = Demo.SchoolCalendar.open(delay, after: day)
    return later == day
      ? day.at(within(16...17), below(55), throwing: &self)
      : later.at(within(8...16), within(10...59), throwing: &self)
  }

  /// When something of a day is recorded: mostly at once, sometimes a week later, now and then much later.
  mutating func moment(after day: Day) -> Moment {
    switch below(100) {
    case ..<45: moment(0, after: day)
    case ..<80: moment(1, after: day)
    case ..<95: moment(within(2...5), after: day)
    default: moment(within(8...25), after: day)
    }
  }

  /// A day of work within a range.
  mutating func day(in range: ClosedRange<Day>) -> Day {
    let length = range.upperBound - range.lowerBound
    for _ in 0..<100 {
      let day = range.lowerBound.adding(days: within(0...length))
      if Demo.SchoolCalendar.isOpen(day) { return day }
    }
    return Demo.SchoolCalendar.open(from: range.lowerBound)
  }
}
