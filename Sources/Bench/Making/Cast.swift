import Domain

/// Somebody who works at a college.
struct Colleague {
  let code: PersonCode
  let function: Function
  let background: Background
  let joined: Day
  /// The place of the team among those of the writer.
  var team: Int
  var level: Level
  /// The day on which the level last rose.
  var rose: Day
  var onboarding = Onboarding.none
  /// The day on which the onboarding last went on.
  var went: Day

  /// How far the onboarding is.
  enum Onboarding {
    case none
    case running(done: Int)
    case paused(done: Int)
  }
}

/// A team, its members and how far it is with Canvas.
struct Crew {
  let code: TeamCode
  /// The places of those in service among the people of the writer.
  var members: [Int] = []
  /// How many steps of the route are behind it.
  var steps = 0
  var hasStarted = false
}

/// A part of a school with teams, and somebody who records for it.
struct Campus {
  let code: CollegeCode
  /// The places of its teams among those of the writer.
  let teams: Range<Int>
}
