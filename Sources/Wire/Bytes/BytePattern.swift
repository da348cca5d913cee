/// A text of a fixed length of which some bytes may vary, compared sixteen bytes at a time.
///
/// In a pattern `0` stands for any digit and `*` for a printable ASCII character; every other character for itself.
public struct BytePattern: Sendable {
  /// For each sixteen bytes the least byte at each place, and how far above it a byte may lie; kept inline, because what
  /// stands elsewhere has to be held and let go of for every line.
  @usableFromInline var least = InlineArray<6, SIMD16<UInt8>>(repeating: SIMD16())
  @usableFromInline var spread = InlineArray<6, SIMD16<UInt8>>(repeating: SIMD16(repeating: 0xFF))
  /// The number of bytes.
  public let count: Int

  /// Makes a pattern of a readable text of at most 96 characters.
  public init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    count = bytes.count
    for (place, byte) in bytes.enumerated() {
      let (low, span): (UInt8, UInt8) =
        switch byte {
        case ASCII.zero: (ASCII.zero, 9)
        case UInt8(ascii: "*"): (0x21, 0x5D)
        default: (byte, 0)
        }
      least[place / 16][place % 16] = low
      spread[place / 16][place % 16] = span
    }
  }

  /// Makes a pattern of bytes that all stand for themselves, at most 96.
  public init(exactly bytes: [UInt8]) {
    count = bytes.count
    for (place, byte) in bytes.enumerated() {
      (least[place / 16][place % 16], spread[place / 16][place % 16]) = (byte, 0)
    }
  }

  /// Whether the bytes from a place on fit; up to sixteen bytes behind them must be there.
  @inlinable @inline(__always)
  public func fits(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var misfits = misfits(0, bytes, start)
    // Most patterns are one block; no loop, so that no place of a list has to be checked.
    if count > 16 { misfits = misfits .| self.misfits(1, bytes, start) }
    if count > 32 { misfits = misfits .| self.misfits(2, bytes, start) }
    if count > 48 { misfits = misfits .| self.misfits(3, bytes, start) }
    if count > 64 { misfits = misfits .| self.misfits(4, bytes, start) }
    if count > 80 { misfits = misfits .| self.misfits(5, bytes, start) }
    return misfits.isEmpty
  }

  @inlinable @inline(__always)
  func misfits(_ block: Int, _ bytes: Span<UInt8>, _ start: Int) -> SIMDMask<SIMD16<Int8>> {
    bytes.block(at: start &+ 16 &* block) &- least[block] .> spread[block]
  }
}
