import Arguments
import Domain
import Reports
import Storage
import Wire

/// Runs the program and writes what it leaves behind; gives the exit code.
///
/// The first argument is the program's own name.
/// A full disk is told as well: an answer that nobody can read was not given.
public func main(_ words: [String], in surroundings: Surroundings, write: (Outcome.Stream, [UInt8]) -> Bool) -> Int32 {
  let outcome = run(words, in: surroundings)
  guard write(.output, outcome.output) else {
    let failure = Failure(.readOrWrite, "unwritten", Failure.unwritten).afterRecording(outcome.recorded)
    _ = write(.talk, outcome.talk + Manners(nil, surroundings).outcome(of: failure).talk)
    return failure.exit.rawValue
  }
  _ = write(.talk, outcome.talk)
  _ = write(.talk, outcome.afterwards())
  return outcome.exit.rawValue
}

/// Runs the program: reads the words, does what they ask for, and gives what is to be written.
public func run(_ words: [String], in surroundings: Surroundings) -> Outcome {
  if let failure = Failure(surroundings.unreadable) { return Manners(nil, surroundings).outcome(of: failure) }
  switch Leerlijn.table.read(words) {
  case .help(let help, _):
    return Outcome(output: Array(help.text(width: min(surroundings.width ?? 80, 100)).utf8))
  case .refuse(let error, let globals):
    let manners = Manners(globals, surroundings)
    return manners.outcome(of: Failure(error))
  case .run(let intent, let globals):
    let manners = Manners(globals, surroundings, isReport: intent.isReport)
    let desk = Desk(globals: globals, surroundings: surroundings, language: manners.language)
    return answer(to: intent, at: desk, manners) ?? answer(to: intent, at: desk.withoutSnapshot, manners) ?? Outcome()
  }
}

/// What is to be written for an intent, or nil when it stands on a snapshot with flaws and has to be found anew.
private func answer(to intent: any Intent, at desk: Desk, _ manners: Manners) -> Outcome? {
  do throws(Failure) {
    let reply = try intent.run(at: desk)
    let bytes = manners.bytes(of: reply)
    if desk.hasToBeginAnew { return nil }
    return try manners.outcome(of: reply, saying: bytes, to: desk)
  } catch {
    if desk.hasToBeginAnew { return nil }
    // What went wrong is said to whoever typed the words, also when the report is for others.
    return Manners(desk.globals, desk.surroundings).outcome(of: error)
  }
}

extension Failure {
  /// Words that ask for nothing the program can do.
  init(_ error: UsageError) {
    self.init(
      .usage,
      error.problems.map { problem in
        Problem(problem.code, Phrase(nl: problem.text.nl, en: problem.text.en))
      })
    let line = error.helpLine
    problems[problems.count - 1].remedy = Phrase(nl: "Lees: \(line)", en: "Read: \(line)")
  }
}

extension Failure {
  /// Words and variables of our own that are no UTF-8; those of other programs are no business of ours.
  init?(_ unreadable: [Unreadable]) {
    let problems = unreadable.compactMap { what -> Problem? in
      switch what {
      case .words:
        Problem("no-words", Failure.noWords)
      case .word(let place):
        Problem("not-utf8", Phrase(nl: "Woord \(place) is geen UTF-8.", en: "Word \(place) is not UTF-8."))
      case .variable(let variable) where variable.isOurs:
        Problem(
          "not-utf8",
          Phrase(
            nl: "De variabele \(variable.rawValue) is geen UTF-8.",
            en: "The variable \(variable.rawValue) is not UTF-8."))
      case .variable: nil
      }
    }
    guard !problems.isEmpty else { return nil }
    self.init(unreadable.contains(.words) ? .readOrWrite : .usage, problems)
  }

  fileprivate static let unwritten = Phrase(
    nl: "Het antwoord kon niet worden geschreven.", en: "The answer could not be written.")

  private static let noWords = Phrase(
    nl: "Het systeem gaf niet door wat er werd gevraagd; er is niets gedaan. Zijn er te veel bestanden open?",
    en: "The system did not pass on what was asked for; nothing was done. Are too many files open?")
}

/// In which form and language something is written.
struct Manners {
  let format: Format
  let language: Language
  let width: Int?
  let color: Bool
  let isQuiet: Bool
  let isVerbose: Bool

  init(_ globals: Globals?, _ surroundings: Surroundings, isReport: Bool = false) {
    format = globals?.format ?? .text
    isQuiet = globals?.manner.quiet ?? false
    isVerbose = globals?.manner.verbose ?? false
    width = surroundings.width
    language =
      globals?.shape.language ?? surroundings[.language].flatMap(Language.init(rawValue:))
      ?? (isReport ? .nl : format == .csv || format == .json ? .en : Manners.locale(of: surroundings))
    switch globals?.shape.color ?? .auto {
    case .always: color = true
    case .never: color = false
    case .auto: color = surroundings.width != nil && surroundings[.noColor]?.isEmpty != false
    }
  }

  /// The language of the locale; what goes to others, or to programs, does not depend on whose machine made it.
  private static func locale(of surroundings: Surroundings) -> Language {
    for variable in [Variable.allLocale, .messageLocale, .locale] {
      if let locale = surroundings[variable], !locale.isEmpty { return locale.hasPrefix("nl") ? .nl : .en }
    }
    return .en
  }

  /// Writes a reply that was put into words, to standard output or to a file.
  func outcome(of reply: Reply, saying bytes: [UInt8], to desk: Desk) throws(Failure) -> Outcome {
    var outcome = Outcome(exit: reply.exit, recorded: reply.recorded)
    if format != .json {
      let said = (isVerbose ? desk.trace.lines : []) + (isQuiet ? [] : reply.notices)
      outcome.talk = said.flatMap { $0.line(in: language) }
    }
    if let work = desk.errand.work {
      let (isTold, language) = (isVerbose && format != .json, language)
      outcome.afterwards = {
        let note = work()
        return isTold ? note.line(in: language) : []
      }
    }
    guard let file = desk.globals.shape.output, file != "-" else {
      outcome.output = bytes
      return outcome
    }
    do throws(Failure) { try desk.write(bytes, to: file) } catch { throw error.afterRecording(reply.recorded) }
    return outcome
  }

  /// Puts a reply into words.
  func bytes(of reply: Reply) -> [UInt8] {
    // A terminal that shows an answer is not the program that reads it.
    if format == .json { return (width == nil ? reply.json().bytes : Array(reply.json().harmlessText.utf8)) + [0x0A] }
    if let plain = reply.plain { return Array(plain.utf8) }
    let document = reply.document(language)
    return switch format {
    case .text, .json: TextRenderer(width: width, color: color).bytes(of: document)
    case .md: MarkdownRenderer().bytes(of: document)
    case .html: HTMLRenderer().bytes(of: document)
    case .csv: CSVRenderer().bytes(of: document)
    }
  }

  /// Writes why it could not be done.
  func outcome(of failure: Failure) -> Outcome {
    let text = format == .json ? failure.json(language).harmlessText + "\n" : failure.text(language)
    return Outcome(talk: Array(text.utf8), exit: failure.exit)
  }
}

extension Phrase {
  /// The words as a line that no terminal takes for anything else.
  fileprivate func line(in language: Language) -> [UInt8] { Array(self[language].visible.utf8) + [0x0A] }
}
