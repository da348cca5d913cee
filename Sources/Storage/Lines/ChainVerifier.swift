import Wire

/// Verifies the hashes of many lines of one writer at once, several side by side.
///
/// Each line needs only the hash that is stored before it, so that the lines of a block do not wait for one another.
/// It looks at the bytes alone: whether they are a lawful line is for the reader to say, before it asks for the hash.
struct ChainVerifier {
  /// Where the parts of a line stand among the bytes of the block.
  fileprivate struct Parts {
    let start: Int
    let head: Range<Int>
    let seal: Envelope.Seal
    let hash: Range<Int>
  }

  private var lines: [Parts] = []
  private var commitments = SHA256Batch()
  private var hashes = SHA256Batch()

  /// So many lines that the lanes hardly wait at the end, and so few that what is hashed stays in the cache.
  private static let mostLines = 256

  /// Where the first line begins whose hash is not the one that its bytes give, nil when there is none.
  ///
  /// `block` holds whole lines, the last one with or without its line feed, and the first one is tied to `link`. The
  /// look ends at what cannot be a lawful line.
  mutating func firstFalse(in block: Span<UInt8>, after link: Chain.Link) -> Int? {
    var link = link.text
    var at = 0
    while at < block.count {
      lines.removeAll(keepingCapacity: true)
      while lines.count < Self.mostLines, at < block.count {
        let end = Posix.firstIndex(of: Spelling.lineFeed, in: block, from: at) ?? block.count
        guard let parts = Parts(of: block, at..<end) else {
          at = block.count
          break
        }
        lines.append(parts)
        at = end + 1
      }
      if let line = firstFalse(of: block, after: link) { return line }
      guard let last = lines.last else { return nil }
      link = last.hash.map { block[$0] }
    }
    return nil
  }

  /// Where the first of the lines at hand begins whose hash is false.
  private mutating func firstFalse(of block: Span<UInt8>, after link: [UInt8]) -> Int? {
    for line in lines {
      guard case .data(let data, let salt) = line.seal else { continue }
      Chain.commit(salt: block.extracting(salt), data: block.extracting(data), to: &commitments)
      commitments.endMessage()
    }
    let committed = commitments.digests()
    var (place, previous) = (0, nil as Range<Int>?)
    for line in lines {
      if let previous {
        Chain.tie(head: block.extracting(line.head), after: block.extracting(previous), to: &hashes)
      } else {
        Chain.tie(head: block.extracting(line.head), after: link.span, to: &hashes)
      }
      switch line.seal {
      case .data:
        let text = committed[place].base64URL
        hashes.update(text.span)
        place += 1
      case .erased(let commitment): hashes.update(block.extracting(commitment))
      }
      hashes.endMessage()
      previous = line.hash
    }
    let digests = hashes.digests()
    return lines.indices.first { !digests[$0].isSpelled(block.extracting(lines[$0].hash)) }.map { lines[$0].start }
  }
}

extension ChainVerifier.Parts {
  /// The parts of a line, or nothing when they do not fit.
  ///
  /// The head ends at the first `,"data":`, and what follows the data has a length of its own (DESIGN.md section 4).
  fileprivate init?(of block: Span<UInt8>, _ line: Range<Int>) {
    var end = line.lowerBound + Self.leastHead
    let last = line.upperBound - Self.data.count
    while end <= last, block.word(at: end) != Self.data.word { end += 1 }
    guard end <= last else { return nil }
    let data = end + Self.data.count
    let hash = line.upperBound - Spelling.end.count - 43..<line.upperBound - Spelling.end.count
    let sealed = hash.lowerBound - Spelling.hash.count
    guard sealed > data else { return nil }
    if block[data] == UInt8(ascii: "n"), block.holds(Self.erased, at: data) {
      let commitment = data + Self.erased.count..<data + Self.erased.count + 43
      guard commitment.upperBound == sealed else { return nil }
      self.init(start: line.lowerBound, head: line.lowerBound..<end, seal: .erased(commitment: commitment), hash: hash)
    } else {
      let salt = sealed - 22..<sealed
      guard salt.lowerBound - Spelling.salt.count > data else { return nil }
      self.init(
        start: line.lowerBound, head: line.lowerBound..<end,
        seal: .data(data..<salt.lowerBound - Spelling.salt.count, salt: salt), hash: hash)
    }
  }

  /// No head of a lawful line is shorter: it holds at least these texts and 50 bytes between them.
  private static let leastHead =
    Spelling.id.count + Spelling.type.count + Spelling.version.count + Spelling.on.count + Spelling.recorded.count
    + Spelling.by.count + Spelling.quote.count + 50

  private static let erased = Array("null".utf8) + Spelling.erased
  /// `,"data":` as a number, and how many bytes that is.
  private static let data = {
    let bytes = Spelling.data
    return (word: bytes.span.word(at: 0), count: bytes.count)
  }()
}

extension Span<UInt8> {
  /// Whether these bytes stand at a place.
  @inline(__always)
  fileprivate func holds(_ literal: [UInt8], at place: Int) -> Bool {
    guard place + literal.count <= count else { return false }
    for index in literal.indices where self[place + index] != literal[index] { return false }
    return true
  }
}
