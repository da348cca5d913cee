extension Demo {
  /// The dice of the example: the same seed throws the same numbers, on every machine and with every toolchain.
  ///
  /// Every theme throws its own dice, so that a change to one does not stir the others. The generator is SplitMix64 (Steele,
  /// Lea and Flood 2014); numbers are made from it here, since those of the standard library may change with a release.
  struct Chance {
    private var state: UInt64

    init(_ seed: UInt64, _ theme: String, _ part: Int = 0) {
      // FNV-1a over the theme, so that themes start far from each other.
      state = theme.utf8.reduce(seed ^ 0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      state = (state ^ UInt64(part)) &* 0x100_0000_01b3
      _ = next()
    }

    private mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below a limit; the limit is positive.
    mutating func below(_ limit: Int) -> Int {
      Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

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
