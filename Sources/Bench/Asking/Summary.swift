package import Domain
package import Projections

/// What leerlijn and the other programs of the benchmark are all asked of a log: one text, the same to the byte.
///
/// How levels, steps, newcomers and activity are counted stands in DESIGN.md section 8, which rows there are and in what
/// order in Tests/Peers/README.md.
package struct Summary: Sendable {
  /// The rows, each ending in a line feed.
  package let text: String

  /// How many school years are told, the one of the day the last.
  private static let years = 3

  /// The answers on a day.
  package init(of answers: Answers, on day: Day) {
    var rows = ["as-of \(day)"]
    let census = answers.organisation.census(on: day)
    rows += answers.teams(of: census).rows.map { row in
      let standing = row.standing
      let levels = Level.allCases.map { "\(standing.levels[$0])" }.joined(separator: " ")
      return
        "team \(row.team?.description ?? "-") \(standing.members) \(standing.measured) \(levels) \(standing.outOfDate)"
    }
    rows += answers.canvas(on: day).rows.map { row in
      "canvas \(row.team) \(row.steps.map(\.state.rawValue).joined(separator: " "))"
    }
    let newcomers = answers.newcomers(of: census)
    rows += OnboardingRow.Status.allCases.map { status in
      let those = newcomers.filter { $0.status == status }
      return "onboarding \(status.rawValue) \(those.count) \(those.reduce(0) { $0 + ($1.run?.done ?? 0) })"
    }
    let last = SchoolYear(of: day)
    for years in (0..<Summary.years).reversed() {
      let year = SchoolYear(of: last.firstDay.adding(months: -12 * years))
      let done = answers.activity(from: year.firstDay, through: min(day, year.lastDay))
      let (workshops, coaching) = (done.workshops, done.coaching)
      rows.append(
        "workshops \(year) \(workshops.held) \(workshops.attendances) \(workshops.people) "
          + "\(workshops.minutesHeld) \(workshops.minutesAttended)")
      rows.append(
        "coaching \(year) \(coaching.held) \(coaching.attendances) \(coaching.people) \(coaching.minutes)")
    }
    text = rows.map { $0 + "\n" }.joined()
  }
}
