public import Domain

/// Text for people, in runs that know what they are.
///
/// Amounts, days and levels stay values until a renderer writes them in the reader's language, so a phrase may say
/// `"\(count) docenten"` and read `4.812 docenten` in Dutch. A year is no amount: put it in as text.
public struct Prose: Sendable, Hashable {
  public var runs: [Inline]

  public init(_ runs: [Inline]) { self.runs = runs }

  public init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  /// No text at all.
  public static let empty = Prose([])

  public var isEmpty: Bool { runs.isEmpty }

  /// This text as a plain string in the words of a language.
  public func plain(in language: Language) -> String {
    runs.map { $0.spans(in: language).map(\.text).joined() }.joined()
  }

  public static func + (first: Prose, second: Prose) -> Prose { Prose(first.runs + second.runs) }
}

/// One run of text.
public enum Inline: Sendable, Hashable {
  case text(String)
  case strong(String)
  case quiet(String)
  /// Something to copy: an id, a command, a path.
  case code(String)
  case number(Int)
  case percent(Int)
  /// A difference, with sign and arrow.
  case change(Int)
  /// Then and now.
  case shift(Shift)
  case level(Level)
  /// A day in words, for sentences.
  case day(Day)
  /// A day that fits a table cell.
  case shortDay(Day)
  /// A value that exists and is not shown, because the group is small.
  case notShown
}

/// Two values of the same kind, then and now.
public enum Shift: Sendable, Hashable {
  case numbers(Int, Int)
  case percents(Int, Int)
  /// Two levels, or none where nothing was measured.
  case levels(Level?, Level?)
}

// What table cells are mostly made of.
extension Prose {
  public static func strong(_ text: String) -> Prose { Prose([.strong(text)]) }
  public static func quiet(_ text: String) -> Prose { Prose([.quiet(text)]) }
  public static func code(_ text: String) -> Prose { Prose([.code(text)]) }
  public static func number(_ amount: Int) -> Prose { Prose([.number(amount)]) }
  public static func percent(_ share: Int) -> Prose { Prose([.percent(share)]) }
  public static func change(_ difference: Int) -> Prose { Prose([.change(difference)]) }
  public static func shift(_ shift: Shift) -> Prose { Prose([.shift(shift)]) }
  public static func level(_ level: Level) -> Prose { Prose([.level(level)]) }
  public static func day(_ day: Day) -> Prose { Prose([.shortDay(day)]) }
  /// A value that exists and is not shown, because the group is small.
  public static let notShown = Prose([.notShown])
}

extension Prose: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }

  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Inline] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    public mutating func appendInterpolation(_ amount: Int) { runs.append(.number(amount)) }
    public mutating func appendInterpolation(_ level: Level) { runs.append(.level(level)) }
    public mutating func appendInterpolation(_ day: Day) { runs.append(.day(day)) }
    public mutating func appendInterpolation(_ prose: Prose) { runs.append(contentsOf: prose.runs) }
    public mutating func appendInterpolation(short day: Day) { runs.append(.shortDay(day)) }
    public mutating func appendInterpolation(percent share: Int) { runs.append(.percent(share)) }
    public mutating func appendInterpolation(change difference: Int) { runs.append(.change(difference)) }
    public mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }
    public mutating func appendInterpolation(quiet text: String) { runs.append(.quiet(text)) }
    public mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }
  }
}
