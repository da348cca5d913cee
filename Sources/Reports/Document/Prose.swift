public import Domain
public import Wire

/// Text for people, in runs that know what they are.
///
/// Amounts, days and levels stay values until a renderer writes them in the reader's language, so a phrase may say
/// `"\(count) docenten"` and read `4.812 docenten` in Dutch. A year is no amount: put it in as text.
public struct Prose: Sendable, Hashable {
  /// The cells of a table are prose of one run, and there are many: those need no array.
  private enum Content: Sendable, Hashable {
    case none
    case one(Inline)
    /// Two or more.
    case many([Inline])
  }

  private var content: Content

  /// Joins runs.
  public init(_ runs: [Inline]) {
    content =
      switch runs.count {
      case 0: .none
      case 1: .one(runs[0])
      case _: .many(runs)
      }
  }

  private init(_ run: Inline) { content = .one(run) }

  /// Takes a text as it is.
  public init(_ text: String) { content = text.isEmpty ? .none : .one(.text(text)) }

  /// No text at all.
  public static var empty: Prose { Prose("") }

  /// Whether there is nothing to say.
  public var isEmpty: Bool {
    switch content {
    case .none: true
    case .one, .many: false
    }
  }

  /// The runs, in the order of reading.
  public var runs: [Inline] {
    switch content {
    case .none: []
    case .one(let run): [run]
    case .many(let runs): runs
    }
  }

  /// The run, when there is just one.
  var onlyRun: Inline? {
    guard case .one(let run) = content else { return nil }
    return run
  }

  /// Hands out the runs, in the order of reading.
  func forEach(_ body: (Inline) -> Void) {
    switch content {
    case .none: break
    case .one(let run): body(run)
    case .many(let runs): runs.forEach(body)
    }
  }

  /// This text as a plain string in the words of a language.
  public func plain(in language: Language) -> String {
    var text = ""
    forEach { $0.tell(in: language) { piece, _ in text += piece } }
    return text
  }

  /// Joins two texts without anything between them.
  public static func + (first: Prose, second: Prose) -> Prose { Prose(first.runs + second.runs) }
}

/// One run of text.
public enum Inline: Sendable, Hashable {
  case text(String)
  case strong(String)
  case quiet(String)
  /// Something to copy: an id, a command, a path.
  case code(String)
  /// A code as it is: of a team, a line.
  case name(ShortText)
  /// The same, to copy: of a person.
  case id(ShortText)
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
  /// A text that stands out.
  public static func strong(_ text: String) -> Prose { Prose(.strong(text)) }
  /// A text that stands back.
  public static func quiet(_ text: String) -> Prose { Prose(.quiet(text)) }
  /// Something to copy.
  public static func code(_ text: String) -> Prose { Prose(.code(text)) }
  /// Somebody by their code.
  public static func person(_ person: PersonCode) -> Prose { Prose(.id(person.text)) }
  /// What a code names by that code; nothing where there is none.
  public static func name<Thing>(_ code: Code<Thing>?) -> Prose { code.map { Prose(.name($0.text)) } ?? .empty }
  /// An amount.
  public static func number(_ amount: Int) -> Prose { Prose(.number(amount)) }
  /// A share of a hundred.
  public static func percent(_ share: Int) -> Prose { Prose(.percent(share)) }
  /// A difference, with sign and arrow.
  public static func change(_ difference: Int) -> Prose { Prose(.change(difference)) }
  /// Then and now.
  public static func shift(_ shift: Shift) -> Prose { Prose(.shift(shift)) }
  /// A level.
  public static func level(_ level: Level) -> Prose { Prose(.level(level)) }
  /// A day as it fits a cell.
  public static func day(_ day: Day) -> Prose { Prose(.shortDay(day)) }
  /// A value that exists and is not shown, because the group is small.
  public static var notShown: Prose { Prose(.notShown) }
}
