import Processor

/// SHA-256 over many messages that do not need one another, as fast as the processor can.
///
/// The digests are those of `SHA256`. Where the processor has no instructions for them, eight messages are hashed side by
/// side, one in each lane of a vector, two to three times as fast as one by one. Memory is kept from batch to batch.
public struct SHA256Batch: MessageTaking, Sendable {
  /// The messages, each with its padding, so that every one is whole blocks.
  private var bytes: [UInt8] = []
  /// How many of the bytes are in use.
  private var filled = 0
  /// Where the message under way begins.
  private var start = 0
  /// Where each message ends.
  private var ends: [Int] = []
  private let usesInstructions: Bool

  /// No messages so far.
  public init() { self.init(usingInstructions: SHAInstructions.areThere) }

  /// No messages so far, with the instructions of the processor or without.
  init(usingInstructions: Bool) { usesInstructions = usingInstructions }

  /// Adds bytes to the message under way.
  public mutating func update(_ piece: Span<UInt8>) {
    reserve(piece.count)
    let start = filled
    var target = bytes.mutableSpan
    target.put(piece, at: start)
    filled += piece.count
  }

  /// Ends the message under way; what is added from here on belongs to the next one.
  public mutating func endMessage() {
    let bits = UInt64(filled - start) &* 8
    let (rest, end) = (filled, (filled + 9 + 63) / 64 * 64)
    reserve(end - rest + 16)
    var target = bytes.mutableSpan
    // What is filled beyond the end is filled again by the next message.
    for place in stride(from: rest, to: end, by: 16) { target.put(SIMD16(repeating: 0), at: place) }
    target[rest] = 0x80
    target.put(bigEndian: bits, at: end - 8)
    (filled, start) = (end, end)
    ends.append(end)
  }

  /// The digests of the messages in their order; the messages are let go of.
  public mutating func digests() -> [Digest] {
    precondition(filled == start, "the last message was not ended")
    defer {
      ends.removeAll(keepingCapacity: true)
      (filled, start) = (0, 0)
    }
    return usesInstructions ? digestsOneByOne() : digestsSideBySide()
  }

  private func digestsOneByOne() -> [Digest] {
    var begin = 0
    return ends.map { end in
      var state = SHA256.start
      SHAInstructions.compress(bytes.span.extracting(begin..<end), into: &state, SHA256.constants.span)
      begin = end
      return Digest(state)
    }
  }

  private func digestsSideBySide() -> [Digest] {
    var digests = [Digest](repeating: Digest(SHA256.start), count: ends.count)
    var lanes = SHA256Lanes()
    var next = 0
    // A lane whose message is over takes the next one at once, so that short and long messages keep all lanes busy.
    for lane in 0..<SHA256Lanes.count { lanes.assign(take(&next), to: lane) }
    while lanes.areBusy {
      lanes.compress(bytes.span)
      for lane in 0..<SHA256Lanes.count where lanes.hasEnded(lane) {
        digests[lanes.message(of: lane)] = lanes.digest(of: lane)
        lanes.assign(take(&next), to: lane)
      }
    }
    return digests
  }

  /// The next message that no lane has, nil when there is none.
  private func take(_ next: inout Int) -> (index: Int, blocks: Range<Int>)? {
    guard next < ends.count else { return nil }
    defer { next += 1 }
    return (next, (next > 0 ? ends[next - 1] : 0)..<ends[next])
  }

  private mutating func reserve(_ count: Int) {
    guard filled + count > bytes.count else { return }
    bytes += [UInt8](repeating: 0, count: max(count, bytes.count, 1 << 12))
  }
}
