/// One escape in a JSON string.
struct JSONEscape {
  /// The character that it stands for.
  let scalar: Unicode.Scalar
  /// The place after it.
  let end: Int

  /// Reads the escape whose backslash stands here.
  init(_ bytes: Span<UInt8>, at start: Int, isCanonical: Bool) throws(JSONError) {
    guard start + 1 < bytes.count else { throw JSONError(.unfinished, at: bytes.count) }
    let letter = bytes[start + 1]
    if letter == UInt8(ascii: "u") {
      (scalar, end) = try Self.hexadecimal(bytes, at: start)
      guard !isCanonical || Self.isCanonical(bytes, at: start, scalar) else {
        throw JSONError(.escape(.notCanonical), at: start)
      }
    } else {
      guard let short = Self.short(letter) else { throw JSONError(.escape(.unknown(letter)), at: start + 1) }
      guard !isCanonical || letter != ASCII.slash else { throw JSONError(.escape(.notCanonical), at: start) }
      scalar = Unicode.Scalar(short)
      end = start + 2
    }
  }

  private static func short(_ letter: UInt8) -> UInt8? {
    switch letter {
    case ASCII.quote, ASCII.backslash, ASCII.slash: letter
    case UInt8(ascii: "b"): ASCII.backspace
    case UInt8(ascii: "f"): ASCII.formFeed
    case UInt8(ascii: "n"): ASCII.lineFeed
    case UInt8(ascii: "r"): ASCII.carriageReturn
    case UInt8(ascii: "t"): ASCII.tab
    default: nil
    }
  }

  /// The letter that escapes a control byte in canonical form, or nothing when it is `\u00xx` that does.
  static func letter(for control: UInt8) -> UInt8? {
    switch control {
    case ASCII.backspace: UInt8(ascii: "b")
    case ASCII.formFeed: UInt8(ascii: "f")
    case ASCII.lineFeed: UInt8(ascii: "n")
    case ASCII.carriageReturn: UInt8(ascii: "r")
    case ASCII.tab: UInt8(ascii: "t")
    default: nil
    }
  }

  /// Only controls without a letter of their own, in lower case.
  private static func isCanonical(_ bytes: Span<UInt8>, at start: Int, _ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x20, letter(for: UInt8(scalar.value)) == nil else { return false }
    return !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(bytes[start + 5])
  }

  private static func hexadecimal(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(JSONError) -> (scalar: Unicode.Scalar, end: Int) {
    let unit = try unit(bytes, at: start + 2)
    if let scalar = Unicode.Scalar(UInt32(unit)) { return (scalar, start + 6) }
    // What is left are surrogates: a pair, high before low, is one character.
    guard UTF16.isLeadSurrogate(unit), start + 7 < bytes.count, bytes[start + 6] == ASCII.backslash,
      bytes[start + 7] == UInt8(ascii: "u")
    else { throw JSONError(.escape(.loneSurrogate), at: start) }
    let low = try self.unit(bytes, at: start + 8)
    guard UTF16.isTrailSurrogate(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF)
    else { throw JSONError(.escape(.loneSurrogate), at: start) }
    return (scalar, start + 12)
  }

  private static func unit(_ bytes: Span<UInt8>, at start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for at in start..<start + 4 {
      guard at < bytes.count else { throw JSONError(.unfinished, at: bytes.count) }
      let byte = bytes[at]
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
      default: throw JSONError(.escape(.notHexadecimal(byte)), at: at)
      }
    }
    return unit
  }
}
