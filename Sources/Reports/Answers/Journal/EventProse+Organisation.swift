import Domain

extension EventProse {
  func organisation(_ data: any EventData) -> Prose? {
    switch data {
    case let opened as CollegeOpened:
      say(
        "\(opened.name) (\(opened.college.description)) is geopend als college.",
        "\(opened.name) (\(opened.college.description)) was opened as a college.")
    case let formed as TeamFormed:
      say(
        "Team \(formed.name) (\(formed.team.description)) is gevormd in college \(formed.college.description).",
        "Team \(formed.name) (\(formed.team.description)) was formed in college \(formed.college.description).")
    case let dissolved as TeamDissolved:
      say("Team \(dissolved.team.description) is opgeheven", "Team \(dissolved.team.description) was dissolved")
        + part(dissolved.into) {
          say(" en gaat verder in team \($0.description)", " and goes on in team \($0.description)")
        } + "."
    case let joined as PersonJoined:
      say(
        "\(name(joined.person)) is begonnen als \(joined.function.word.nl) in team \(joined.team.description).",
        "\(name(joined.person)) came to team \(joined.team.description) as \(joined.function.word.en).")
    case let moved as PersonMoved: sentence(moved)
    case let left as PersonLeft:
      say("\(name(left.person)) is vertrokken", "\(name(left.person)) left") + because(left.reason) + "."
    case let merged as PersonMerged:
      say(
        "\(Prose.code(merged.person.description)) en \(Prose.code(merged.into.description)) zijn één persoon, voortaan \(Prose.code(merged.into.description)).",
        "\(Prose.code(merged.person.description)) and \(Prose.code(merged.into.description)) are one person, from now on \(Prose.code(merged.into.description))."
      )
    case let taken as RoleTaken:
      say(
        "\(name(taken.person)) heeft de rol \(taken.role.word.nl) op zich genomen",
        "\(name(taken.person)) took on the role of \(taken.role.word.en)")
        + place(taken.team, taken.college) + "."
    case let ended as RoleEnded:
      say(
        "\(name(ended.person)) heeft de rol \(ended.role.word.nl) neergelegd",
        "\(name(ended.person)) laid down the role of \(ended.role.word.en)")
        + place(ended.team, ended.college) + "."
    default: nil
    }
  }

  /// The reason for something, when one was given.
  func because(_ reason: String?) -> Prose { part(reason) { ": \($0)" } }

  private func place(_ team: TeamCode?, _ college: CollegeCode?) -> Prose {
    part(team) { say(" voor team \($0.description)", " for team \($0.description)") }
      + part(college) { say(" voor college \($0.description)", " for college \($0.description)") }
  }

  private func sentence(_ moved: PersonMoved) -> Prose {
    let changes: [Prose?] = [
      moved.team.map { say("in team \($0.description)", "in team \($0.description)") },
      moved.function.map { say("als \($0.word.nl)", "as \($0.word.en)") },
      moved.fte.map {
        say("voor \(percent: $0.value) van een volle baan", "for \(percent: $0.value) of a full-time job")
      },
    ]
    let list = Prose.joined(changes.compactMap(\.self), by: ", ")
    return say(
      "Vanaf deze dag werkt \(name(moved.person)) \(list).", "From this day \(name(moved.person)) works \(list).")
  }
}
