/// Writes lines as bytes for a terminal, with the user's own sixteen colours when asked.
struct TextPen {
  let color: Bool

  /// The line without spaces at its end.
  func write(_ line: TextLine) -> String {
    var text = ""
    for span in trimmed(line.spans) {
      guard color, let code = span.tone.terminalCode else {
        text += span.text
        continue
      }
      text += "\u{1B}[\(code)m" + span.text + "\u{1B}[0m"
    }
    return text
  }

  private func trimmed(_ spans: [Span]) -> [Span] {
    var spans = spans
    while let last = spans.popLast() {
      var text = Substring(last.text)
      while text.last == " " { text.removeLast() }
      if !text.isEmpty { return spans + [Span(text: String(text), tone: last.tone)] }
    }
    return []
  }
}

extension Span.Tone {
  /// Select Graphic Rendition of ECMA-48.
  fileprivate var terminalCode: String? {
    switch self {
    case .plain, .level: nil
    case .strong: "1"
    case .quiet, .notShown: "2"
    case .code: "36"
    case .up: "34"
    case .down: "33"
    }
  }
}
