/// The states of several messages that are hashed side by side, one in each lane of a vector.
///
/// Eight lanes are two registers of every machine since 2001: while the one waits for a result the other is worked on.
struct SHA256Lanes {
  typealias Words = SIMD8<UInt32>

  static var count: Int { Words.scalarCount }

  private var state = InlineArray<8, Words>(repeating: Words())
  /// Where the next block of each lane begins, and where its message ends.
  private var next = InlineArray<8, Int>(repeating: 0)
  private var end = InlineArray<8, Int>(repeating: 0)
  /// The message of each lane, -1 for none.
  private var messages = InlineArray<8, Int>(repeating: -1)
  private var busy = 0
  private var schedule = InlineArray<64, Words>(repeating: Words())

  /// Whether any lane has a message.
  var areBusy: Bool { busy > 0 }

  /// Whether a lane has taken in its whole message.
  @inline(__always)
  func hasEnded(_ lane: Int) -> Bool { next[lane] == end[lane] }

  /// The message of a lane.
  func message(of lane: Int) -> Int { messages[lane] }

  /// The digest of the message of a lane.
  func digest(of lane: Int) -> Digest {
    var words = SIMD8<UInt32>()
    for index in 0..<8 { words[index] = state[index][lane] }
    return Digest(words)
  }

  /// Gives a lane its next message, or none.
  mutating func assign(_ message: (index: Int, blocks: Range<Int>)?, to lane: Int) {
    busy += (message == nil ? 0 : 1) - (messages[lane] < 0 ? 0 : 1)
    messages[lane] = message?.index ?? -1
    // A lane without a message goes over the first block again and again.
    next[lane] = message?.blocks.lowerBound ?? 0
    end[lane] = message?.blocks.upperBound ?? -1
    for index in 0..<8 { state[index][lane] = SHA256.start[index] }
  }

  /// Mixes the next block of each lane into its state.
  mutating func compress(_ bytes: Span<UInt8>) {
    load(bytes)
    extend()
    mix()
    for lane in 0..<Self.count where messages[lane] >= 0 { next[lane] += 64 }
  }

  /// The words of the blocks, word by word instead of lane by lane.
  @inline(__always)
  private mutating func load(_ bytes: Span<UInt8>) {
    for lane in 0..<Self.count {
      let block = bytes.extracting(next[lane]..<next[lane] + 64)
      for index in 0..<16 { schedule[index][lane] = UInt32(bigEndian: block, at: 4 * index) }
    }
  }

  /// The words of all rounds, each with the constant of its round added.
  @inline(__always)
  private mutating func extend() {
    var words = schedule.mutableSpan
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = early.rotated(7) ^ early.rotated(18) ^ early &>> Words(repeating: 3)
      let second = late.rotated(17) ^ late.rotated(19) ^ late &>> Words(repeating: 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    for index in 0..<64 { words[index] &+= Words(repeating: SHA256.constants[index]) }
  }

  @inline(__always)
  private mutating func mix() {
    let words = schedule.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    while round < 64 {
      Self.mix(a, b, c, &d, e, f, g, &h, words[round])
      Self.mix(h, a, b, &c, d, e, f, &g, words[round + 1])
      Self.mix(g, h, a, &b, c, d, e, &f, words[round + 2])
      Self.mix(f, g, h, &a, b, c, d, &e, words[round + 3])
      Self.mix(e, f, g, &h, a, b, c, &d, words[round + 4])
      Self.mix(d, e, f, &g, h, a, b, &c, words[round + 5])
      Self.mix(c, d, e, &f, g, h, a, &b, words[round + 6])
      Self.mix(b, c, d, &e, f, g, h, &a, words[round + 7])
      round += 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func mix(
    _ a: Words, _ b: Words, _ c: Words, _ d: inout Words, _ e: Words, _ f: Words, _ g: Words, _ h: inout Words,
    _ word: Words
  ) {
    let choice = g ^ e & (f ^ g)
    let first = h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ word
    let majority = a & b | c & (a | b)
    d &+= first
    h = first &+ (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
  }
}

extension SIMD8<UInt32> {
  /// Added, not joined by `|`: the compiler would see a rotation, which it has for single words only, and take the
  /// vector apart.
  @inline(__always)
  fileprivate func rotated(_ count: UInt32) -> Self {
    self &>> Self(repeating: count) &+ self &<< Self(repeating: 32 &- count)
  }
}
