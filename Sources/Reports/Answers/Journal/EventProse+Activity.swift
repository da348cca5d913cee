import Domain

extension EventProse {
  func activity(_ data: any EventData) -> Prose? {
    switch data {
    case let need as NeedRecorded:
      say(
        "Team \(need.team.description) wil leren over \(need.topic.text).",
        "Team \(need.team.description) wants to learn about \(need.topic.text).")
    case let held as WorkshopHeld: sentence(held)
    case let attended as WorkshopAttended:
      say(
        "\(name(attended.person)) volgde workshop \(workshop(attended.workshop))",
        "\(name(attended.person)) attended workshop \(workshop(attended.workshop))")
        + lasting(attended.minutes) + "."
    case let held as CoachingHeld:
      say("\(name(held.coach)) gaf coaching", "\(name(held.coach)) gave coaching") + forTeam(held.team)
        + part(held.topic) { say(" over \($0.text)", " about \($0.text)") } + lasting(held.minutes) + "."
    case let attended as CoachingAttended:
      say(
        "\(name(attended.person)) was bij coaching \(attended.coaching).",
        "\(name(attended.person)) was at coaching \(attended.coaching).")
    case let help as HelpGiven: sentence(help)
    default: nil
    }
  }

  private func sentence(_ held: WorkshopHeld) -> Prose {
    let facilitators = part(held.facilitators) { people in
      let list = Prose.list(people.map(name), in: language)
      return say(" door \(list)", " by \(list)")
    }
    return say("Workshop \(quoted(held.title))", "Workshop \(quoted(held.title))") + facilitators + forTeam(held.team)
      + lasting(held.minutes) + "."
  }

  private func sentence(_ help: HelpGiven) -> Prose {
    let helped: Prose =
      switch help.helped {
      case .person(let person): name(person)
      case .team(let team): "team \(team.description)"
      }
    return say(
      "\(name(help.helper)) hielp \(helped) met \(help.topic.text)",
      "\(name(help.helper)) helped \(helped) with \(help.topic.text)") + lasting(help.minutes) + "."
  }

  private func forTeam(_ team: TeamCode?) -> Prose {
    part(team) { say(" voor team \($0.description)", " for team \($0.description)") }
  }

  func lasting(_ minutes: Minutes?) -> Prose {
    part(minutes) { minutes in
      let count = minutes.value
      return count == 1 ? say(", 1 minuut", ", 1 minute") : say(", \(count) minuten", ", \(count) minutes")
    }
  }
}
