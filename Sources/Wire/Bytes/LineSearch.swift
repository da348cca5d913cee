/// Looks in lines for a few texts, such as the codes of a person, sixteen bytes at a time.
public struct LineSearch: Sendable {
  /// Each text with its last two bytes: in a code they are the least like what stands around it.
  private let texts: [(bytes: [UInt8], ending: (SIMD16<UInt8>, SIMD16<UInt8>))]

  /// Looks for texts of at least two bytes.
  public init(for texts: some Sequence<String>) {
    self.texts = texts.map { text in
      let bytes = Array(text.utf8)
      let ending = bytes.suffix(2).map { SIMD16<UInt8>(repeating: $0) }
      return (bytes, (ending[0], ending[1]))
    }
  }

  /// Finds the line feed that ends a line, and whether a text may stand before it; nil without one before the limit.
  ///
  /// What stands at the beginning of the next line can be taken for a part of this one: then it is looked at in vain. Up to
  /// sixteen bytes behind the limit must be there.
  public func end(ofLineAt start: Int, in bytes: Span<UInt8>, before limit: Int) -> (end: Int, mayHold: Bool)? {
    var (at, mayHold) = (start, false)
    while at < limit {
      let block = bytes.block(at: at)
      if !mayHold {
        for text in texts {
          let candidates = (block .== text.ending.0) .& (bytes.block(at: at &+ 1) .== text.ending.1)
          if !candidates.isEmpty, LineSearch.isFound(text.bytes, in: bytes, endingFrom: at) { mayHold = true }
        }
      }
      let feed = (block .== SIMD16<UInt8>(repeating: ASCII.lineFeed)).first
      if feed < 16 { return at &+ feed < limit ? (at &+ feed, mayHold) : nil }
      at &+= 16
    }
    return nil
  }

  /// Whether a text stands so that its last byte but one is one of the sixteen from a place on.
  private static func isFound(_ text: [UInt8], in bytes: Span<UInt8>, endingFrom start: Int) -> Bool {
    let first = start - (text.count - 2)
    return (max(first, 0)..<start + 16 - (text.count - 2)).contains { place in
      text.indices.allSatisfy { bytes[place + $0] == text[$0] }
    }
  }
}
