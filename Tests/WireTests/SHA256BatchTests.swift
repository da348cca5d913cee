import Processor
import Testing

@testable import Wire

@Suite struct `A batch of hashes` {
  private var texts = RandomTexts(seed: 20)

  /// With the instructions of the processor where it has them, and always without.
  static let ways = SHAInstructions.areThere ? [false, true] : [false]

  @Test(arguments: ways)
  mutating func `gives what each message gives by the standard alone, at every length`(usingInstructions: Bool) {
    let messages = (0...300).map { count in bytes(count) }
    #expect(hashed(messages, usingInstructions) == messages.map(standard))
    #expect(messages.map { SHA256.hash(of: $0) } == messages.map(standard))
  }

  @Test(arguments: ways)
  mutating func `gives it for any mixture of lengths, batch after batch`(usingInstructions: Bool) {
    var batch = SHA256Batch(usingInstructions: usingInstructions)
    for _ in 0..<60 {
      let messages = (0..<texts.below(40)).map { _ in bytes(texts.below(10) == 0 ? texts.below(3000) : texts.below(300))
      }
      for message in messages {
        var at = 0
        while at < message.count {
          let end = min(message.count, at + 1 + texts.below(140))
          batch.update(message.span.extracting(at..<end))
          at = end
        }
        batch.endMessage()
      }
      #expect(batch.digests() == messages.map(standard))
    }
  }

  @Test(arguments: ways) mutating func `of fewer messages than lanes is no other`(usingInstructions: Bool) {
    for count in 0...20 {
      let messages = (0..<count).map { _ in bytes(texts.below(200)) }
      #expect(hashed(messages, usingInstructions) == messages.map(standard))
    }
  }

  /// A control: were digests compared by accident with themselves, a changed bit would go unseen.
  @Test(arguments: ways) mutating func `tells messages apart that differ in one bit`(usingInstructions: Bool) {
    var messages = (0..<64).map { _ in bytes(100) }
    let before = hashed(messages, usingInstructions)
    messages[37][99] ^= 1
    let after = hashed(messages, usingInstructions)
    #expect(before.indices.filter { before[$0] != after[$0] } == [37])
  }

  private mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(texts.below(256)) } }

  private func standard(_ message: [UInt8]) -> Digest {
    var hash = SHA256(usingInstructions: false)
    hash.update(message)
    return hash.finalize()
  }

  private func hashed(_ messages: [[UInt8]], _ usingInstructions: Bool) -> [Digest] {
    var batch = SHA256Batch(usingInstructions: usingInstructions)
    for message in messages {
      batch.update(message.span)
      batch.endMessage()
    }
    return batch.digests()
  }
}
