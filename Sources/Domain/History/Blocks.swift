/// A list that never moves what it holds: it grows by blocks, where an array would be copied whole time and again.
///
/// - Complexity: O(1) to append and to ask for an element.
@usableFromInline
struct Blocks<Element: Sendable>: Sendable {
  @usableFromInline var blocks: [[Element]]
  @usableFromInline var count: Int

  /// How many elements a block has: as many bits of a place say where in the block it lies.
  @inlinable static var bits: Int { 10 }
  @inlinable static var mask: Int { 1 &<< bits &- 1 }

  @inlinable
  init() { (blocks, count) = ([], 0) }

  @inlinable
  mutating func append(_ element: Element) {
    if count & Blocks.mask == 0 { addBlock() }
    blocks[count &>> Blocks.bits].append(element)
    count &+= 1
  }

  @inlinable
  subscript(place: Int) -> Element {
    get { blocks[place &>> Blocks.bits][place & Blocks.mask] }
    _modify { yield &blocks[place &>> Blocks.bits][place & Blocks.mask] }
  }

  @inlinable
  mutating func addBlock() {
    var block: [Element] = []
    // Most lists stay short: only those that do not are given whole blocks.
    if count > 0 { block.reserveCapacity(Blocks.mask + 1) }
    blocks.append(block)
  }
}
