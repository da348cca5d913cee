/// Keeps spreadsheets from running text: an apostrophe before cells that would start a formula.
///
/// Text that begins with an apostrophe before such a start gets one too, so that taking exactly one off gives every
/// text back.
enum CSVDefusing {
  /// Whether a spreadsheet might run the text: its first character, after spaces and quotes, starts a formula.
  ///
  /// A negative whole number is a number to everybody, and stays one.
  static func isNeeded(_ text: some StringProtocol) -> Bool {
    if text.utf8.first == ASCII.minus, isDigits(text.utf8.dropFirst()) { return false }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case " ", "\"", "'", "\u{A0}", "\u{3000}": continue
      default: return false
      }
    }
    return false
  }

  private static func isDigits(_ bytes: some Collection<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (ASCII.zero...(ASCII.zero + 9)).contains($0) }
  }

  /// The text, with an apostrophe when it needs one.
  static func defused(_ text: String) -> String {
    isNeeded(text) ? "'" + text : text
  }

  /// The text without the apostrophe that it got.
  static func restored(_ text: String) -> String {
    guard text.utf8.first == ASCII.apostrophe else { return text }
    let rest = text.dropFirstScalar
    return isNeeded(rest) ? String(rest) : text
  }
}

extension String {
  fileprivate var dropFirstScalar: Substring {
    self[unicodeScalars.index(after: startIndex)...]
  }
}
