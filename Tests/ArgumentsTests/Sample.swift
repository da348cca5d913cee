import Arguments

// A small program as Program declares its own: each command is a value made of what it takes.

protocol Intent: Sendable {}

enum Format: String, CaseIterable { case text, json, html }
enum Speech: String, CaseIterable { case nl, en }

struct Globals: Sendable, Equatable {
  var store: String?
  var format: Format
  var speech: Speech?
  var isDryRun: Bool
  var isVerbose: Bool

  static let store = Option.optional(
    "store", "DIR", "the folder that holds the log", environment: "LEERLIJN_STORE", read: .text)
  static let format = Option.optional(
    "format", "FORMAT", "how the answer is written", default: "text", read: .choice(of: Format.self))
  static let speech = Option.optional(
    "lang", "LANGUAGE", "the language of the answer", environment: "LEERLIJN_LANG", read: .choice(of: Speech.self))
  static let isDryRun = Option.flag("dry-run", short: "n", "shows what would be recorded, and records nothing")
  static let isVerbose = Option.flag("verbose", short: "v", "says more")
  static let parameters = Parameter(store, format, speech, isDryRun, isVerbose, make: Globals.init)
}

extension Reading where Value == String {
  static var day: Reading {
    Reading(Phrase(en: "a day such as 2025-03-14 or yesterday", nl: "een dag zoals 2025-03-14 of gisteren")) { word in
      word == "yesterday" || word.count == 10 ? word : nil
    }
  }
}

struct LogWorkshop: Intent, Equatable {
  var title: String
  var on: String
  var who: [String]
  var minutes: Int
  var topic: String?

  static let title = Argument.required("TITLE", "what it was called", read: .text)
  static let on = Option.required("on", "DAY", "the day on which it was held", read: .day)
  static let who = Option.required(
    "who", "WHO", "codes, @teams and -codes to leave out, joined by commas", read: .list(of: .text))
  static let minutes = Option.required("minutes", "N", "how long it took", read: .integer(in: 1...600))
  static let topic = Option.optional("topic", "TOPIC", "what it was about", read: .text)
  static let command = Command<any Intent>(
    "Records a workshop and who took part.",
    examples: [
      Example("leerlijn log workshop 'Canvas basis' --on yesterday --who @zorg --minutes 120", "the whole of team zorg")
    ],
    exits: [Exit(65, "an unknown code")],
    readOn: ["leerlijn help report year"],
    takes: title, on, who, minutes, topic,
    action: LogWorkshop.init)
}

struct LogOnboarding: Intent, Equatable {
  enum Change: Equatable { case start(String), pause, resume }
  var who: String
  var change: Change

  static let who = Argument.required("WHO", "a person", read: .text)
  static let change = Choice.required([
    Option.optional("start", "PROGRAMME", "starts a programme", read: .text).meaning(Change.start),
    Option.flag("pause", "pauses it").meaning(Change.pause),
    Option.flag("resume", "goes on with it").meaning(Change.resume),
  ])
  static let command = Command<any Intent>(
    "Records how somebody is onboarded.",
    examples: [Example("leerlijn log onboarding p-x4c8tamb --start pdg", "starts the programme pdg")],
    takes: who, change,
    action: LogOnboarding.init)
}

struct LogLevel: Intent, Equatable {
  enum Source: Equatable { case pairs([String]), file(String) }
  var source: Source
  var areas: [Int]?

  static let source = Choice.required([
    Argument.repeated("WHO=LEVEL", "who has which level", read: .text).meaning(Source.pairs),
    Option.optional("from", "FILE", "a file of them", read: .text).meaning(Source.file),
  ])
  static let areas = Option.optional("areas", "AREAS", "which areas", read: .list(of: .integer(in: 1...6)))
  static let command = Command<any Intent>(
    "Records measured levels.",
    examples: [Example("leerlijn log level p-x4c8tamb=B1", "one measurement")],
    takes: source, areas,
    action: LogLevel.init)
}

struct Correct: Intent, Equatable {
  var event: String
  var fields: [String]
  var reason: String

  static let event = Argument.required("ID", "the event", read: .text)
  static let fields = Option.oneOrMore("set", "FIELD=VALUE", "a field and what it should say", read: .text)
  static let reason = Option.required("reason", "REASON", "why", read: .text)
  static let command = Command<any Intent>(
    "Corrects what was recorded.",
    examples: [Example("leerlijn correct west-1 --set level=B2 --reason typo", "another level")],
    takes: event, fields, reason,
    action: Correct.init)
}

struct ReportYear: Intent, Equatable {
  var period: String?
  var output: String?
  var without: [String]
  var issues: Bool

  static let period = Argument.optional("PERIOD", "a school year or a year", read: .text)
  static let output = Option.optional("output", short: "o", "FILE", "where to write", read: .text)
  static let without = Option.repeated("without", "SECTION", "a section to leave out", read: .text)
  static let issues = Option.flag("issue", "records that it is issued")
  static let command = Command<any Intent>(
    "Accounts for a year.",
    discussion: """
      The same log and the same words give the same bytes. A report is written in Dutch unless told otherwise, and what \
      it shows of small groups is suppressed.
      """,
    examples: [
      Example("leerlijn report year 2024-2025", "on the screen"),
      Example("leerlijn report year 2024-2025 --format html -o report.html", "a page to mail or print"),
    ],
    takes: period, output, without, issues,
    action: ReportYear.init)
}

struct Teams: Intent, Equatable {
  var teams: [String]

  static let teams = Argument.repeated("TEAM", "a team, else all", read: .text)
  static let command = Command<any Intent>(
    "Shows the levels of teams.", examples: [Example("leerlijn teams zorg techniek", "two of them")],
    takes: teams, action: Teams.init)
}

struct Version: Intent, Equatable {
  static let command = Command<any Intent>(
    "Says which version this is.", examples: [Example("leerlijn version", "its number")],
    action: Version.init)
}

let leerlijn = CommandTable(
  "leerlijn",
  Command(
    "Tracks how teachers grow in teaching with ICT.",
    readOn: ["README.md"],
    sections: [
      .init(
        "Record",
        [
          .init(
            "log",
            Command(
              "Records what happened.",
              sections: [
                .init(
                  "Events",
                  [
                    .init("workshop", LogWorkshop.command), .init("onboarding", LogOnboarding.command),
                    .init("level", LogLevel.command),
                  ])
              ])),
          .init("correct", Correct.command),
        ]),
      .init(
        "Read",
        [
          .init("teams", Teams.command),
          .init(
            "report",
            Command("Writes reports.", sections: [.init("Reports", [.init("year", ReportYear.command)])])),
          .init("version", Version.command),
        ]),
    ]),
  globals: Globals.parameters, exits: [Exit(0, "done"), Exit(64, "wrong use")])

/// What the sample makes of words, in a form that tests can compare.
struct Outcome {
  var intent: (any Intent)?
  var globals: Globals?
  var problems: [UsageError.Problem] = []
  var error: UsageError?
  var help: Help?

  init(_ words: [String], environment: [String: String] = [:]) {
    switch leerlijn.read(words, environment: environment) {
    case .run(let intent, let globals): (self.intent, self.globals) = (intent, globals)
    case .help(let help, let globals): (self.help, self.globals) = (help, globals)
    case .refuse(let error, let globals): (self.error, problems, self.globals) = (error, error.problems, globals)
    }
  }

  /// Words in one line, parted by single spaces.
  init(_ line: String, environment: [String: String] = [:]) {
    self.init(line.split(separator: " ").map(String.init), environment: environment)
  }
}
