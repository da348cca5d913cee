/// The inside of JSON strings: finding their end, and taking their escapes away.
enum JSONString {
  /// Finds the closing quote of the string whose first byte stands here, and whether it holds an escape.
  static func scan(
    _ bytes: Span<UInt8>, from start: Int, isCanonical: Bool
  ) throws(JSONError) -> (end: Int, escaped: Bool) {
    var at = start
    var escaped = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x20, byte < 0x80, byte != ASCII.quote, byte != ASCII.backslash {
        at &+= 1
      } else if byte == ASCII.quote {
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
    throw JSONError(.unfinished, at: at)
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
