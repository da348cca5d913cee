import Domain

/// Throws the same numbers for the same seed, on every machine and with every toolchain.
struct Dice: RandomNumberGenerator {
  private var source: SplitMix64

  /// The dice of one part of what a seed makes; parts do not stir each other.
  init(seed: UInt64, part: Int) {
    var first = SplitMix64(seed: seed)
    source = SplitMix64(seed: first.next() ^ UInt64(truncatingIfNeeded: part) &* 0x100_0000_01b3)
    _ = next()
  }

  mutating func next() -> UInt64 { source.next() }

  /// A number from 0 to below a limit; the limit is positive.
  mutating func below(_ limit: Int) -> Int { source.below(limit) }

  /// A number within a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that happens so many times in a thousand.
  mutating func happens(_ permille: Int) -> Bool { below(1000) < permille }

  /// One of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// So many of a list, or all when it is shorter, in a random order.
  mutating func sample<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var rest = list
    return (0..<min(count, list.count)).map { _ in
      rest.swapAt(below(rest.count), rest.count - 1)
      return rest.removeLast()
    }
  }
}
