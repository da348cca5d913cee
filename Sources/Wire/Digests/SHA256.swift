import Processor

/// SHA-256 (FIPS 180-4), fed piece by piece.
public struct SHA256: MessageTaking, Sendable {
  /// The state before the first block (FIPS 180-4 section 5.3.3).
  static let start = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)

  private var state = SHA256.start
  private var block = InlineArray<64, UInt8>(repeating: 0)
  private var held = 0
  private var length: UInt64 = 0
  private let usesInstructions: Bool

  /// A hash of nothing so far.
  public init() { self.init(usingInstructions: SHAInstructions.areThere) }

  /// A hash of nothing so far, with the instructions of the processor or without.
  init(usingInstructions: Bool) { usesInstructions = usingInstructions }

  /// The hash of the bytes.
  public static func hash(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The hash of the bytes.
  public static func hash(of bytes: [UInt8]) -> Digest { hash(of: bytes.span) }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var at = 0
    if held > 0 {
      while held < 64, at < bytes.count {
        block[held] = bytes[at]
        held += 1
        at += 1
      }
      guard held == 64 else { return }
      compress(block.span, into: &state)
    }
    let end = bytes.count - (bytes.count - at) % 64
    if end > at { compress(bytes.extracting(at..<end), into: &state) }
    at = end
    held = bytes.count - at
    for index in 0..<held { block[index] = bytes[at + index] }
  }

  /// The hash of all that was added.
  public consuming func finalize() -> Digest {
    let bits = length &* 8
    var (block, state) = (block, state)
    block[held] = 0x80
    for index in held + 1..<64 { block[index] = 0 }
    if held >= 56 {
      compress(block.span, into: &state)
      block = InlineArray(repeating: 0)
    }
    for index in 0..<8 { block[56 + index] = UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * index)) }
    compress(block.span, into: &state)
    return Digest(state)
  }

  /// Mixes whole blocks of 64 bytes into the state.
  private func compress(_ blocks: Span<UInt8>, into state: inout SIMD8<UInt32>) {
    guard !usesInstructions else { return SHAInstructions.compress(blocks, into: &state, Self.constants.span) }
    var start = 0
    while start < blocks.count {
      Self.compress(blocks.extracting(start..<start + 64), into: &state)
      start += 64
    }
  }

  /// Mixes one block into the state as the standard says it, without help of the processor.
  private static func compress(_ block: Span<UInt8>, into state: inout SIMD8<UInt32>) {
    let schedule = schedule(block)
    // A span, because reading an element of an inline array in a loop copies the array.
    let words = schedule.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    // Eight rounds turn the names once around, which saves moving eight words in each.
    while round < 64 {
      mix(a, b, c, &d, e, f, g, &h, words[round])
      mix(h, a, b, &c, d, e, f, &g, words[round + 1])
      mix(g, h, a, &b, c, d, e, &f, words[round + 2])
      mix(f, g, h, &a, b, c, d, &e, words[round + 3])
      mix(e, f, g, &h, a, b, c, &d, words[round + 4])
      mix(d, e, f, &g, h, a, b, &c, words[round + 5])
      mix(c, d, e, &f, g, h, a, &b, words[round + 6])
      mix(b, c, d, &e, f, g, h, &a, words[round + 7])
      round += 8
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// The words of all rounds, each with the constant of its round added.
  @inline(__always)
  private static func schedule(_ bytes: Span<UInt8>) -> InlineArray<64, UInt32> {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 { words[index] = UInt32(bigEndian: bytes, at: 4 * index) }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = early.rotated(7) ^ early.rotated(18) ^ early >> 3
      let second = late.rotated(17) ^ late.rotated(19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    for index in 0..<64 { words[index] &+= constants[index] }
    return words
  }

  @inline(__always)
  private static func mix(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ e & (f ^ g)
    let first = h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ word
    let majority = a & b | c & (a | b)
    d &+= first
    h = first &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 section 4.2.2).
  static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 - count) }
}
