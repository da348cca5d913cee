import Arguments
import Domain
import Reports
import Wire

typealias Phrase = Domain.Phrase

/// Why a command could not do what was asked: an exit code and every problem that stood in the way.
struct Failure: Error {
  var exit: ExitCode
  var problems: [Problem]

  init(_ exit: ExitCode, _ problems: [Problem]) {
    self.exit = exit
    self.problems = problems
  }

  init(_ exit: ExitCode, _ code: String, _ text: Phrase, remedy: Phrase? = nil) {
    self.init(exit, [Problem(code, text, remedy: remedy)])
  }
}

extension Failure {
  /// The failure of a command that had recorded these events already: no code may say that nothing was.
  func afterRecording(_ ids: [EventID]) -> Failure {
    guard let first = ids.first, let last = ids.last else { return self }
    let range = first == last ? "\(first)" : "\(first) … \(last)"
    var failure = self
    failure.exit = .unknownOutcome
    failure.problems.append(
      Problem(
        "recorded", Phrase(nl: "Wel is vastgelegd: \(range).", en: "All the same, this is recorded: \(range)."),
        remedy: Phrase(nl: "Kijk na: leerlijn journal", en: "See: leerlijn journal")))
    return failure
  }
}

/// One thing that is wrong, where it stands and what helps.
struct Problem: Sendable {
  /// A name for programs that read the error, which never changes.
  var code: String
  var text: Phrase
  var place: InputPlace?
  /// What to do about it.
  var remedy: Phrase?
  /// What may have been meant.
  var suggestions: [String]

  init(
    _ code: String, _ text: Phrase, place: InputPlace? = nil, remedy: Phrase? = nil, suggestions: [String] = []
  ) {
    self.code = code
    self.text = text
    self.place = place
    self.remedy = remedy
    self.suggestions = suggestions
  }
}

/// A place in something that was handed in.
struct InputPlace: Sendable, Hashable {
  var file: String
  /// From 1.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int?
  /// The line as it stands there.
  var source: String?
}

extension Failure {
  /// How many problems are written out; the rest is counted.
  private static let shown = 20

  /// The problems as people read them.
  func text(_ language: Language) -> String {
    var lines = problems.prefix(Failure.shown).flatMap { $0.lines(language) }
    if problems.count > Failure.shown {
      let rest = problems.count - Failure.shown
      lines.append(Phrase(nl: "En nog \(rest) andere.", en: "And \(rest) more.")[language])
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The problems for programs, as one line.
  func json(_ language: Language) -> JSON {
    let listed = problems.map { problem in
      var members: [JSON.Member] = [
        .init("code", .string(problem.code)), .init("text", .string(problem.text[language])),
      ]
      if let place = problem.place {
        members += [.init("file", .string(place.file)), .init("line", .integer(place.line))]
        if let column = place.column { members.append(.init("column", .integer(column))) }
      }
      if let remedy = problem.remedy { members.append(.init("remedy", .string(remedy[language]))) }
      members.append(.init("suggestions", .array(problem.suggestions.map { .string($0) })))
      return JSON.object(members)
    }
    return ["exit": .integer(Int(exit.rawValue)), "problems": .array(listed)]
  }
}

extension Problem {
  /// What was handed in stands in the sentence, however long it is.
  private static func shortened(_ sentence: String) -> String {
    let most = 2000
    return sentence.utf8.count <= most ? sentence : String(sentence.prefix(most)) + " …"
  }

  fileprivate func lines(_ language: Language) -> [String] {
    var head = ""
    if let place {
      head = "\(place.file):\(place.line):" + (place.column.map { "\($0):" } ?? "") + " "
    }
    var sentence = text[language]
    if !suggestions.isEmpty {
      let words = suggestions.map { "'\($0)'" }.joined(separator: language == .nl ? " of " : " or ")
      sentence += Phrase(nl: " Bedoel je \(words)?", en: " Did you mean \(words)?")[language]
    }
    var lines = [Problem.shortened((head + sentence).visible)]
    if let source = place?.source {
      let excerpt = Excerpt(of: source, around: place?.column)
      lines.append("  " + excerpt.text)
      if let mark = excerpt.mark { lines.append("  " + String(repeating: " ", count: mark) + "^") }
    }
    if let remedy { lines.append("  " + remedy[language].visible) }
    return lines
  }
}
