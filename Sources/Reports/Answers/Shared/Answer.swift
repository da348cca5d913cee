public import Domain
public import Wire

/// What a command answers: a document for people, and JSON for programs.
public protocol Answer: Sendable {
  /// The answer in the shape that programs rely on (DESIGN.md section 10).
  var json: JSON { get }
  /// The answer as people read it.
  func document(in language: Language) -> Document
}

/// What every answer stands on.
public struct Basis: Hashable, Sendable {
  /// The day for which was asked.
  public var asOf: Day
  /// The moment up to which the log was read, or nil when it holds nothing.
  public var knownAt: Moment?

  public init(asOf: Day, knownAt: Moment?) {
    self.asOf = asOf
    self.knownAt = knownAt
  }

  /// The two members that every answer has.
  var members: [JSON.Member] { [JSON.Member("asOf", .text(asOf)), JSON.Member("knownAt", .text(knownAt))] }

  /// The day and the state of knowledge as options, so that a command gives this answer again.
  func options(knownAt moment: Moment? = nil) -> String {
    "--as-of \(asOf)" + (moment.map { " --known-at \($0)" } ?? "")
  }
}

extension Basis {
  /// Up to when was known what the answer rests on.
  var knowledge: Wording {
    guard let knownAt else { return Wording(nl: "het logboek is nog leeg", en: "the log is still empty") }
    return Wording(nl: "bekend tot en met \(moment: knownAt)", en: "known up to \(moment: knownAt)")
  }
}
