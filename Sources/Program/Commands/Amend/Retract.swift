import Arguments
import Domain

/// Says that an event should never have been recorded.
struct Retract: Recording {
  var events: [EventID]
  var reason: String

  static let command = Command<any Intent>(
    "Says that an event should never have been recorded; it counts no more, and stays in the log.",
    examples: [Example("leerlijn retract west-812 --reason 'dubbel ingevoerd'", "an event that was entered twice")],
    takes: Argument.oneOrMore("ID", "the event", read: .event), Option.required("reason", "TEXT", "why", read: .text),
    action: Retract.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    events.map { Draft(on: context.today, .eventRetracted(EventRetracted(event: $0, reason: reason))) }
  }
}

/// Lets a retracted event count again.
struct Reinstate: Recording {
  var events: [EventID]
  var reason: String

  static let command = Command<any Intent>(
    "Lets a retracted event count again.",
    examples: [Example("leerlijn reinstate west-812 --reason 'was toch goed'", "an event that was right after all")],
    takes: Argument.oneOrMore("ID", "the event", read: .event), Option.required("reason", "TEXT", "why", read: .text),
    action: Reinstate.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    events.map { Draft(on: context.today, .eventReinstated(EventReinstated(event: $0, reason: reason))) }
  }
}
