/// Writes lines as bytes for a terminal, with the user's own sixteen colours when asked.
struct TextPen {
  let color: Bool

  /// Adds the line, without spaces at its end, and a line feed.
  func write(_ line: TextLine, to text: inout String) {
    guard color, !line.isPlain else {
      text += line.text[..<line.text.endOfInk]
      text += "\n"
      return
    }
    var pending = ""
    for span in line.spans {
      let end = span.text.endOfInk
      guard end > span.text.startIndex else {
        pending += span.text
        continue
      }
      text += pending
      pending = String(span.text[end...])
      if let code = span.tone.terminalCode {
        text += "\u{1B}[\(code)m" + span.text[..<end] + "\u{1B}[0m"
      } else {
        text += span.text[..<end]
      }
    }
    text += "\n"
  }
}

extension String {
  /// Where the text ends but for spaces.
  fileprivate var endOfInk: Index {
    var end = utf8.endIndex
    while end > startIndex, utf8[utf8.index(before: end)] == UInt8(ascii: " ") { end = utf8.index(before: end) }
    return end
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
