import Arguments
import Domain

/// Records a workshop and everyone who took part, in one batch.
struct LogWorkshop: Recording {
  var title: String
  var occasion: Occasion
  var who: Who
  var minutes: Minutes
  var facilitators: Who?
  var team: TeamCode?
  var subject: About

  /// What it was about.
  struct About: Sendable {
    var tools: [ToolCode]?
    var competences: [Competence]?
    var series: Label?
    var studyDay: EventID?
    var needs: [EventID]?
  }

  static let command = Command<any Intent>(
    "Records a workshop and everyone who took part.",
    discussion: "WHO is a list of codes, names, @team for all members of a team, and -person to leave one out.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "a whole team"),
      Example(
        "leerlijn log workshop 'Formatief toetsen' --on 2025-11-12 --who @zorg,-p-k3m8qawe --minutes 90",
        "a team without one of its members"),
    ],
    takes: Argument.required("TITLE", "what it was called", read: .text), Occasion.dated,
    Option.required("who", "WHO", "who took part", read: .who),
    Option.required("minutes", "N", "how long it took", read: .number()),
    Option.optional("facilitators", "WHO", "who led it", read: .who),
    Option.optional("team", "TEAM", "the team for which it was held", read: .code()), about,
    action: LogWorkshop.init)

  private static let about = Parameter(
    Option.optional("tools", "CODES", "the tools it was about", read: .list(of: .code())),
    Option.optional(
      "competences", "LIST", "the competences it was about, such as 3.1,3.2", read: .list(of: .competence)),
    Option.optional("series", "SERIES", "the series to which it belongs", read: .label),
    Option.optional("study-day", "ID", "the study day on which it was held", read: .event),
    Option.optional("needs", "IDS", "the needs that it answers", read: .list(of: .event)),
    make: About.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let people = context.people(on: context.day(occasion.on))
    let attending = try people.find(who)
    let leading = try facilitators.map { (who) throws(Failure) in try people.find(who) }
    let held = WorkshopHeld(
      title: title, minutes: minutes, facilitators: leading, team: team, tools: subject.tools,
      competences: subject.competences, studyDay: subject.studyDay, series: subject.series, needs: subject.needs)
    let attended = attending.map { WorkshopAttended(workshop: context.id(at: 0), person: $0) }
    return [occasion.draft(.workshopHeld(held), context)]
      + attended.map { Draft(on: context.day(occasion.on), .workshopAttended($0)) }
  }

  /// The same title, day and people: entered twice, mostly.
  func twin(of drafts: [Draft], among recent: () throws(Failure) -> [Entry]) throws(Failure) -> EventID? {
    let recent = try recent()
    let attending = Set(drafts.compactMap(\.contents.event.data.subject))
    return recent.first { entry in
      guard case .workshopHeld(let held) = entry.contents?.event, held.title == title else { return false }
      guard entry.on == drafts.first?.on else { return false }
      let attended = recent.compactMap { other -> PersonCode? in
        guard case .workshopAttended(let data) = other.contents?.event, data.workshop == entry.id else { return nil }
        return data.person
      }
      return Set(attended) == attending
    }?.id
  }
}
