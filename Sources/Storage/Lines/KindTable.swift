import Domain
import Wire

/// Finds the kind of a line by the bytes from the beginning of its name on.
struct KindTable: Sendable {
  /// The places of all kinds by the first sixteen bytes from the beginning of the name on: what follows behind a name is the same
  /// in every line, so that they are enough to look for it.
  private let slots: [Slot]

  private struct Slot: Sendable {
    /// The name as far as 32 bytes hold it, with the quote behind it: what follows may be anything.
    var least = (SIMD16<UInt8>(), SIMD16<UInt8>())
    var spread = (SIMD16<UInt8>(repeating: 0xFF), SIMD16<UInt8>(repeating: 0xFF))
    /// The place of the kind among all, or -1.
    var kind: Int32 = -1
    /// The number of bytes of the name.
    var count: Int32 = 0
  }

  /// Made once, for all kinds.
  static let all = KindTable(EventKind.all.map(\.type))

  private init(_ types: [EventType]) {
    var slots = [Slot](repeating: Slot(), count: 512)
    for (kind, type) in types.enumerated() {
      let name = Array(type.description.utf8)
      let bytes = name + Array(KindTable.behind.utf8)
      var place = KindTable.place(in: bytes.span, at: 0)
      while slots[place].kind >= 0 { place = (place + 1) & 511 }
      var slot = Slot(kind: Int32(kind), count: Int32(name.count))
      for (index, byte) in bytes.prefix(16).enumerated() where index <= name.count {
        (slot.least.0[index], slot.spread.0[index]) = (byte, 0)
      }
      for (index, byte) in bytes.dropFirst(16).prefix(16).enumerated() where index + 16 <= name.count {
        (slot.least.1[index], slot.spread.1[index]) = (byte, 0)
      }
      slots[place] = slot
    }
    self.slots = slots
  }

  /// What stands behind every name; names have two characters and more.
  private static let behind = #"","v":1,"on":""#

  /// The kind with the name that begins at a place, and where the name ends.
  @inline(__always)
  func kind(in bytes: Span<UInt8>, at start: Int) -> (kind: Int, end: Int)? {
    let (first, second) = (bytes.block(at: start), bytes.block(at: start &+ 16))
    var place = KindTable.place(in: bytes, at: start)
    while slots[place].kind >= 0 {
      let misfits =
        (first &- slots[place].least.0 .> slots[place].spread.0)
        .| (second &- slots[place].least.1 .> slots[place].spread.1)
      if misfits.isEmpty {
        return (Int(slots[place].kind), start &+ Int(slots[place].count))
      }
      place = (place &+ 1) & 511
    }
    return nil
  }

  @inline(__always)
  private static func place(in bytes: Span<UInt8>, at start: Int) -> Int {
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let (front, back) = (bytes.word(at: start), bytes.word(at: start &+ 8))
    return Int(truncatingIfNeeded: ((front &* odd ^ back) &* odd) &>> 55)
  }
}
