import Arguments
import Domain
import Wire

extension Desk {
  /// Reads a head that was kept: lines `west 1042 HASH`, JSON with a member `frontier`, or a page that holds such heads,
  /// as every issued report and a mail may.
  static func frontier(_ bytes: [UInt8], of path: String) throws(Failure) -> Frontier {
    if let text = try? JSONText(bytes.trimmingLineFeed, rules: .free) {
      let object = text.root.member(named: "frontier") ?? text.root
      if let frontier = Frontier(reading: FieldReader.Value(object)), frontier.namesHashes { return frontier }
    }
    let lines = bytes.lines
    // Pages have lines of more words than a head, or commas; what else there is must be heads, so that a slip is told.
    let isPage = lines.contains { $0.contains(",") || $0.split(whereSeparator: \.isWhitespace).count > 3 }
    if isPage, let frontier = quoted(in: bytes) {
      return frontier
    }
    return try listed(lines, of: path)
  }

  private static func listed(_ lines: [String], of path: String) throws(Failure) -> Frontier {
    var heads: [Writer: Frontier.Head] = [:]
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 3, let (writer, head) = head(words), heads[writer] == nil else {
        throw Failure(
          .data,
          [
            Problem(
              "not-a-head",
              Phrase(nl: "Dit is geen kop zoals 'west 1042 HASH'.", en: "This is no head such as 'west 1042 HASH'."),
              place: InputPlace(file: path, line: index + 1, column: 1, source: line))
          ])
      }
      heads[writer] = head
    }
    guard !heads.isEmpty else {
      throw Failure(.data, "not-a-head", Phrase(nl: "'\(path)' is leeg.", en: "'\(path)' is empty."))
    }
    return Frontier(heads)
  }

  /// The heads that stand anywhere in a page, nil when there are none or two of one writer that differ.
  private static func quoted(in bytes: [UInt8]) -> Frontier? {
    var heads: [Writer: Frontier.Head] = [:]
    var last: [String] = []
    for piece in pieces(of: bytes) {
      switch piece {
      case .word(let word): last = last.suffix(2) + [word]
      case .space: continue
      case .other: last = []
      }
      guard last.count == 3, let (writer, head) = head(last) else { continue }
      guard heads[writer] == nil || heads[writer] == head else { return nil }
      heads[writer] = head
    }
    return heads.isEmpty ? nil : Frontier(heads)
  }

  private enum Piece {
    case word(String)
    case space
    case other
  }

  /// Words of letters, digits, hyphens and underscores, and what stands between them.
  private static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var word: [UInt8] = []
    for byte in bytes + [0x0A] {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): word.append(byte)
      default:
        if !word.isEmpty { pieces.append(.word(String(decoding: word, as: UTF8.self))) }
        word = []
        pieces.append([0x20, 0x09, 0x0A, 0x0D].contains(byte) ? .space : .other)
      }
    }
    return pieces
  }

  private static func head(_ words: [String]) -> (Writer, Frontier.Head)? {
    Frontier.entry(of: words.joined(separator: " "))
  }
}

extension Frontier {
  /// Whether there is a head, and each has a hash and not some other text.
  fileprivate var namesHashes: Bool {
    !heads.isEmpty && heads.values.allSatisfy { Digest(base64URL: $0.hash.utf8.span) != nil }
  }
}

extension [UInt8] {
  /// The lines as every editor counts them: only a line feed ends one, and the carriage return before it is no part of it.
  var lines: [String] {
    split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// The bytes without a line feed at their end.
  fileprivate var trimmingLineFeed: [UInt8] { last == 0x0A ? dropLast() : self }
}
