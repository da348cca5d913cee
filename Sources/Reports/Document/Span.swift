import Domain
import Wire

/// A piece of text in the reader's language with the tone in which it is said; what all renderers write.
struct Span: Equatable {
  enum Tone: Equatable {
    case plain, strong, quiet, code, up, down, notShown
    case level(Level)
  }

  var text: String
  var tone: Tone = .plain
}

extension Prose {
  func spans(in language: Language) -> [Span] {
    var spans: [Span] = []
    forEach { $0.tell(in: language) { spans.append(Span(text: $0, tone: $1)) } }
    return spans
  }
}

extension Inline {
  /// Hands out the pieces one by one: of the many cells of a table each mostly has one.
  func tell(in language: Language, _ piece: (String, Span.Tone) -> Void) {
    switch self {
    case .text(let text): piece(text, .plain)
    case .strong(let text): piece(text, .strong)
    case .quiet(let text): piece(text, .quiet)
    case .code(let text): piece(text, .code)
    case .name(let text): piece(text.string, .plain)
    case .id(let text): piece(text.string, .code)
    case .number(let amount): piece(language.number(amount), .plain)
    case .percent(let share): piece(language.percent(share), .plain)
    case .change(let difference): piece(language.change(difference), Direction(of: difference).tone)
    case .shift(let shift): for span in shift.spans(in: language) { piece(span.text, span.tone) }
    case .level(let level): piece(level.rawValue, .level(level))
    case .day(let day): piece(language.day(day), .plain)
    case .shortDay(let day): piece(language.shortDay(day), .plain)
    case .notShown: piece("–", .notShown)
    }
  }
}

extension Shift {
  fileprivate func spans(in language: Language) -> [Span] {
    switch self {
    case .numbers(let then, let now):
      spans(language.number(then), language.number(now), Direction(of: now - then))
    case .percents(let then, let now):
      spans(language.percent(then), language.percent(now), Direction(of: now - then))
    case .levels(let then?, let now?):
      spans(then.rawValue, now.rawValue, Direction(of: now.rank - then.rank))
    case .levels(let then, let now):
      [Span(text: "\(then?.rawValue ?? "–") → \(now?.rawValue ?? "–")")]
    }
  }

  private func spans(_ then: String, _ now: String, _ direction: Direction) -> [Span] {
    [Span(text: "\(then) → \(now) "), Span(text: direction.sign, tone: direction.tone)]
  }
}

extension Direction {
  fileprivate var tone: Span.Tone {
    switch self {
    case .up: .up
    case .down: .down
    case .same: .quiet
    }
  }
}
