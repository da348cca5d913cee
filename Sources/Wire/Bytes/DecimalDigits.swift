/// Decimal digits in one word, all read at once.
public enum DecimalDigits {
  /// The number that the first bytes of a word spell, the first one lowest, and how many of them are digits.
  ///
  /// Neighbours are joined to pairs, pairs to fours, fours to the number.
  @inlinable @inline(__always)
  public static func read(_ word: UInt64) -> (number: Int, count: Int) {
    let others = (EightBytes(word).isIn(0x30...0x39) ^ EightBytes.all) | word & EightBytes.all
    let count = others.trailingZeroBitCount &>> 3
    // In front of the digits come as many zeros as are lacking; without any digit all is shifted out.
    let digits = (word << UInt64(64 &- 8 &* count)) & 0x0F0F_0F0F_0F0F_0F0F
    let pairs = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (Int(truncatingIfNeeded: (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF), count)
  }
}
