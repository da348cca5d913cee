import Domain

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
    runs.count == 1 ? runs[0].spans(in: language) : runs.flatMap { $0.spans(in: language) }
  }
}

extension Inline {
  func spans(in language: Language) -> [Span] {
    switch self {
    case .text(let text): [Span(text: text)]
    case .strong(let text): [Span(text: text, tone: .strong)]
    case .quiet(let text): [Span(text: text, tone: .quiet)]
    case .code(let text): [Span(text: text, tone: .code)]
    case .number(let amount): [Span(text: language.number(amount))]
    case .percent(let share): [Span(text: language.percent(share))]
    case .change(let difference):
      [Span(text: language.change(difference), tone: Direction(of: difference).tone)]
    case .shift(let shift): shift.spans(in: language)
    case .level(let level): [Span(text: level.rawValue, tone: .level(level))]
    case .day(let day): [Span(text: language.day(day))]
    case .shortDay(let day): [Span(text: language.shortDay(day))]
    case .notShown: [Span(text: "–", tone: .notShown)]
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
