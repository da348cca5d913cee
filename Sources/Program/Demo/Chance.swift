import Domain

extension Demo {
  /// The dice of the example: the same seed throws the same numbers, on every machine and with every toolchain.
  ///
  /// Every theme throws its own dice, so that a change to one does not stir the others.
  struct Chance {
    private var source: SplitMix64

    init(_ seed: UInt64, _ theme: String, _ part: Int = 0) {
      // FNV-1a over the theme, so that themes start far from each other.
      let start = theme.utf8.reduce(seed ^ 0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      source = SplitMix64(seed: (start ^ UInt64(part)) &* 0x100_0000_01b3)
      _ = source.next()
    }

    /// A number from 0 to below a limit; the limit is positive.
    mutating func below(_ limit: Int) -> Int { source.below(limit) }

    /// A number within a range.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + below(range.count)
    }

    /// A number near a middle: most throws lie within half the spread, none outside it.
    mutating func around(_ middle: Int, spread: Int) -> Int {
      middle + (0..<3).reduce(0) { sum, _ in sum + within(-spread...spread) } / 3
    }

    /// Whether something happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of a list that is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// So many of a list, or all when it is shorter, in a random order.
    mutating func sample<Element>(_ count: Int, of list: [Element]) -> [Element] {
      var rest = list
      return (0..<max(0, min(count, list.count))).map { _ in rest.remove(at: below(rest.count)) }
    }
  }
}
