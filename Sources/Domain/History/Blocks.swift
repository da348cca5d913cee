/// A list that never moves what it holds: it grows by blocks, where an array would be copied whole time and again.
///
/// - Complexity: O(1) to append and to ask for an element.
@usableFromInline
struct Blocks<Element: Sendable>: Sendable {
  /// The blocks that are full.
  @usableFromInline var full: [[Element]]
  /// The block that is being filled.
  @usableFromInline var open: [Element]

  /// How many elements a block has: as many bits of a place say where in the block it lies.
  @inlinable static var bits: Int { 10 }
  @inlinable static var mask: Int { 1 &<< bits &- 1 }

  @inlinable
  init() { (full, open) = ([], []) }

  @inlinable var count: Int { full.count &<< Blocks.bits &+ open.count }

  @inlinable
  mutating func append(_ element: Element) {
    open.append(element)
    if open.count > Blocks.mask { close() }
  }

  @inlinable
  subscript(place: Int) -> Element {
    let block = place &>> Blocks.bits
    return block < full.count ? full[block][place & Blocks.mask] : open[place & Blocks.mask]
  }

  /// Changes an element where it stands.
  @inlinable @inline(__always)
  mutating func change(_ place: Int, _ body: (inout Element) -> Void) {
    let block = place &>> Blocks.bits
    if block < full.count { body(&full[block][place & Blocks.mask]) } else { body(&open[place & Blocks.mask]) }
  }

  @inlinable
  mutating func close() {
    full.append(open)
    open = []
    // Most lists stay short: only those that do not are given whole blocks.
    open.reserveCapacity(Blocks.mask + 1)
  }
}
