import Projections

enum ActivityWords {
  static let workshops = Wording(nl: "Workshops", en: "Workshops")
  static let coaching = Wording(nl: "Coaching", en: "Coaching")
  static let noWorkshops = Wording(
    nl: "Er is dit jaar geen workshop vastgelegd.", en: "No workshop was recorded this year.")
  static let noCoaching = Wording(
    nl: "Er is dit jaar geen coaching vastgelegd.", en: "No coaching was recorded this year.")
  static let attendedOnce = Wording(nl: "Deden mee", en: "Took part")
  static let coachedOnce = Wording(nl: "Gecoacht", en: "Coached")

  static func held(_ workshops: WorkshopSummary, people: Int?) -> Wording {
    let (held, hours) = (workshops.held, YearWords.hours(workshops.minutesHeld))
    let attended = YearWords.hours(workshops.minutesAttended)
    return Wording(
      nl:
        "\(held == 1 ? "Er was" : "Er waren") \(held) \(held == 1 ? "workshop" : "workshops"), samen \(hours) uur. \(who(people).nl) \(people == 1 ? "nam" : "namen") \(workshops.attendances) keer deel, samen \(attended) uur scholing.",
      en:
        "There \(held == 1 ? "was" : "were") \(held) \(held == 1 ? "workshop" : "workshops"), \(hours) \(hours == 1 ? "hour" : "hours") in all. \(who(people).en) took part \(workshops.attendances) times, \(attended) hours of training in all."
    )
  }

  static func held(_ coaching: CoachingSummary, people: Int?) -> Wording {
    let (held, hours) = (coaching.held, YearWords.hours(coaching.minutes))
    return Wording(
      nl:
        "\(held == 1 ? "Er was" : "Er waren") \(held) \(held == 1 ? "coachgesprek" : "coachgesprekken"), samen \(hours) uur. \(who(people).nl) \(people == 1 ? "nam" : "namen") eraan deel.",
      en:
        "There \(held == 1 ? "was" : "were") \(held) coaching \(held == 1 ? "session" : "sessions"), \(hours) \(hours == 1 ? "hour" : "hours") in all. \(who(people).en) took part."
    )
  }

  private static func who(_ people: Int?) -> Wording {
    people.map { Wording(nl: "\($0) verschillende mensen", en: "\($0) different people") }
      ?? Wording(nl: "Enkele mensen", en: "A few people")
  }

  static func attended(_ total: ShownReach.Row) -> Wording {
    guard total.reached < total.members else {
      return Wording(
        nl: "Iedereen deed aan ten minste één workshop mee", en: "Everybody took part in at least one workshop")
    }
    return Wording(
      nl: "\(percent: total.share) van de docenten deed aan ten minste één workshop mee",
      en: "\(percent: total.share) of docents took part in at least one workshop")
  }

  static func coached(_ total: ShownReach.Row) -> Wording {
    guard total.reached < total.members else {
      return Wording(nl: "Iedereen is ten minste één keer gecoacht", en: "Everybody was coached at least once")
    }
    return Wording(
      nl: "\(percent: total.share) van de docenten is ten minste één keer gecoacht",
      en: "\(percent: total.share) of docents were coached at least once")
  }
}
