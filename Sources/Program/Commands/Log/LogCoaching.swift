import Arguments
import Domain

/// Records a session of coaching with people or with a team.
struct LogCoaching: Recording {
  var who: Who
  var occasion: Occasion
  var coach: PersonWord
  var minutes: Minutes
  var topic: Label?
  var request: EventID?

  static let command = Command<any Intent>(
    "Records a session of coaching with people or with a whole team.",
    examples: [
      Example("leerlijn log coaching p-k3m8qawe --coach p-7k2m9qxa --on monday --minutes 45", "one person"),
      Example(
        "leerlijn log coaching @techniek --coach p-7k2m9qxa --on 2025-10-02 --minutes 60 --topic feedback",
        "a team, about a topic"),
    ],
    takes: Argument.required("WHO", "who was coached", read: .who), Occasion.dated,
    Option.required("coach", "PERSON", "who coached", read: .person),
    Option.required("minutes", "N", "how long it took", read: .number()),
    Option.optional("topic", "TOPIC", "what it was about", read: .label),
    Option.optional("request", "ID", "the request that it answers", read: .event),
    action: LogCoaching.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let people = context.people(on: context.day(occasion.on))
    let coached = try people.find(who)
    let held = CoachingHeld(
      coach: try people.find(coach), minutes: minutes, team: team, topic: topic, request: request)
    return [occasion.draft(.coachingHeld(held), context)]
      + coached.map {
        Draft(
          on: context.day(occasion.on), .coachingAttended(CoachingAttended(coaching: context.id(at: 0), person: $0)))
      }
  }

  /// The team, when exactly one was named.
  private var team: TeamCode? {
    let teams = who.items.compactMap { if case .team(let team) = $0 { team } else { nil } }
    return teams.count == 1 ? teams.first : nil
  }
}
