/// The inside of JSON strings: finding their end, and taking their escapes away.
enum JSONString {
  /// Finds the closing quote of the string whose first byte stands here, and whether it holds an escape.
  static func scan(
    _ bytes: Span<UInt8>, from start: Int, isCanonical: Bool
  ) throws(JSONError) -> (end: Int, escaped: Bool) {
    var at = start
    var escaped = false
    while true {
      at = skipPlain(bytes, from: at)
      guard at < bytes.count else { throw JSONError(.unfinished, at: at) }
      let byte = bytes[at]
      if byte == ASCII.quote {
        return (at, escaped)
      } else if byte == ASCII.backslash {
        escaped = true
        at = try JSONEscape(bytes, at: at, isCanonical: isCanonical).end
      } else if byte < 0x20 {
        throw JSONError(.control(byte), at: at)
      } else if let length = UTF8Sequence.length(in: bytes, at: at) {
        at += length
      } else {
        throw JSONError(.invalidUTF8(byte), at: at)
      }
    }
  }

  /// The place of the next byte that is no printable ASCII, a quote or a backslash, or the end: eight bytes at a time.
  @inline(__always)
  private static func skipPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while bytes.count &- at >= 8 {
      let special = special(bytes.word(at: at))
      guard special == 0 else { return at &+ special.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < bytes.count, special(UInt64(bytes[at]) | 0x2020_2020_2020_2000) == 0 { at &+= 1 }
    return at
  }

  /// Sets the high bit of the lowest byte that is below 0x20, above 0x7F, a quote or a backslash; higher ones may follow.
  @inline(__always)
  private static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(ASCII.quote))
    let backslashes = word ^ (ones &* UInt64(ASCII.backslash))
    let found =
      (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word | word
    return found & (ones &* 0x80)
  }

  /// The bytes that a scanned string stands for.
  static func unescape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] == ASCII.backslash, let escape = try? JSONEscape(bytes, at: at, isCanonical: false) {
        result.append(contentsOf: Character(escape.scalar).utf8)
        at = escape.end
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}
