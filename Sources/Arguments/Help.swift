/// A help screen, to be laid out in the width of a terminal.
public struct Help: Sendable, Hashable {
  enum Block: Sendable, Hashable {
    case paragraph(String)
    /// Lines under a title, each of chunks that stay whole; those that do not fit go on below, indented by four more.
    case lines(String, [[String]])
    /// Lines to copy, so never broken, each with what it does below.
    case examples([Example])
    /// Two columns under a title.
    case table(String, [Row])
  }

  struct Row: Sendable, Hashable {
    let left: String
    let right: String
  }

  var blocks: [Block] = []

  /// Returns the screen as text that ends in a line feed, with lines of at most this width where words allow it.
  public func text(width: Int = 80) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let text):
        Help.wrap(Help.words(text), width: width).joined(separator: "\n")
      case .lines(let title, let lines):
        ([title + ":"] + lines.flatMap { Help.hang($0, under: "  ", then: "      ", width: width) })
          .joined(separator: "\n")
      case .examples(let examples):
        (["Examples:"]
          + examples.flatMap {
            ["  " + $0.line] + Help.hang(Help.words($0.meaning), under: "      ", then: "      ", width: width)
          }).joined(separator: "\n")
      case .table(let title, let rows):
        ([title + ":"] + Help.columns(rows, width: width)).joined(separator: "\n")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  private static func columns(_ rows: [Row], width: Int) -> [String] {
    // A long left side stands on a line of its own rather than squeeze all the right sides.
    let widest = rows.map(\.left.count).filter { $0 <= width * 2 / 5 }.max() ?? 0
    let margin = String(repeating: " ", count: widest + 4)
    return rows.flatMap { row in
      guard row.left.count <= widest else {
        return ["  " + row.left] + hang(words(row.right), under: margin, then: margin, width: width)
      }
      let gap = String(repeating: " ", count: widest - row.left.count + 2)
      return hang(words(row.right), under: "  " + row.left + gap, then: margin, width: width)
    }
  }

  private static func hang(_ chunks: [String], under first: String, then next: String, width: Int) -> [String] {
    let room = max(1, width - max(first.count, next.count))
    return wrap(chunks, width: room).enumerated().map { ($0.offset == 0 ? first : next) + $0.element }
  }

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func wrap(_ chunks: [String], width: Int) -> [String] {
    var lines: [String] = []
    for chunk in chunks {
      if let line = lines.last, line.count + 1 + chunk.count <= width {
        lines[lines.count - 1] = line + " " + chunk
      } else {
        lines.append(chunk)
      }
    }
    return lines
  }
}
