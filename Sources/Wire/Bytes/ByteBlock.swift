// The one file of this floor with unsafe marks. A load from a span or a store into one checks that its bytes are there, and any
// bits make a number: what is marked unsafe is only that the compiler knows neither of the types that are asked for here.

extension Span<UInt8> {
  /// The eight bytes from a place on as one number, the first byte lowest.
  @inlinable @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes from a place on as one number, the first byte lowest.
  @inlinable @inline(__always)
  public func halfWord(at offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The sixteen bytes from a place on.
  @inlinable @inline(__always)
  public func block(at offset: Int) -> SIMD16<UInt8> {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }
}

extension MutableSpan<UInt8> {
  /// Puts a number over the eight bytes from a place on, the first byte highest.
  @inlinable @inline(__always)
  public mutating func put(bigEndian word: UInt64, at offset: Int) {
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: word.bigEndian, toByteOffset: offset, as: UInt64.self)
  }

  /// Puts sixteen bytes over those from a place on.
  @inlinable @inline(__always)
  public mutating func put(_ block: SIMD16<UInt8>, at offset: Int) {
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: block, toByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Puts bytes over as many from a place on.
  @inlinable
  public mutating func put(_ piece: Span<UInt8>, at offset: Int) {
    let count = piece.count
    guard count >= 16 else {
      for index in piece.indices { self[offset &+ index] = piece[index] }
      return
    }
    var index = 0
    while index &+ 16 < count {
      put(piece.block(at: index), at: offset &+ index)
      index &+= 16
    }
    // The last block overlaps the one before it.
    put(piece.block(at: count &- 16), at: offset &+ count &- 16)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The mask as two words, the first lane lowest: eight bits a lane, all set or none.
  @inlinable @inline(__always)
  public var words: SIMD2<UInt64> { unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  /// Whether no lane is set.
  @inlinable @inline(__always)
  public var isEmpty: Bool { words[0] | words[1] == 0 }

  /// The first lane that is set, 16 when none is.
  @inlinable @inline(__always)
  public var first: Int {
    let words = words
    return words[0] != 0 ? words[0].trailingZeroBitCount &>> 3 : 8 &+ words[1].trailingZeroBitCount &>> 3
  }
}
