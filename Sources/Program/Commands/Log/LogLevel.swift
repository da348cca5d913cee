import Arguments
import Domain
import Exchange

/// Records measurements of levels: a few on the command line, or a whole round from a file.
struct LogLevel: Recording {
  var levels: [LevelWord]
  var file: String?
  var method: Method?
  var occasion: Occasion
  var assessor: PersonWord?
  var round: RoundCode?
  var areas: [AreaWord]?

  /// A person and the level that was measured: `p-k3m8qawe=B1`, or the person alone with `--areas`.
  struct LevelWord: Sendable {
    var person: PersonWord
    var level: Level?
  }

  /// An area and its level: `1=B1`.
  struct AreaWord: Sendable {
    var area: Area
    var level: Level
  }

  static let command = Command<any Intent>(
    "Records measurements of levels, one or a whole round.",
    discussion: """
      A file has a header that names its columns: person (code or name), level, areas 1 to 6, scores 1.1 to 6.5, method, \
      assessor, on, note; separated by tabs, ';' or ','. A row without a level says that nobody was measured. All rows \
      are recorded or none.
      """,
    examples: [
      Example("leerlijn log level p-k3m8qawe=B1 --method i-coach --on 2025-11-03", "one measurement"),
      Example(
        "leerlijn log level p-k3m8qawe --areas 1=B1,2=B1,3=A2,4=B1,5=A2,6=B1 --method self --on today",
        "levels per area, from which the rule derives one"),
      Example(
        "leerlijn log level --from ronde.tsv --method i-coach --round 2025-najaar --on 2025-11-12",
        "a whole round from a file"),
    ],
    takes: Argument.repeated("WHO=LEVEL", "whom and what was measured", read: .levelWord),
    Option.optional("from", "FILE", "reads a round from a file, - for standard input", read: .text),
    Option.optional("method", "METHOD", "how it was measured", read: .choice(of: Method.self)), Occasion.undated,
    Option.optional("assessor", "PERSON", "who measured", read: .person),
    Option.optional("round", "ROUND", "the round to which it belongs", read: .code()),
    Option.optional("areas", "LIST", "levels per area, such as 1=B1,3=A2", read: .list(of: .areaWord)),
    action: LogLevel.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    var problems: [Problem] = []
    if file == nil, levels.isEmpty {
      problems.append(
        Problem("missing", Phrase(nl: "WHO=LEVEL of --from ontbreekt.", en: "WHO=LEVEL or --from is missing.")))
    }
    if file != nil, !levels.isEmpty || areas != nil {
      problems.append(
        Problem(
          "several-of",
          Phrase(nl: "WHO=LEVEL en --from gaan niet samen.", en: "WHO=LEVEL and --from do not go together.")))
    }
    if file == nil, occasion.on == nil {
      problems.append(Problem("missing", Phrase(nl: "--on DAY ontbreekt.", en: "--on DAY is missing.")))
    }
    if file == nil, method == nil {
      problems.append(Problem("missing", Phrase(nl: "--method METHOD ontbreekt.", en: "--method METHOD is missing.")))
    }
    guard problems.isEmpty else { throw Failure(.usage, problems) }
    if let file { return try MeasurementRound(self, file: file, context: context).drafts() }
    return try typed(context)
  }

  private func typed(_ context: RecordingContext) throws(Failure) -> [Draft] {
    let people = context.people(on: context.day(occasion.on))
    var problems: [Problem] = []
    let assessor = attempt(&problems) { () throws(Failure) in
      try self.assessor.map { (word) throws(Failure) in try people.find(word) }
    }
    let levels = areas.map { words in AreaLevels(Dictionary(words.map { ($0.area, $0.level) }) { _, last in last }) }
    let drafts = self.levels.compactMap { word in
      attempt(&problems) { () throws(Failure) -> Draft in
        let measured = LevelMeasured(
          person: try people.find(word.person), method: method ?? .selfAssessment, assessor: assessor ?? nil,
          level: word.level, areas: levels, round: round)
        return occasion.draft(.levelMeasured(measured), context)
      }
    }
    guard problems.isEmpty else { throw Failure(.data, problems) }
    return drafts
  }
}

/// Gives what the work gives, or notes why it failed so that the rest can be looked at too.
func attempt<Value>(_ problems: inout [Problem], _ work: () throws(Failure) -> Value) -> Value? {
  do throws(Failure) { return try work() } catch {
    problems += error.problems
    return nil
  }
}

extension Reading where Value == LogLevel.LevelWord {
  static var levelWord: Reading {
    Reading { (word) throws(ValueProblem) in
      guard let (person, level) = halves(of: word, at: "=") else {
        return LogLevel.LevelWord(person: PersonWord(word), level: nil)
      }
      guard !person.trimmed.isEmpty, let level = Level(typed: level) else {
        throw ValueProblem(
          expected: .init(
            en: "a person and a level A1, A2, B1, B2, C1 or C2, such as p-k3m8qawe=B1",
            nl: "een persoon en een niveau A1, A2, B1, B2, C1 of C2, zoals p-k3m8qawe=B1"))
      }
      return LogLevel.LevelWord(person: PersonWord(person.trimmed), level: level)
    }
  }
}

extension Reading where Value == LogLevel.AreaWord {
  static var areaWord: Reading {
    Reading(
      .init(
        en: "an area from 1 to 6 and a level, such as 1=B1",
        nl: "een gebied van 1 tot en met 6 en een niveau, zoals 1=B1")
    ) { word in
      guard let (area, level) = halves(of: word, at: "="),
        let area = Area.allCases.first(where: { "\($0.number)" == area || $0.rawValue == area }),
        let level = Level(typed: level)
      else { return nil }
      return LogLevel.AreaWord(area: area, level: level)
    }
  }
}
