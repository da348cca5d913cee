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
