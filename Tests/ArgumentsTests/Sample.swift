import Arguments

// A small program as Program declares its own: each command is a value made of what it takes.

protocol Intent: Sendable {}

enum Format: String, CaseIterable { case text, json, html }
enum Language: String, CaseIterable { case nl, en }

struct Globals: Sendable, Equatable {
  var store: String?
  var format: Format
  var language: Language?
  var isDryRun: Bool
  var isVerbose: Bool

  static let parameters = Parameter(
    Option.optional("store", "DIR", "the folder that holds the log", read: .text),
    Option.optional("format", "FORMAT", "how the answer is written", default: "text", read: .choice(of: Format.self)),
    Option.optional("lang", "LANGUAGE", "the language of the answer", read: .choice(of: Language.self)),
    Option.flag("dry-run", short: "n", "shows what would be recorded, and records nothing"),
    Option.flag("verbose", short: "v", "says more"),
    make: Globals.init)
}

struct LogWorkshop: Intent, Equatable {
  var title: String
  var on: String
  var who: [String]
  var minutes: Int
  var topic: String?

  static let title = Argument.required("TITLE", "what it was called", read: .text)
  static let minutes = Option.required("minutes", "N", "how long it took", read: .integer(in: 1...600))
  static let command = Command<any Intent>(
    "workshop", "Records a workshop and who took part.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "the whole of team zorg")
    ],
    exits: [Exit(65, "an unknown code")],
    readOn: ["leerlijn help log coaching"],
    takes: title,
    Option.required("on", "DAY", "the day on which it was held", read: .day),
    Option.required("who", "WHO", "codes, @teams and -codes to leave out, joined by commas", read: .list(of: .text)),
    minutes,
    Option.optional("topic", "TOPIC", "what it was about", read: .text),
    action: LogWorkshop.init)
}

extension Reading where Value == String {
  static var day: Reading {
    Reading(Phrase(en: "a day such as 2025-03-14 or yesterday", nl: "een dag zoals 2025-03-14 of gisteren")) { word in
      word == "yesterday" || word.count == 10 ? word : nil
    }
  }
}

struct LogOnboarding: Intent, Equatable {
  enum Change: Equatable { case start(String), pause, resume }
  var who: String
  var change: Change

  static let command = Command<any Intent>(
    "onboarding", "Records how somebody is onboarded.",
    examples: [Example("leerlijn log onboarding p-x4c8tamb --start pdg", "starts the programme pdg")],
    takes: Argument.required("WHO", "a person", read: .text),
    Choice.required([
      Option.optional("start", "PROGRAMME", "starts a programme", read: .text).meaning(Change.start),
      Option.flag("pause", "pauses it").meaning(Change.pause),
      Option.flag("resume", "goes on with it").meaning(Change.resume),
    ]),
    action: LogOnboarding.init)
}

struct LogLevel: Intent, Equatable {
  enum Source: Equatable { case pairs([String]), file(String) }
  var source: Source
  var areas: [String]?

  static let command = Command<any Intent>(
    "level", "Records measured levels.",
    examples: [Example("leerlijn log level p-x4c8tamb=B1", "one measurement")],
    takes: Choice.required([
      Argument.repeated("WHO=LEVEL", "who has which level", read: .text).meaning(Source.pairs),
      Option.optional("from", "FILE", "a file of them", read: .text).meaning(Source.file),
    ]),
    Option.optional("areas", "AREAS", "levels by area", read: .list(of: .text)),
    action: LogLevel.init)
}

struct Correct: Intent, Equatable {
  var event: String
  var set: [String]
  var reason: String

  static let command = Command<any Intent>(
    "correct", "Corrects what was recorded.",
    examples: [Example("leerlijn correct west-1 --set level=B2 --reason typo", "another level")],
    takes: Argument.required("ID", "the event", read: .text),
    Option.oneOrMore("set", "FIELD=VALUE", "a field and what it should say", read: .text),
    Option.required("reason", "REASON", "why", read: .text),
    action: Correct.init)
}

struct ReportYear: Intent, Equatable {
  var period: String?
  var output: String?
  var issues: Bool

  static let command = Command<any Intent>(
    "year", "Accounts for a year.",
    discussion: """
      The same log and the same words give the same bytes. A report is written in Dutch unless told otherwise, and what \
      it shows of small groups is suppressed.
      """,
    examples: [
      Example("leerlijn report year 2024-2025", "on the screen"),
      Example("leerlijn report year 2024-2025 --format html -o report.html", "a page to mail or print"),
    ],
    takes: Argument.optional("PERIOD", "a school year or a year", read: .text),
    Option.optional("output", short: "o", "FILE", "where to write", read: .text),
    Option.flag("issue", "records that it is issued"),
    action: ReportYear.init)
}

struct Version: Intent, Equatable {
  static let command = Command<any Intent>(
    "version", "Says which version this is.", examples: [Example("leerlijn version", "")], action: Version.init)
}

let leerlijn = CommandTable(
  Command(
    "leerlijn", "Tracks how teachers grow in teaching with ICT.",
    readOn: ["README.md"],
    sections: [
      .init(
        "Record",
        [
          Command(
            "log", "Records what happened.",
            sections: [.init("Events", [LogWorkshop.command, LogOnboarding.command, LogLevel.command])]),
          Correct.command,
        ]),
      .init(
        "Read",
        [
          Command("report", "Writes reports.", sections: [.init("Reports", [ReportYear.command])]),
          Version.command,
        ]),
    ]),
  globals: Globals.parameters, exits: [Exit(0, "done"), Exit(64, "wrong use")])
