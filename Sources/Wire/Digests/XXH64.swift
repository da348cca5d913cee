/// XXH64 (Yann Collet, "xxHash fast digest algorithm", version 0.1.1): finds bytes that changed by accident, at the speed of
/// memory; it is no proof against intent.
public enum XXH64 {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  /// The hash of some bytes; another seed gives another hash.
  public static func hash(of bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var place = 0
    var hash = seed &+ primes.4
    if bytes.count >= 32 {
      var (first, second) = (seed &+ primes.0 &+ primes.1, seed &+ primes.1)
      var (third, fourth) = (seed, seed &- primes.0)
      while place &+ 32 <= bytes.count {
        first = round(first, bytes.word(at: place))
        second = round(second, bytes.word(at: place &+ 8))
        third = round(third, bytes.word(at: place &+ 16))
        fourth = round(fourth, bytes.word(at: place &+ 24))
        place &+= 32
      }
      hash = rotated(first, 1) &+ rotated(second, 7) &+ rotated(third, 12) &+ rotated(fourth, 18)
      for lane in [first, second, third, fourth] { hash = (hash ^ round(0, lane)) &* primes.0 &+ primes.3 }
    }
    hash &+= UInt64(bytes.count)
    while place &+ 8 <= bytes.count {
      hash = rotated(hash ^ round(0, bytes.word(at: place)), 27) &* primes.0 &+ primes.3
      place &+= 8
    }
    if place &+ 4 <= bytes.count {
      hash = rotated(hash ^ UInt64(bytes.halfWord(at: place)) &* primes.0, 23) &* primes.1 &+ primes.2
      place &+= 4
    }
    for index in place..<bytes.count { hash = rotated(hash ^ UInt64(bytes[index]) &* primes.4, 11) &* primes.0 }
    hash = (hash ^ hash &>> 33) &* primes.1
    hash = (hash ^ hash &>> 29) &* primes.2
    return hash ^ hash &>> 32
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* primes.1, 31) &* primes.0
  }

  @inline(__always)
  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 { word &<< count | word &>> (64 &- count) }
}
