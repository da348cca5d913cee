/// A text of a fixed length of which some bytes may vary, compared sixteen bytes at a time.
///
/// In a pattern `0` stands for any digit and `*` for a printable ASCII character; every other character for itself.
public struct BytePattern: Sendable {
  /// For each sixteen bytes the least byte at each place, and how far above it a byte may lie.
  private var blocks: [(least: SIMD16<UInt8>, spread: SIMD16<UInt8>)] = []
  /// The number of bytes.
  public let count: Int

  /// Makes a pattern of a readable text.
  public init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    count = bytes.count
    for start in stride(from: 0, to: bytes.count, by: 16) {
      var (low, span) = (SIMD16<UInt8>(repeating: 0), SIMD16<UInt8>(repeating: 0xFF))
      for (lane, byte) in bytes[start..<min(start + 16, bytes.count)].enumerated() {
        (low[lane], span[lane]) =
          switch byte {
          case ASCII.zero: (ASCII.zero, 9)
          case UInt8(ascii: "*"): (0x21, 0x5D)
          default: (byte, 0)
          }
      }
      blocks.append((low, span))
    }
  }

  /// Whether the bytes from a place on fit; up to sixteen bytes behind them must be there.
  public func fits(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var misfits = SIMDMask<SIMD16<Int8>>(repeating: false)
    var offset = start
    for block in blocks {
      misfits = misfits .| (bytes.block(at: offset) &- block.least .> block.spread)
      offset &+= 16
    }
    return misfits.isEmpty
  }
}
