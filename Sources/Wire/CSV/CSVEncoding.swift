/// How the text of a file is encoded, and what is wrong with that.
struct CSVEncoding {
  /// Where the text begins: after the byte-order mark of UTF-8.
  private(set) var start = 0
  /// The first byte that is not UTF-8, if any.
  private(set) var problem: CSVProblem?
  /// Whether lines and cells can be told apart.
  let isReadable: Bool

  init(_ bytes: Span<UInt8>) {
    if let offset = Self.firstOfUTF16(bytes) {
      isReadable = false
      problem = CSVProblem(line: 1, column: offset + 1, fact: .utf16(bytes[offset]))
      return
    }
    isReadable = true
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    problem = firstInvalid(bytes)
  }

  private func firstInvalid(_ bytes: Span<UInt8>) -> CSVProblem? {
    var (line, column, at) = (1, 1, start)
    while at < bytes.count {
      let byte = bytes[at]
      guard let length = byte < 0x80 ? 1 : UTF8Sequence.length(in: bytes, at: at) else {
        let fact = Self.isWindows1252(bytes) ? CSVProblem.Fact.windows1252(byte) : .invalidUTF8(byte)
        return CSVProblem(line: line, column: column, fact: fact)
      }
      at += length
      column += 1
      if byte == ASCII.lineFeed { (line, column) = (line + 1, 1) }
    }
    return nil
  }

  /// The place of a UTF-16 mark, or of the first zero where zeros stand in every other place of the first hundred
  /// characters, as ASCII has in UTF-16.
  private static func firstOfUTF16(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= 2 else { return nil }
    let (first, second) = (bytes[0], bytes[1])
    if (first, second) == (0xFF, 0xFE) || (first, second) == (0xFE, 0xFF) { return 0 }
    let pairs = min(bytes.count / 2, 100)
    guard pairs >= 2 else { return nil }
    return (0...1).first { zeros in
      (0..<pairs).allSatisfy { bytes[2 * $0 + zeros] == 0 && bytes[2 * $0 + 1 - zeros] != 0 }
    }
  }

  /// Whether no byte is one of the five that Windows-1252 has no character for, nor zero.
  private static func isWindows1252(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
      default: continue
      }
    }
    return true
  }
}
