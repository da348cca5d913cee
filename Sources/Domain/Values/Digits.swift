import Wire

/// The quotient rounded down, also for negative numbers.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// The number in decimal digits, with zeros in front up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The two decimal digits of a number below a hundred as ASCII, the first one in the higher byte.
func twoDigits(_ number: Int) -> UInt64 { UInt64(truncatingIfNeeded: 0x3030 + (number / 10) << 8 + number % 10) }

/// Reads ASCII digits and nothing else: `Int(_:)` would take a sign as well.
func digits(_ bytes: Span<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var number = 0
  for index in bytes.indices {
    guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
    number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
  }
  return number
}

/// Reads ASCII digits and nothing else.
func digits(_ bytes: ArraySlice<UInt8>) -> Int? { digits(bytes.span) }

/// Reads up to sixteen ASCII digits, the first one in the highest byte of the first word, and nothing else.
func digits(_ first: UInt64, _ second: UInt64, count: Int) -> Int? {
  if count <= 8 {
    // In front of the digits stand as many zeros as are lacking.
    let padding = (0x3030_3030_3030_3030 as UInt64) << UInt64(8 * count)
    return eightDigits(first >> UInt64(64 - 8 * count) | padding)
  }
  let read = (UInt128(first) << 64 | UInt128(second)) >> UInt128(8 * (16 - count))
  let zeros: UInt64 = 0x3030_3030_3030_3030
  let padding = count == 16 ? 0 : ~0 << UInt128(8 * count) & (UInt128(zeros) << 64 | UInt128(zeros))
  guard let high = eightDigits(UInt64(truncatingIfNeeded: (read | padding) >> 64)),
    let low = eightDigits(UInt64(truncatingIfNeeded: read | padding))
  else { return nil }
  return high &* 100_000_000 &+ low
}

/// Reads eight ASCII digits at once, the first one in the highest byte, and nothing else: neighbours are joined to pairs,
/// pairs to fours, fours to the number.
func eightDigits(_ word: UInt64) -> Int? {
  let bytes = EightBytes(word)
  guard bytes.areASCII, bytes.isIn(0x30...0x39) == EightBytes.all else { return nil }
  let pairs = (word &>> 8 & 0x000F_000F_000F_000F) &* 10 &+ word & 0x000F_000F_000F_000F
  let fours = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 100 &+ pairs & 0x0000_00FF_0000_00FF
  return Int(truncatingIfNeeded: (fours &>> 32) &* 10_000 &+ fours & 0xFFFF_FFFF)
}
