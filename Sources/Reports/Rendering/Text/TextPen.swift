/// Writes lines as bytes for a terminal, with the user's own sixteen colours when asked.
struct TextPen {
  let color: Bool

  /// Adds the line, without spaces at its end, and a line feed.
  func write(_ line: TextLine, to text: inout String) {
    var pending = ""
    for span in line.spans {
      var end = span.text.utf8.endIndex
      while end > span.text.startIndex, span.text.utf8[span.text.utf8.index(before: end)] == UInt8(ascii: " ") {
        end = span.text.utf8.index(before: end)
      }
      guard end > span.text.startIndex else {
        pending += span.text
        continue
      }
      text += pending
      pending = String(span.text[end...])
      if color, let code = span.tone.terminalCode {
        text += "\u{1B}[\(code)m" + span.text[..<end] + "\u{1B}[0m"
      } else {
        text += span.text[..<end]
      }
    }
    text += "\n"
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
