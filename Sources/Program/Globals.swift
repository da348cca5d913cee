import Arguments
import Domain
import Wire

/// What every command takes.
struct Globals: Sendable {
  var place: Place
  var when: When
  var shape: Shape
  var manner: Manner

  /// Where the store is, and who works with it.
  struct Place: Sendable {
    var store: String?
    var by: String?
  }

  /// From which day and with what knowledge to look.
  struct When: Sendable {
    var asOf: DayWord?
    var knownAt: KnownAtWord?
  }

  /// What answers look like.
  struct Shape: Sendable {
    var json: Bool
    var format: Format?
    var output: String?
    var language: Language?
    var color: ColorChoice
    var names: Bool
  }

  /// How to go about it.
  struct Manner: Sendable {
    var dryRun: Bool
    var yes: Bool
    var noInput: Bool
    var quiet: Bool
    var verbose: Bool
    var noSnapshot: Bool
  }

  /// How an answer is written.
  var format: Format { shape.json ? .json : shape.format ?? .text }
}

/// A form in which answers are written.
enum Format: String, CaseIterable, Sendable {
  case text
  case md
  case html
  case csv
  case json
}

/// Whether the terminal's colours are used.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}

extension Globals {
  static let declared = Parameter(placeOptions, whenOptions, shapeOptions, mannerOptions, make: Globals.init)

  private static let placeOptions = Parameter(
    Option.optional(
      "store", "DIR", "the store, instead of the nearest folder upwards with an EventLog", read: .text),
    Option.optional("by", "PERSON", "who records, a code or a name (LEERLIJN_BY)", read: .text),
    make: Place.init)

  private static let whenOptions = Parameter(
    Option.optional("as-of", "DAY", "answers as of this day instead of today", read: .day),
    Option.optional(
      "known-at", "TIME|FILE", "answers with what was known at this moment, day, or head kept in a file",
      read: .knownAt),
    make: When.init)

  private static let shapeOptions = Parameter(
    Option.flag("json", "answers as one line of JSON, the same as --format json"),
    Option.optional("format", "FORM", "the form of the answer", read: .choice(of: Format.self)),
    Option.optional("output", short: "o", "FILE", "writes the answer to a file", read: .text),
    Option.optional("lang", "LANG", "the language of the answer (LEERLIJN_LANG)", read: .choice(of: Language.self)),
    Option.optional(
      "color", "WHEN", "whether to use colours", default: "auto", read: .choice(of: ColorChoice.self)),
    Option.flag("names", "shows names from the register beside codes"),
    make: Shape.init)

  private static let mannerOptions = Parameter(
    Option.flag("dry-run", short: "n", "shows what would be recorded and records nothing"),
    Option.flag("yes", short: "y", "does not ask"),
    Option.flag("no-input", "never asks; a missing answer is an error"),
    Option.flag("quiet", short: "q", "says only what is asked for"),
    Option.flag("verbose", short: "v", "says more about how the answer came about"),
    Option.flag("no-snapshot", "reads the log itself, even when a snapshot would do"),
    make: Manner.init)
}
