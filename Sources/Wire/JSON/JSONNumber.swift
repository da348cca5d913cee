/// The integers of JSON, within what every reader keeps exactly (RFC 8259 section 6): ±(2^53 − 1).
enum JSONNumber {
  static let range = -9_007_199_254_740_991...9_007_199_254_740_991

  /// Reads the integer that starts here, and finds its end.
  static func scan(_ bytes: Span<UInt8>, from start: Int) throws(JSONError) -> (end: Int, value: Int) {
    let isNegative = bytes[start] == ASCII.minus
    let digits = isNegative ? start + 1 : start
    var at = digits
    var value = 0
    while at < bytes.count {
      let digit = bytes[at] &- ASCII.zero
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      guard value <= range.upperBound else { throw JSONError(.number(.outOfRange), at: start) }
      at += 1
    }
    guard at > digits else {
      throw at < bytes.count ? JSONError(.number(.noDigits), at: at) : JSONError(.unfinished, at: at)
    }
    if bytes[digits] == ASCII.zero {
      guard at == digits + 1 else { throw JSONError(.number(.leadingZero), at: digits) }
      guard !isNegative else { throw JSONError(.number(.negativeZero), at: start) }
    }
    if at < bytes.count {
      if bytes[at] == ASCII.dot { throw JSONError(.number(.fraction), at: at) }
      if bytes[at] | 0x20 == UInt8(ascii: "e") { throw JSONError(.number(.exponent), at: at) }
    }
    return (at, isNegative ? -value : value)
  }
}
