/// Base 64 for names and addresses without padding (RFC 4648 section 5), read strictly: one text for each bytes.
public enum Base64URL {
  /// The text of the bytes.
  public static func encode(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var bits: UInt32 = 0
    var held: UInt32 = 0
    for index in bytes.indices {
      bits = bits << 8 | UInt32(bytes[index])
      held += 8
      while held >= 6 {
        held -= 6
        text.append(digit(UInt8(truncatingIfNeeded: bits >> held) & 63))
      }
    }
    if held > 0 { text.append(digit(UInt8(truncatingIfNeeded: bits << (6 - held)) & 63)) }
    return text
  }

  /// The text of the bytes.
  public static func encode(_ bytes: [UInt8]) -> String {
    String(decoding: encode(bytes.span), as: UTF8.self)
  }

  /// The bytes of a text, or nothing when it has padding, another character, a length that no bytes give, or a set bit
  /// that belongs to no byte.
  public static func decode(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var held: UInt32 = 0
    for index in text.indices {
      guard let value = value(text[index]) else { return nil }
      bits = bits << 6 | UInt32(value)
      held += 6
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> held))
      }
    }
    guard bits & (1 << held - 1) == 0 else { return nil }
    return bytes
  }

  /// The bytes of a text, or nothing when it is not exactly what `encode` writes.
  public static func decode(_ text: String) -> [UInt8]? {
    decode(text.utf8.span)
  }

  /// Whether the bytes from a place on are so many digits, at least 16, and the last of them sets no bit that belongs to no
  /// byte.
  @inlinable @inline(__always)
  public static func isText(_ bytes: Span<UInt8>, at start: Int, count: Int) -> Bool {
    var others = SIMDMask<SIMD16<Int8>>(repeating: false)
    // The last block overlaps the one before it, so that nothing behind the text is looked at.
    var offset = 0
    while offset &+ 16 <= count {
      others = others .| Base64URL.isOther(bytes.block(at: start &+ offset))
      offset &+= 16
    }
    others = others .| Base64URL.isOther(bytes.block(at: start &+ count &- 16))
    let last = value(of: bytes[start &+ count &- 1])
    return others.isEmpty && last & (1 &<< UInt8(truncatingIfNeeded: count * 6 % 8) &- 1) == 0
  }

  /// The six bits of a digit, without a branch: what the last digits of a log are nobody can foretell.
  @inlinable @inline(__always)
  static func value(of digit: UInt8) -> UInt8 {
    let letter = digit & 0x1F &- 1 &+ (digit &>> 5 & 1) &* 26
    let other = digit == UInt8(ascii: "-") ? 62 : digit &+ 4
    return digit == UInt8(ascii: "_") ? 63 : digit & 0x40 == 0 ? other : letter
  }

  /// Which of sixteen bytes are no digits.
  @inlinable @inline(__always)
  static func isOther(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let letter = (block | SIMD16<UInt8>(repeating: 0x20)) &- SIMD16<UInt8>(repeating: UInt8(ascii: "a"))
    let isLetter = letter .< SIMD16<UInt8>(repeating: 26)
    let isNumeral = block &- SIMD16<UInt8>(repeating: 0x30) .< SIMD16<UInt8>(repeating: 10)
    let isMinus = block .== SIMD16<UInt8>(repeating: UInt8(ascii: "-"))
    let isLine = block .== SIMD16<UInt8>(repeating: UInt8(ascii: "_"))
    return .!(isLetter .| isNumeral .| isMinus .| isLine)
  }

  /// The digit for six bits.
  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 {
    if value < 26 { return value &+ UInt8(ascii: "A") }
    if value < 52 { return value &+ UInt8(ascii: "a") &- 26 }
    if value < 62 { return value &+ UInt8(ascii: "0") &- 52 }
    return value == 62 ? UInt8(ascii: "-") : UInt8(ascii: "_")
  }

  /// The digits for 48 bits, the first one in the highest byte.
  static func digits(_ bits: UInt64) -> UInt64 {
    // Halved three times: two groups of 24 bits, four of 12, eight of 6, each in a field of its own.
    var digits = (bits & 0xFFFF_FF00_0000) &<< 8 | bits & 0xFF_FFFF
    digits = (digits & 0x00FF_F000_00FF_F000) &<< 4 | digits & 0x0000_0FFF_0000_0FFF
    digits = (digits & 0x0FC0_0FC0_0FC0_0FC0) &<< 2 | digits & 0x003F_003F_003F_003F
    let ones: UInt64 = 0x0101_0101_0101_0101
    // In each byte one where its value is at least this.
    func atLeast(_ value: UInt64) -> UInt64 { (digits &+ ones &* (128 &- value)) &>> 7 & ones }
    // Each stretch of the alphabet lies so much above or below where the one before it would go on; no byte carries.
    let above = ones &* 65 &+ atLeast(26) &* 6 &+ atLeast(63) &* 49
    return digits &+ above &- atLeast(52) &* 75 &- atLeast(62) &* 13
  }

  @inlinable
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case 0x30...0x39: digit + 4
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
