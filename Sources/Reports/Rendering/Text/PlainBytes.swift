import Domain
import Wire

// What plain cells are written with: bytes over others, where as many as may be needed are there.
extension MutableSpan<UInt8> {
  /// Puts a text over the 32 bytes from a place on, and tells where it ends.
  mutating func put(_ text: ShortText, at start: Int) -> Int {
    var at = start
    for index in 0..<4 {
      let word = text.word(index)
      guard word != 0 else { break }
      put(bigEndian: word, at: at)
      at &+= 8 &- word.trailingZeroBitCount / 8
    }
    return at
  }

  /// Puts a number in decimal digits, and tells where it ends.
  mutating func put(decimal number: UInt, at start: Int) -> Int {
    let at = number >= 10 ? put(decimal: number / 10, at: start) : start
    self[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    return at &+ 1
  }

  /// Puts so many spaces, and up to fifteen more.
  mutating func put(spaces count: Int, at start: Int) {
    var at = start
    while at < start &+ count {
      put(SIMD16<UInt8>(repeating: UInt8(ascii: " ")), at: at)
      at &+= 16
    }
  }
}

extension Swift.Span<UInt8> {
  /// How many terminal cells a text takes that is shown as it is, of characters that are known to take one each; nothing when it
  /// has any other.
  var plainWidth: Int? {
    if isPlain { return count }
    var (at, width) = (0, 0)
    while at < count {
      guard let (scalar, length) = scalar(at: at), scalar.isPlain else { return nil }
      (at, width) = (at &+ length, width &+ 1)
    }
    return width
  }

  /// The character of up to three bytes that begins at a place of lawful UTF-8, and how many they are.
  private func scalar(at place: Int) -> (Unicode.Scalar, length: Int)? {
    func rest(_ index: Int) -> UInt32 { UInt32(self[place &+ index] & 0x3F) }
    let (value, length): (UInt32, Int)
    switch self[place] {
    case ..<0x80: (value, length) = (UInt32(self[place]), 1)
    case 0xC0..<0xE0: (value, length) = (UInt32(self[place] & 0x1F) << 6 | rest(1), 2)
    case 0xE0..<0xF0: (value, length) = (UInt32(self[place] & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return nil
    }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
