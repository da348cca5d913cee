import Testing
import Wire

@Suite struct `A batch of hashes` {
  private var texts = RandomTexts(seed: 20)

  @Test mutating func `gives what each message gives by itself, at every length`() {
    let messages = (0...300).map { count in bytes(count) }
    #expect(hashed(messages) == messages.map { SHA256.hash(of: $0) })
  }

  @Test mutating func `gives it for any mixture of lengths, batch after batch`() {
    var batch = SHA256Batch()
    for _ in 0..<100 {
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
      #expect(batch.count == messages.count)
      #expect(batch.digests() == messages.map { SHA256.hash(of: $0) })
    }
  }

  @Test mutating func `of fewer messages than lanes is no other`() {
    for count in 0...20 {
      let messages = (0..<count).map { _ in bytes(texts.below(200)) }
      #expect(hashed(messages) == messages.map { SHA256.hash(of: $0) })
    }
  }

  /// A control: were digests compared by accident with themselves, a changed bit would go unseen.
  @Test mutating func `tells messages apart that differ in one bit`() {
    var messages = (0..<64).map { _ in bytes(100) }
    let before = hashed(messages)
    messages[37][99] ^= 1
    let after = hashed(messages)
    #expect(before.indices.filter { before[$0] != after[$0] } == [37])
  }

  private mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(texts.below(256)) } }

  private func hashed(_ messages: [[UInt8]]) -> [Digest] {
    var batch = SHA256Batch()
    for message in messages {
      batch.update(message.span)
      batch.endMessage()
    }
    return batch.digests()
  }
}
