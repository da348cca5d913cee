/// Writes lines as bytes for a terminal, with the user's own sixteen colours when asked.
struct TextPen {
  let color: Bool

  /// Adds the line, without spaces at its end, and a line feed.
  func write(_ line: TextLine, to page: inout [UInt8]) {
    guard color, !line.isPlain else {
      page += line.bytes[..<line.bytes.endOfInk]
      page.append(UInt8(ascii: "\n"))
      return
    }
    var pending: ArraySlice<UInt8> = []
    for span in line.spans {
      let text = Array(span.text.utf8)
      let end = text.endOfInk
      guard end > 0 else {
        pending += text
        continue
      }
      page += pending
      pending = text[end...]
      if let code = span.tone.terminalCode {
        page += Array("\u{1B}[\(code)m".utf8) + text[..<end] + Array("\u{1B}[0m".utf8)
      } else {
        page += text[..<end]
      }
    }
    page.append(UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  /// Where the text ends but for spaces.
  fileprivate var endOfInk: Int {
    var end = endIndex
    while end > startIndex, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
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
