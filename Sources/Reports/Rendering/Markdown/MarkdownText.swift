import Domain

/// Text as Markdown, with everything escaped that would mean something.
struct MarkdownText {
  enum Place: Equatable {
    /// Where a line begins, so that a number or a sign could open a list or a heading.
    case lineStart
    case inLine
    /// In a table, where a bar ends the cell whatever stands around it.
    case cell
  }

  let language: Language

  func written(_ prose: Prose, at place: Place = .lineStart, strongly: Bool = false) -> String {
    let pieces = pieces(of: prose, strongly: strongly)
    var text = ""
    for (index, piece) in pieces.enumerated() {
      let place = place == .lineStart && !text.isEmpty ? .inLine : place
      switch piece.kind {
      case .plain: text += escaped(piece.text, at: place)
      case .code: text += code(piece.text, at: place)
      case .strong:
        let next = index + 1 < pieces.count ? pieces[index + 1].text.first : nil
        text += strong(piece.text, between: text.last, and: next, at: place)
      }
    }
    return text
  }

  private enum Kind {
    case plain, strong, code
  }

  /// The text in as few pieces as there are kinds next to each other.
  private func pieces(of prose: Prose, strongly: Bool) -> [(kind: Kind, text: String)] {
    var pieces: [(kind: Kind, text: String)] = []
    for span in prose.spans(in: language) where !span.text.isEmpty {
      let kind: Kind =
        switch span.tone {
        case .strong: .strong
        case .code: .code
        case .plain, .quiet, .up, .down, .notShown, .level: strongly ? .strong : .plain
        }
      if kind != .code, let last = pieces.last, last.kind == kind {
        pieces[pieces.count - 1].text += span.text
      } else {
        pieces.append((kind, span.text))
      }
    }
    return pieces
  }

  /// Asterisks only where they are sure to be read as emphasis: against a letter or digit inside, or a space outside.
  private func strong(_ text: String, between before: Character?, and after: Character?, at place: Place) -> String {
    let text = text.visible
    guard let first = text.first, let last = text.last, first != " ", last != " " else {
      return escaped(text, at: place)
    }
    let opens = first.isLetter || first.isNumber || (before ?? " ") == " "
    let closes = last.isLetter || last.isNumber || (after ?? " ") == " "
    guard opens, closes else { return escaped(text, at: place) }
    return "**" + escaped(text, at: place == .cell ? .cell : .inLine) + "**"
  }

  private func code(_ text: String, at place: Place) -> String {
    let text = text.visible
    // Inside a code span a backslash does not escape, and a bar would end the cell.
    guard !text.isEmpty, !(place == .cell && text.contains("|")) else { return escaped(text, at: place) }
    let fence = String(repeating: "`", count: Self.longestRun(in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") || text.hasSuffix(" ") ? " " : ""
    return fence + space + text + space + fence
  }

  /// Lines kept as they are, between fences longer than any in them.
  static func fenced(_ lines: [String]) -> [String] {
    let lines = lines.map(\.visible)
    let fence = String(repeating: "`", count: max(3, (lines.map(longestRun).max() ?? 0) + 1))
    return [fence] + lines + [fence]
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private func escaped(_ text: String, at place: Place) -> String {
    let text = text.visible
    var escaped = ""
    var previous = UInt8(ascii: " ")
    var done = text.startIndex
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if Self.means(byte, after: previous, in: text, at: index) {
        escaped += text[done..<index] + "\\"
        done = index
      }
      previous = byte
    }
    escaped += text[done...]
    return place == .lineStart ? Self.lineStartEscaped(escaped) : escaped
  }

  /// Whether a byte would mean something; beside signs also a colon after a scheme and a dot after www, which make links.
  private static func means(_ byte: UInt8, after previous: UInt8, in text: String, at index: String.Index) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "!"):
      return true
    case UInt8(ascii: ":"):
      let next = text.utf8.index(after: index)
      return next < text.endIndex && text.utf8[next] != UInt8(ascii: " ")
    case UInt8(ascii: "."): return previous | 0x20 == UInt8(ascii: "w")
    default: return false
    }
  }

  /// Keeps a line from opening a list, a heading or a rule, and from being code for its spaces.
  private static func lineStartEscaped(_ text: String) -> String {
    let text = String(text.drop { $0 == " " })
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty {
      guard let first = text.first, "#+-=".contains(first) else { return text }
      return "\\" + text
    }
    let rest = text[digits.endIndex...]
    guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first ?? " " == " " else { return text }
    return digits + "\\" + rest
  }
}
