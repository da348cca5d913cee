/// Well-formed UTF-8 as table 3-7 of the Unicode Standard has it: nothing overlong, no surrogates, at most U+10FFFF.
enum UTF8Sequence {
  /// The length of the well-formed sequence at a place, or nothing.
  static func length(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let lead = bytes[start]
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(bytes, start, 0x80...0xBF, rest: 0)
    case 0xE0: return follows(bytes, start, 0xA0...0xBF, rest: 1)
    case 0xED: return follows(bytes, start, 0x80...0x9F, rest: 1)
    case 0xE1...0xEF: return follows(bytes, start, 0x80...0xBF, rest: 1)
    case 0xF0: return follows(bytes, start, 0x90...0xBF, rest: 2)
    case 0xF1...0xF3: return follows(bytes, start, 0x80...0xBF, rest: 2)
    case 0xF4: return follows(bytes, start, 0x80...0x8F, rest: 2)
    default: return nil
    }
  }

  private static func follows(
    _ bytes: Span<UInt8>, _ start: Int, _ second: ClosedRange<UInt8>, rest: Int
  ) -> Int? {
    guard bytes.count - start >= rest + 2, second.contains(bytes[start + 1]) else { return nil }
    for offset in 0..<rest {
      guard (0x80...0xBF).contains(bytes[start + 2 + offset]) else { return nil }
    }
    return rest + 2
  }
}
