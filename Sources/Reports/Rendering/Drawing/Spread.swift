/// Moves labels apart no further than they must.
enum Spread {
  /// The positions nearest to the wanted ones (by least squares) with `distance` between neighbours, inside a range.
  ///
  /// Pools neighbours that are too near around their mean; equal wishes keep their order. When the range is too short
  /// for the distance, the positions are spread evenly over it.
  static func positions(_ wanted: [Int], apart distance: Int, within range: ClosedRange<Int>) -> [Int] {
    let count = wanted.count
    guard count > 1 else { return wanted.map { min(max($0, range.lowerBound), range.upperBound) } }
    let distance = min(distance, (range.upperBound - range.lowerBound) / (count - 1))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }

    var pools: [(sum: Int, count: Int)] = []
    for (place, index) in order.enumerated() {
      pools.append((wanted[index] - place * distance, 1))
      while pools.count > 1, mean(pools[pools.count - 2]) >= mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1].sum += last.sum
        pools[pools.count - 1].count += last.count
      }
    }

    let highest = range.upperBound - (count - 1) * distance
    var positions = wanted
    var place = 0
    for pool in pools {
      let base = min(max(mean(pool), range.lowerBound), highest)
      for _ in 0..<pool.count {
        positions[order[place]] = base + place * distance
        place += 1
      }
    }
    return positions
  }

  private static func mean(_ pool: (sum: Int, count: Int)) -> Int {
    let quotient = pool.sum / pool.count
    return pool.sum % pool.count < 0 ? quotient - 1 : quotient
  }
}
