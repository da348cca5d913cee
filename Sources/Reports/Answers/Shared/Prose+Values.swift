import Domain

extension Prose.StringInterpolation {
  /// A moment by the clock in Amsterdam: `3 november 2025, 15:05`.
  mutating func appendInterpolation(moment: Moment) {
    appendInterpolation(Amsterdam.day(at: moment))
    appendLiteral(", " + Amsterdam.clock(at: moment))
  }

  /// A moment by the clock in Amsterdam that fits a table cell: `3 nov 2025 15:05`.
  mutating func appendInterpolation(short moment: Moment) {
    appendInterpolation(short: Amsterdam.day(at: moment))
    appendLiteral(" " + Amsterdam.clock(at: moment))
  }

  mutating func appendInterpolation(_ event: EventID) { appendInterpolation(code: event.description) }
}

extension Prose {
  /// Pieces with something between them.
  package static func joined(_ pieces: [Prose], by separator: Prose) -> Prose {
    guard let first = pieces.first else { return .empty }
    return pieces.dropFirst().reduce(first) { $0 + separator + $1 }
  }

  /// Pieces as a sentence counts them up: `a, b en c`.
  static func list(_ pieces: [Prose], or: Bool = false, in language: Language) -> Prose {
    guard pieces.count > 1, let last = pieces.last else { return joined(pieces, by: ", ") }
    let word = or ? Wording(nl: " of ", en: " or ") : Wording(nl: " en ", en: " and ")
    return joined(Array(pieces.dropLast()), by: ", ") + word[language] + last
  }

  /// Two shares, of which each may be of nobody: then there is none.
  static func shift(_ then: Int?, _ now: Int?) -> Prose {
    guard let then else { return share(now) }
    guard let now else { return "\(percent: then) → –" }
    return .shift(.percents(then, now))
  }

  /// Two levels, of which each may be nobody's.
  static func shift(_ then: Level?, _ now: Level?) -> Prose {
    then == nil && now == nil ? .empty : .shift(.levels(then, now))
  }

  /// A share of a hundred, or nothing when it is of nobody.
  static func share(_ share: Int?) -> Prose { share.map { .percent($0) } ?? .empty }

  /// A level, or nothing when there is none.
  static func level(orNothing level: Level?) -> Prose { level.map { .level($0) } ?? .empty }
}

extension Amsterdam {
  /// Hours and minutes of a moment.
  fileprivate static func clock(at moment: Moment) -> String {
    let local = moment.adding(milliseconds: offset(at: moment))
    return String(local.description.dropFirst(11).prefix(5))
  }
}
