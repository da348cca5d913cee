import Arguments
import Domain
import Storage

/// Records that people come, move, leave, or turn out to be one.
enum LogPerson {
  static let command = Command<any Intent>(
    "Records that people come, move, leave, or turn out to be one.",
    sections: [
      .init(
        "Commands",
        [
          .init("add", Add.command),
          .init("move", Move.command),
          .init("leave", Leave.command),
          .init("merge", Merge.command),
        ])
    ])

  /// Somebody comes into service: a new code, whose name goes into the register beside the log.
  struct Add: Recording {
    var name: String
    var email: String?
    var team: TeamCode
    var function: Function
    var background: Background?
    var fte: Hundredths?
    var occasion: Occasion
    var code: PersonCode?

    static let command = Command<any Intent>(
      "Records that somebody comes into service, with a new code; the name stays beside the log.",
      examples: [
        Example(
          "leerlijn log person add 'Noor van Dijk' --team zorg --function docent --background pdg --fte 80",
          "a new docent with four fifths of a full-time job"),
        Example(
          "leerlijn log person add 'Noor van Dijk' --team zorg --function docent --code p-k3m8qawe",
          "somebody who was here before comes back"),
      ],
      takes: Argument.required("NAME", "the name, kept in the register only", read: .text),
      Option.optional("email", "ADDRESS", "the e-mail address, kept in the register only", read: .text),
      Option.required("team", "TEAM", "the team", read: .code()),
      Option.required("function", "FUNCTION", "what the person is employed for", read: .choice(of: Function.self)),
      Option.optional(
        "background", "BACKGROUND", "how the person became a teacher", read: .choice(of: Background.self)),
      Option.optional("fte", "N", "the size of the job in hundredths", read: .number()), Occasion.undated,
      Option.optional("code", "PERSON", "the code of somebody who was here before", read: .personCode),
      action: Add.init)

    func registerRow(for newPerson: PersonCode) -> Register.Row? {
      Register.Row(code: code ?? newPerson, name: name, email: email ?? "")
    }

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      let joined = PersonJoined(
        person: code ?? context.newPerson, team: team, function: function, background: background, fte: fte)
      return [occasion.draft(.personJoined(joined), context)]
    }
  }

  /// Somebody changes team, function or size of the job.
  struct Move: Recording {
    var person: PersonWord
    var team: TeamCode?
    var function: Function?
    var fte: Hundredths?
    var occasion: Occasion

    static let command = Command<any Intent>(
      "Records that somebody changes team, function or size of the job.",
      examples: [Example("leerlijn log person move p-k3m8qawe --team economie --on 2026-02-01", "another team")],
      takes: Argument.required("PERSON", "who", read: .person),
      Option.optional("team", "TEAM", "the new team", read: .code()),
      Option.optional("function", "FUNCTION", "the new function", read: .choice(of: Function.self)),
      Option.optional("fte", "N", "the new size of the job in hundredths", read: .number()), Occasion.undated,
      action: Move.init)

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      let person = try context.people(on: context.day(occasion.on)).find(person)
      let moved = PersonMoved(person: person, team: team, function: function, fte: fte)
      return [occasion.draft(.personMoved(moved), context)]
    }
  }

  /// Somebody leaves.
  struct Leave: Recording {
    var person: PersonWord
    var reason: String?
    var occasion: Occasion

    static let command = Command<any Intent>(
      "Records that somebody leaves; the day is the first one out of service.",
      examples: [Example("leerlijn log person leave p-k3m8qawe --on 2026-08-01", "out of service from 1 August")],
      takes: Argument.required("PERSON", "who", read: .person),
      Option.optional("reason", "TEXT", "why", read: .text), Occasion.undated,
      action: Leave.init)

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      let person = try context.people(on: context.day(occasion.on)).find(person)
      return [occasion.draft(.personLeft(PersonLeft(person: person, reason: reason)), context)]
    }
  }

  /// Two codes turn out to be one person.
  struct Merge: Recording {
    var person: PersonWord
    var into: PersonWord
    var occasion: Occasion

    static let command = Command<any Intent>(
      "Records that two codes are one person: the first is read as the second everywhere.",
      examples: [Example("leerlijn log person merge p-k3m8qawe --into p-x4c8tamb", "entered twice by mistake")],
      takes: Argument.required("PERSON", "the code that goes", read: .person),
      Option.required("into", "PERSON", "the code that stays", read: .person), Occasion.undated,
      action: Merge.init)

    func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
      let people = context.people(on: context.day(occasion.on))
      let merged = PersonMerged(person: try people.find(person), into: try people.find(into))
      return [occasion.draft(.personMerged(merged), context)]
    }
  }
}
