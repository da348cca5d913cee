// A page has no font to measure when it is written, so widths are estimated: 0.58 em a character and 15% to spare,
// which no common system font exceeds for words.

extension Lettering.Style {
  /// The size of the letters in tenths of a pixel.
  var size: Int {
    switch self {
    case .plain, .strong: 120
    case .small, .onLight, .onDark, .up, .down: 110
    }
  }

  /// How wide a text is at most, in tenths of a pixel.
  func width(of text: String) -> Int {
    (text.visible.displayWidth * size * 58 * 115 + 9_999) / 10_000
  }

  /// The text cut to a width, with an ellipsis.
  func cut(_ text: String, to width: Int) -> String {
    let text = text.visible
    guard self.width(of: text) > width else { return text }
    let cells = max(1, width * 10_000 / (size * 58 * 115))
    return String(text.split(atCell: cells - 1).0) + "…"
  }

  /// The text broken between words into at most so many lines, the last one cut.
  func wrapped(_ text: String, to width: Int, lines limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.visible.split(separator: " ").map(String.init) {
      if let last = lines.last, lines.count == limit || self.width(of: last + " " + word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.map { cut($0, to: width) }
  }
}
